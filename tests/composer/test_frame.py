"""What stands around the grid."""

from __future__ import annotations

import pytest

from cjm.composer.directions import read_direction
from cjm.composer.travellers import find_initials
from cjm.view import Badge, Fact, Review, SourceNote
from tests.composer.composing import list_chips, show, show_stage, tell


def test_a_map_tells_its_kind_and_its_status() -> None:
    view = show("{type: service-blueprint, status: draft}")
    assert view.badges == (
        Badge("type", "service-blueprint", "Service blueprint"),
        Badge("status", "draft", "Draft"),
    )
    assert view.is_draft
    assert not show("status: approved").is_draft


def test_a_map_without_an_id_is_called_by_its_title() -> None:
    assert show("title: I pay for my order").id == "i-pay-for-my-order"
    assert show("title: سفر مشتری").id == "journey"
    assert show("id: own").id == "own"


@pytest.mark.parametrize(
    ("lang", "title", "direction"),
    [(None, "Pay", "ltr"), ("fa", "خرید", "rtl"), ("ar", "Pay", "rtl"), ("ja", "Pay", "ltr")],
)
def test_the_language_asked_for_chooses_the_texts_and_the_direction(
    lang: str | None, title: str, direction: str
) -> None:
    view = show("{title: {de: Zahlen, en: Pay, fa: خرید}, lang: en}", lang=lang)
    assert (view.title, view.lang, view.direction) == (title, lang or "en", direction)


def test_a_text_in_neither_language_is_taken_as_it_is() -> None:
    assert show("{title: {de: Zahlen, fr: Payer}, lang: fa}").title == "Zahlen"


def test_a_language_without_words_of_its_own_has_english_labels_in_its_direction() -> None:
    view = show("{lang: he, title: לשלם, status: draft}")
    assert (view.direction, view.badges[1].text) == ("rtl", "Draft")


@pytest.mark.parametrize(
    ("lang", "direction"),
    [
        ("fa-IR", "rtl"),
        ("ckb", "rtl"),
        ("dv", "rtl"),
        ("yi", "rtl"),
        ("az-Arab", "rtl"),
        ("ur-Latn", "ltr"),
        ("pa-Guru-PK", "ltr"),
        ("ug-Arab-KZ", "rtl"),
        ("zh-Hant", "ltr"),
        ("ru", "ltr"),
    ],
)
def test_a_script_decides_the_direction_before_the_language(lang: str, direction: str) -> None:
    assert read_direction(lang) == direction


@pytest.mark.parametrize(
    ("lang", "direction"),
    [
        ("pa", "ltr"),
        ("pa-PK", "rtl"),
        ("uz_AF", "rtl"),
        ("ur-IN", "rtl"),
        ("sd", "rtl"),
        ("sd-IN", "ltr"),
    ],
)
def test_a_country_may_write_a_language_in_another_direction(lang: str, direction: str) -> None:
    assert read_direction(lang) == direction


def test_the_header_tells_who_answers_for_the_map_and_what_it_covers() -> None:
    view = show("""
        owner: marketing
        contributors: [support, design]
        created: 1405-01-01
        scope: {from: a, to: pay}
        tags: [b2b, sms]
        parent: all.cjm.yaml#buy
        compare_to: today.cjm.yaml
        stages: [{id: a, name: Look}, {name: S, steps: [{id: pay, name: Pay}]}]
    """)
    assert tell(view.facts) == {
        "Owner": "marketing",
        "Contributors": "support, design",
        "Created": "21 Mar 2026",
        "Scope": "from Look to Pay",
        "Tags": "b2b, sms",
        "Part of": "all.cjm.yaml#buy",
        "Compared with": "today.cjm.yaml",
    }
    assert [fact.url for fact in view.facts if fact.url] == ["all.cjm.yaml#buy", "today.cjm.yaml"]
    assert [fact.iso for fact in view.facts if fact.iso] == ["2026-03-21"]


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("{from: a}", "from Look"),
        ("{to: mars}", "to mars"),
        ("{from: a, to: a}", "from Look to Look"),
    ],
)
def test_a_scope_may_have_one_end(scope: str, text: str) -> None:
    view = show(f"{{scope: {scope}, stages: [{{id: a, name: Look}}]}}")
    assert tell(view.facts) == {"Scope": text}


def test_a_future_state_tells_which_pains_are_gone() -> None:
    view = show(
        """
        type: future-state
        compare_to: now.cjm.yaml
        stages:
          - {name: Pay, pain_points: [{id: slow, text: Slow}, {text: Dear, status: solved}]}
        """,
        compared="""
        title: Now
        stages:
          - {name: Pay, pain_points: [{id: slow, text: Page hangs}, Dear, {id: ugly, text: Ugly}]}
        """,
    )
    assert tell(view.facts) == {"Compared with": "Now", "Pain points removed": "Dear, Ugly"}


def test_two_maps_of_today_tell_of_no_removed_pains() -> None:
    view = show("title: A", compared="stages: [{name: Pay, pain_points: Slow}]")
    assert view.facts == ()


@pytest.mark.parametrize(
    ("written", "today", "review"),
    [
        ("owner: x", "2026-11-10", None),
        ("reviewed: 2026-11-01", "2026-11-10", Review("Reviewed 1 Nov 2026", "2026-11-01", None)),
        ("review_every: 3m", None, Review("To be reviewed every 3 months", None, None)),
        ("review_every: 1w", None, Review("To be reviewed every week", None, None)),
    ],
)
def test_a_review_tells_what_is_known(
    written: str, today: str | None, review: Review | None
) -> None:
    assert show(written, today=today).review == review


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (None, None),
        ("2027-01-17", "fresh"),
        ("2027-01-18", "due-soon"),
        ("2027-02-01", "due-soon"),
        ("2027-02-02", "overdue"),
    ],
)
def test_how_a_review_stands_depends_on_the_day_given(today: str | None, state: str | None) -> None:
    review = show("{reviewed: 2026-11-01, review_every: 3m}", today=today).review
    text = "Reviewed 1 Nov 2026, due 1 Feb 2027"
    assert review == Review(text, "2026-11-01", "2027-02-01", state)  # type: ignore[arg-type]


def test_a_persian_review_is_in_the_persian_calendar() -> None:
    review = show("{lang: fa, reviewed: 1405-08-10, review_every: 3m}").review
    assert review
    assert review.text == "بازبینی: ۱۰ آبان ۱۴۰۵، نوبت بعدی: ۱۲ بهمن ۱۴۰۵"
    assert review.reviewed == "2026-11-01"


PERSONA = """
    sources: {talks: {type: interview, confidence: validated}}
    personas:
      id: shopper
      name: Online shopper
      role: Buys shoes twice a year
      attributes: {age: 34, Job: nurse, team size: "8", shoe size: "41"}
      needs: [{text: A final price, owner: payments}]
      goals: To be done
      challenges: [Pays on the train]
      behaviour: Compares
      interests: Running
      devices: phone
      channels: [sms, corner shop]
      quote: Did I pay twice?
      sources: talks
"""


def test_a_persona_tells_who_travels() -> None:
    (card,) = show(PERSONA).personas
    assert (card.id, card.name, card.role, card.initials) == (
        "shopper",
        "Online shopper",
        "Buys shoes twice a year",
        "OS",
    )
    assert card.attributes == (
        Fact("Age", "34"),
        Fact("Job", "nurse"),
        Fact("Team size", "8"),
        Fact("Shoe size", "41"),
    )
    assert dict(card.groups) == {
        "Needs": ("A final price (payments)",),
        "Goals": ("To be done",),
        "Challenges": ("Pays on the train",),
        "Behaviour": ("Compares",),
        "Interests": ("Running",),
        "Devices": ("phone",),
        "Channels": ("SMS", "corner shop"),
        "Source": ("Interview",),
    }
    assert (card.quote, card.confidence) == ("Did I pay twice?", "validated")


def test_known_attributes_have_words_in_the_language_of_the_map() -> None:
    (card,) = show(PERSONA, lang="fa").personas
    assert [fact.label for fact in card.attributes] == ["سن", "شغل", "اندازه تیم", "Shoe size"]


def test_the_photo_of_a_persona_is_shown_if_it_could_be_read() -> None:
    text = "personas: {name: Shopper, photo: face.png}"
    (card,) = show(text, images={("personas", 0, "photo"): "data:image/png;base64,AA"}).personas
    assert card.photo
    assert (card.photo.src, card.photo.alt) == ("data:image/png;base64,AA", "Shopper")
    assert show(text).personas[0].photo is None


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Online shopper", "OS"),
        ("Shopper", "S"),
        ("“Busy” shop manager", "BM"),
        ("مدیر یک فروشگاه", "م"),
        ("買い物客", "買"),
        ("Persona 2", "P"),
        ("!!!", "!"),
        ("élan vital", "ÉV"),
    ],
)
def test_initials_stand_for_a_face(name: str, initials: str) -> None:
    assert find_initials(name) == initials


def test_scenario_expectations_and_summary_are_shown() -> None:
    view = show("{summary: Short, scenario: First purchase, expectations: [Cheap, Fast]}")
    assert (view.summary, view.scenario, view.expectations) == (
        "Short",
        "First purchase",
        ("Cheap", "Fast"),
    )


def test_sources_tell_kind_size_and_date() -> None:
    view = show("""
        sources:
          q3: {type: survey, n: 1212, date: 2026-09-15, confidence: validated}
          talks: {name: Talks with shops, type: interview, url: "https://x.org/a"}
          bare: {url: "javascript:alert(1)"}
    """)
    assert view.sources == (
        SourceNote("q3", "Survey, n = 1,212, 15 Sep 2026", None, "validated"),
        SourceNote("talks", "Talks with shops, Interview", "https://x.org/a"),
        SourceNote("bare", "bare, javascript:alert(1)"),
    )


def test_resources_tell_what_is_there_and_what_is_missing() -> None:
    view = show("""
        resources:
          have: [gateway]
          need: [{text: second gateway, for: slow, owner: finance}, time]
        stages: [{name: Pay, pain_points: {id: slow, text: Page hangs}}]
    """)
    assert view.resources == (
        ("Resources at hand", ("gateway",)),
        ("Resources needed", ("second gateway (for: Page hangs, finance)", "time")),
    )


@pytest.mark.parametrize(
    ("stages", "share"),
    [
        ("{name: A}", None),
        ("{name: A, confidence: validated}", 100),
        ("[{name: A, confidence: validated}, {name: B, confidence: reasoned}]", 50),
        (
            "{name: A, quotes: {text: x, source: checked}, pain_points: {text: y, sources: guess}}",
            50,
        ),
        ("{name: A, pain_points: {text: y, sources: [guess, checked]}}", 100),
        ("{name: A, pain_points: {text: y, confidence: assumption, sources: checked}}", 0),
        ("{name: A, pain_points: {text: y, sources: unheard-of}}", None),
    ],
)
def test_the_validated_share_counts_what_states_its_confidence(
    stages: str, share: float | None
) -> None:
    view = show(f"""
        sources: {{checked: {{confidence: validated}}, guess: {{confidence: assumption}}}}
        stages: {stages}
    """)
    assert view.validated_share == share


def test_the_validated_share_is_told_in_whole_percent() -> None:
    view = show("""
        stages:
          - {name: A, confidence: validated}
          - {name: B, confidence: reasoned}
          - {name: C, confidence: reasoned}
    """)
    assert view.validated_text == "33% validated"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("stages: [{name: A, emotion: {score: 1, confidence: assumption}}]", "The emotion scores"),
        ("stages: [{name: A, confidence: assumption, emotion: 1}]", "The emotion scores"),
        ("{status: draft, stages: [{name: A, emotion: 1}]}", "The emotion scores"),
        (
            "stages: [{name: A, emotion: 1}, {name: B, confidence: assumption, emotion: 1}]",
            "Some of the emotion scores",
        ),
    ],
)
def test_assumed_scores_are_called_illustrative(written: str, words: str) -> None:
    (note,) = show(written).notes
    assert note.startswith(f"{words} are illustrative")


@pytest.mark.parametrize(
    "written",
    [
        "stages: [{name: A, emotion: 1}]",
        "stages: [{name: A, emotion: {label: glad, confidence: assumption}}]",
        "{status: draft, stages: [{name: A, emotion: {score: 1, confidence: validated}}]}",
        "{status: draft, stages: [{name: A, emotion: {score: 1, sources: q}}], sources: {q: {}}}",
    ],
)
def test_other_scores_are_not(written: str) -> None:
    assert show(written).notes == ()


def test_the_legend_explains_what_the_map_uses_and_nothing_else() -> None:
    view = show("""
        personas: {id: shopper, name: Shopper, confidence: assumption}
        stages:
          - name: A
            emotion: {score: 1, target: 2, by: {shopper: 0}}
            touchpoints: [{name: x, channel: sms, moment_of_truth: true}, {name: y, channel: kiosk}]
          - {name: B, pain_points: {text: x, severity: 2, status: solved}}
          - name: C
            emotion: -1
            touchpoints: {name: z, channel: store, status: planned}
            frontstage: {text: f, tech: true}
            quotes: {text: q, source: s}
        links: a ~> b
    """)
    assert [entry.key for entry in view.legend] == [
        "severity",
        "confidence-assumption",
        "sourced",
        "moment-of-truth",
        "lowest",
        "gap",
        "planned",
        "online",
        "offline",
        "solved",
        "tech",
        "link-dependency",
        "series-target",
        "persona-1",
        "channel-sms",
        "channel-store",
        "channel-other",
    ]
    assert show_stage("actions: Pays").legend == ()


def test_lines_of_the_curve_are_explained_by_their_names() -> None:
    view = show("""
        personas: {id: shopper, name: Shopper}
        stages: [{name: A, emotion: {score: 1, target: 2, by: {shopper: 0}}}]
    """)
    assert [entry.text for entry in view.legend] == ["To be", "Shopper"]


def test_an_attribute_of_ones_own_is_written_as_words() -> None:
    view = show("personas: [{name: Anna, attributes: {tech_skill_: high, age: 41}}]")
    assert tell(view.personas[0].attributes) == {"Tech skill": "high", "Age": "41"}


def test_devices_are_called_as_the_language_calls_them() -> None:
    text = """
        lang: fa
        personas: [{name: سارا, devices: [phone, پیجر]}]
        stages: [{name: خرید, touchpoints: [{name: فروشگاه, device: [laptop, tv, kiosk]}]}]
    """
    view = show(text)
    assert view.personas[0].groups == (("دستگاه‌ها", ("گوشی", "پیجر")),)
    assert tell(list_chips(view)[0].details) == {"دستگاه": "لپ‌تاپ، تلویزیون، kiosk"}
