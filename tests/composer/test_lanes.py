"""What each lane says of a stage or step."""

from __future__ import annotations

import pytest

from cjm.model import STANDARD_LANES, Channel
from cjm.parts import list_parts
from cjm.rules._rule import Registry
from cjm.view import Bullets, Quote, Quotes
from tests.composer.composing import (
    list_cards,
    list_cells,
    list_chips,
    show,
    show_stage,
    tell,
)


def test_each_standard_lane_is_a_file() -> None:
    assert set(list_parts("cjm.lanes")) == {id.replace("_", "-") for id in STANDARD_LANES}


@pytest.mark.parametrize("lane", ["questions", "actions", "owner", "notes"])
def test_a_plain_lane_shows_its_text(lane: str) -> None:
    (cell,) = list_cells(show_stage(f"{lane}: One thing"), lane)
    assert cell.content == Bullets(("One thing",))


def test_blank_texts_say_nothing() -> None:
    (cell,) = list_cells(show_stage("actions: ['', Pays, ' ']"), "actions")
    assert cell.content == Bullets(("Pays",))


def test_a_need_tells_what_needs_it_and_who_sees_to_it() -> None:
    view = show_stage("""
        needs: [{text: A second gateway, for: slow, owner: finance}]
        pain_points: {id: slow, text: Page hangs}
    """)
    (cell,) = list_cells(view, "needs")
    assert cell.content == Bullets(("A second gateway (for: Page hangs, finance)",))


def test_only_a_quote_with_a_source_is_marked_as_said() -> None:
    view = show("""
        stages: [{name: Pay, thoughts: Is this safe?, quotes: [Odd, {text: Free?, source: logs}]}]
        sources: {logs: {type: support-logs}}
    """)
    (cell,) = list_cells(view, "thoughts")
    said = Quote("Free?", sourced=True, source="Support logs")
    assert cell.content == Quotes((Quote("Is this safe?"), Quote("Odd"), said))


def test_two_sources_of_one_kind_are_told_apart_by_their_keys() -> None:
    view = show("""
        stages: [{name: Pay, quotes: {text: Free?, sources: [chats, calls]}}]
        sources: {chats: {type: support-logs}, calls: {type: support-logs}}
    """)
    (cell,) = list_cells(view, "thoughts")
    assert isinstance(cell.content, Quotes)
    assert cell.content.items[0].source == "Support logs (chats), Support logs (calls)"


def test_a_touchpoint_that_is_planned_is_so_wherever_it_is_met() -> None:
    view = show_stage("""
        touchpoints:
          - {id: chat, name: Online chat, channel: chat, status: planned}
          - {id: chat}
          - {id: chat, status: current}
          - {id: desk, name: Desk, channel: store}
    """)
    assert [chip.planned for chip in list_chips(view)] == [True, True, False, False]


def test_a_touchpoint_tells_all_that_is_known_of_it() -> None:
    view = show_stage("""
        touchpoints:
          id: chat
          name: Online chat
          channel: chat
          device: [phone, tablet]
          initiator: customer
          status: planned
          moment_of_truth: true
          actions: Asks
          thoughts: Who answers?
          emotion: {score: -1, label: tense, confidence: assumption}
          satisfaction: 4
          importance: {customer: 5, business: 2}
          owner: support
    """)
    (chip,) = list_chips(view)
    assert (chip.id, chip.text, chip.channel, chip.channel_label) == (
        "chat",
        "Online chat",
        "chat",
        "Chat",
    )
    assert (chip.online, chip.planned, chip.moment_of_truth) == (True, True, True)
    assert (chip.score, chip.feeling) == (-1, "dissatisfied (−1)")
    assert tell(chip.details) == {
        "Device": "phone, tablet",
        "Begun by": "the customer",
        "Actions": "Asks",
        "Thoughts": "Who answers?",
        "Feeling": "tense",
        "Confidence": "Assumption",
        "Satisfaction": "4\xa0of\xa05",
        "Importance": "customer 5\xa0of\xa05, business 2\xa0of\xa05",
        "Owner": "support",
    }


def test_a_later_mention_of_a_touchpoint_takes_name_and_channel_from_the_first() -> None:
    view = show("""
        stages:
          - {name: Ask, touchpoints: {id: chat, name: Online chat, channel: chat}}
          - {name: Pay, touchpoints: {id: chat, moment_of_truth: true}}
    """)
    first, second = list_chips(view)
    assert (second.text, second.channel) == ("Online chat", "chat")
    assert first.id == "chat"
    assert second.id != "chat"
    assert not first.moment_of_truth


@pytest.mark.parametrize(
    ("written", "name"),
    [("{channel: sms}", "SMS"), ("{id: desk}", "desk"), ("{moment_of_truth: true}", "Touchpoint")],
)
def test_a_touchpoint_without_a_name_is_called_by_what_there_is(written: str, name: str) -> None:
    (chip,) = list_chips(show_stage(f"touchpoints: {written}"))
    assert chip.text == name


def test_a_channel_of_the_project_keeps_its_word_and_its_kind() -> None:
    registry = Registry(channels={"kiosk": Channel(is_online=False, media="owned")})
    view = show("stages: {name: Pay, touchpoints: {name: Till, channel: kiosk}}", registry=registry)
    (chip,) = list_chips(view)
    assert (chip.channel, chip.channel_label, chip.online) == ("other", "kiosk", False)


def test_a_channel_is_called_as_the_project_calls_it() -> None:
    channels = {
        "kiosk": Channel(is_online=False, media="owned", name="Kiosk in the store"),
        "web": Channel(is_online=True, media="owned", name="Our site"),
    }
    view = show(
        """
        personas: {name: A, channels: [kiosk, web, fax]}
        stages:
          - name: Pay
            touchpoints: [{name: Till, channel: kiosk}, {name: Cart, channel: web}]
            fixes: {text: Help, channel: kiosk}
        """,
        registry=Registry(channels=channels),
    )
    assert [chip.channel_label for chip in list_chips(view)] == ["Kiosk in the store", "Our site"]
    assert tell(list_cards(view, "fixes")[0].details)["Channel"] == "Kiosk in the store"
    assert ("Channels", ("Kiosk in the store", "Our site", "fax")) in view.personas[0].groups
    assert "Our site" in [entry.text for entry in view.legend]


def test_a_channel_that_nobody_knows_is_neither_online_nor_offline() -> None:
    (chip,) = list_chips(show_stage("touchpoints: {name: Till, channel: kiosk}"))
    assert (chip.channel, chip.channel_label, chip.online) == ("other", "kiosk", None)


def test_a_pain_point_tells_how_bad_it_is_and_why() -> None:
    view = show("""
        stages:
          name: Pay
          pain_points:
            text: Page hangs
            severity: 4
            causes: [{text: One gateway, confidence: reasoned, sources: logs}, Old code]
            frequency: daily
            sources: [logs]
        sources: {logs: {type: support-logs, confidence: validated}}
    """)
    (card,) = list_cards(view, "pain_points")
    (gauge,) = card.gauges
    assert (gauge.label, gauge.value, gauge.maximum, gauge.text) == ("Severity", 4, 5, "4 of 5")
    assert tell(card.details) == {
        "Cause": "One gateway (Reasoned, Support logs) | Old code",
        "Frequency": "daily",
        "Source": "Support logs",
    }
    assert (card.tone, card.confidence, card.struck, card.status) == (
        "pain",
        "validated",
        False,
        None,
    )


def test_a_solved_pain_point_is_struck_through() -> None:
    (card,) = list_cards(show_stage("pain_points: {text: x, status: solved}"), "pain_points")
    assert (card.struck, card.status, card.status_key) == (True, "Solved", "solved")


def test_an_own_confidence_counts_before_that_of_a_source() -> None:
    view = show("""
        stages: {name: Pay, pain_points: {text: x, confidence: assumption, sources: a}}
        sources: {a: {confidence: validated}}
    """)
    assert list_cards(view, "pain_points")[0].confidence == "assumption"


def test_pains_and_fixes_of_a_touchpoint_join_the_lanes_with_its_name() -> None:
    view = show_stage("""
        touchpoints: {name: Till, pain_points: Queue, fixes: Open another}
        pain_points: Dear
        fixes: Discount
    """)
    dear, queue = list_cards(view, "pain_points")
    discount, another = list_cards(view, "fixes")
    assert (dear.text, dear.details, discount.text, discount.details) == (
        "Dear",
        (),
        "Discount",
        (),
    )
    assert (queue.text, tell(queue.details)) == ("Queue", {"Touchpoint": "Till"})
    assert (another.text, tell(another.details)) == ("Open another", {"Touchpoint": "Till"})


def test_an_opportunity_tells_its_worth_and_its_fixes_join_the_fixes() -> None:
    view = show_stage("""
        pain_points: {id: slow, text: Page hangs}
        opportunities:
          text: Let them finish
          pain: [slow, unheard-of]
          value: {customer: 80, business: 70}
          effort: 2
          owner: payments
          status: doing
          fixes: Keep the cart
    """)
    (card,) = list_cards(view, "opportunities")
    assert [(g.label, g.value, g.maximum, g.text) for g in card.gauges] == [
        ("Value to the customer", 80, 100, "80 of 100"),
        ("Value to the business", 70, 100, "70 of 100"),
        ("Effort", 2, 5, "2 of 5"),
    ]
    assert tell(card.details) == {"Answers": "Page hangs | unheard-of", "Owner": "payments"}
    assert (card.status, card.status_key) == ("In progress", "doing")
    (fix,) = list_cards(view, "fixes")
    assert (fix.text, tell(fix.details)) == ("Keep the cart", {"Opportunity": "Let them finish"})


def test_a_fix_tells_how_when_and_by_whom() -> None:
    view = show("""
        metrics: {churn: {name: Churn}}
        stages:
          name: Pay
          pain_points: {id: slow, text: Page hangs}
          fixes:
            text: Send a link
            pain: slow
            channel: sms
            trigger: 10 min after
            owner: payments
            status: planned
            due: 2026-12-01
            metric: churn
            link: SHOP-412
    """)
    (card,) = list_cards(view, "fixes")
    assert tell(card.details) == {
        "Answers": "Page hangs",
        "Channel": "SMS",
        "Trigger": "10 min after",
        "Owner": "payments",
        "Due": "1 Dec 2026",
        "Metric": "Churn",
        "Ticket": "SHOP-412",
    }
    assert [fact.iso for fact in card.details if fact.iso] == ["2026-12-01"]
    assert (card.status, card.url) == ("Planned", None)


@pytest.mark.parametrize(
    "link",
    ["https://example.org/a?b=c#d", "http://x.org", "mailto:team@example.org", "notes/plan.md"],
)
def test_an_address_that_is_safe_is_the_link_of_the_card(link: str) -> None:
    (card,) = list_cards(show_stage(f"fixes: {{text: x, link: '{link}'}}"), "fixes")
    assert (card.url, card.details) == (link, ())


@pytest.mark.parametrize(
    "link",
    [
        "SHOP-412",
        "#412",
        "javascript:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "\\\\evil",
        "file:///etc/passwd",
        "see the wiki",
    ],
)
def test_any_other_link_is_plain_text(link: str) -> None:
    (card,) = list_cards(show_stage(f'fixes: {{text: x, link: "{link}"}}'), "fixes")
    assert card.url is None
    assert [(fact.label, fact.url) for fact in card.details] == [("Ticket", None)]


def test_a_ticket_leads_where_the_project_says() -> None:
    links = {"SHOP": "https://tickets.example.org/{}"}
    text = "stages: {name: Pay, fixes: [{text: a, link: SHOP-412}, {text: b, link: OTHER-1}]}"
    shop, other = list_cards(show(text, ticket_links=links), "fixes")
    assert shop.details[0].url == "https://tickets.example.org/412"
    assert other.details[0].url is None


@pytest.mark.parametrize("lane", ["evidence", "frontstage", "backstage", "support", "policy"])
def test_a_blueprint_item_tells_who_does_it(lane: str) -> None:
    view = show_stage(f"""
        {lane}:
          text: Reserves stock
          by: order service
          tech: true
          perceived_by: nobody
          emotion: {{score: 1, label: calm}}
          duration: 2s
    """)
    (card,) = list_cards(view, lane)
    assert (card.text, card.tone, card.pill, card.score, card.feeling) == (
        "Reserves stock",
        "blueprint",
        True,
        1,
        "satisfied (+1)",
    )
    assert tell(card.details) == {
        "Done by": "order service",
        "Perceived by": "nobody",
        "Duration": "2 s",
        "Feeling": "calm",
    }


def test_a_custom_lane_shows_what_stages_say_under_its_key() -> None:
    view = show("""
        lanes: [{id: sms-role, name: Role of SMS}]
        stages: [{name: Pay, sms-role: [Remind, Confirm]}]
    """)
    (cell,) = list_cells(view, "sms-role")
    assert cell.content == Bullets(("Remind", "Confirm"))
    assert [band.label for band in view.bands] == ["Role of SMS"]
