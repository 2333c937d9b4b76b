"""Each change is told at its part of the map, in the words of the map, and once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_origin

from hypothesis import given

from cjm.changes import Weight, compare
from cjm.changes.growing import _KINDS
from cjm.lanes._wording import Wording
from cjm.locales import load_locale
from cjm.model import Element
from cjm.overlays import labelling, telling
from cjm.view import Cards, Chips, MapView, Row
from cjm.view.overlay import Edit, Entry, Whence
from tests.overlays.laying import lay_over, overlay_of
from tests.strategies import Written, journeys, read_journey

PAIN = {"id": "slow", "text": "The page is slow at night", "severity": 3}
STAGE = {"id": "pay", "name": "Pay", "emotion": 1, "pain_points": [PAIN], "actions": "Types"}
OTHER = {"id": "get", "name": "Get it", "emotion": 1}


def write(*stages: Written, **more: object) -> Written:
    return {"cjm": 1, "title": "Shop", "stages": list(stages), **more}


def tell(old: Written, new: Written, lang: str = "en") -> list[Entry]:
    return list(overlay_of(old, new, lang).entries)


def list_ids(view: MapView) -> set[str]:
    rows = [band for band in view.bands if isinstance(band, Row)]
    held = [cell.content for row in rows for tier in row.tiers for cell in tier]
    items = {
        item.id for content in held if isinstance(content, Cards | Chips) for item in content.items
    }
    heads = {head.id for head in view.stages} | {column.id for column in view.columns}
    return items | heads | {card.id for card in view.personas} | {bar.id for bar in view.goals}


@given(journeys())
def test_what_did_not_change_has_no_mark(written: Written) -> None:
    overlay = overlay_of(written, written)
    assert (overlay.marks, overlay.texts, overlay.entries) == ({}, {}, ())
    assert all(beat.before == beat.after and beat.standing == "kept" for beat in overlay.beats)


@given(journeys(), journeys())
def test_every_change_is_told_and_every_mark_is_drawn(old: Written, new: Written) -> None:
    journeys = read_journey(old), read_journey(new)
    changes = compare(*journeys).changes
    view = lay_over(*journeys)
    overlay = view.overlay
    assert overlay is not None
    assert bool(overlay.entries) is bool(changes)
    ranks = [["major", "minor", "patch"].index(e.mark.weight) for e in overlay.entries]
    assert ranks == sorted(ranks)
    counted = {weight.value: overlay.count(weight.value) for weight in Weight}
    assert counted == {
        weight.value: sum(change.weight is weight for change in changes) for weight in Weight
    }
    edits = sum(len(entry.mark.edits) for entry in overlay.entries)
    assert edits >= sum(change.kind in {"edited", "renamed"} for change in changes)
    ids = list_ids(view)
    assert set(overlay.marks) <= ids
    made = {mark.anchor for mark in overlay.texts.values()}
    for entry in overlay.entries:
        anchor = entry.mark.anchor
        assert not anchor or anchor in ids | made
        assert entry.mark.weight in {"major", "minor", "patch"}


def test_changes_of_one_feeling_are_counted_each_and_listed_by_their_weight() -> None:
    past = STAGE | {"emotion": {"score": -1, "label": "fed up"}}
    now = STAGE | {"emotion": {"score": 0, "label": "calm"}}
    overlay = overlay_of(write(past), write(now))
    assert [(e.mark.weight, e.changes, e.mark.anchor) for e in overlay.entries] == [
        ("minor", 1, "_change-1"),
        ("patch", 1, "_change-1"),
    ]
    assert (overlay.count("major"), overlay.count("minor"), overlay.count("patch")) == (0, 1, 1)
    (mark,) = overlay.texts.values()
    assert [edit.before for edit in mark.edits] == ["fed up", "dissatisfied (−1)"]


def test_a_goal_without_a_name_is_called_as_what_it_measures() -> None:
    metrics = {"gone": {"name": "Carts left behind", "unit": "%"}}
    past, now = (
        write(OTHER, metrics=metrics, goals=[{"metric": "gone", "target": target}])
        for target in (8, 10)
    )
    (entry,) = tell(past, now)
    assert (entry.sort, entry.name) == ("Goal", "Carts left behind")


def test_a_value_is_told_with_its_label_before_and_after() -> None:
    worse = STAGE | {"pain_points": [PAIN | {"severity": 4}]}
    (entry,) = tell(write(STAGE), write(worse))
    assert (entry.sort, entry.name, entry.place) == ("Pain points", PAIN["text"], "Pay")
    assert (entry.mark.kind, entry.mark.weight, entry.mark.anchor) == ("edited", "major", "slow")
    assert entry.mark.edits == (
        Edit(
            "Severity",
            "3 of 5",
            "4 of 5",
        ),
    )


def test_words_are_compared_word_by_word() -> None:
    other = STAGE | {"pain_points": [PAIN | {"text": "The page is very slow at night"}]}
    (entry,) = tell(write(STAGE), write(other))
    own = entry.mark.own
    assert own is not None
    assert own.pieces == (
        ("same", "The page is "),
        ("new", "very "),
        ("same", "slow at night"),
    )


def test_half_spaces_stay_inside_persian_words() -> None:
    old = write(STAGE | {"pain_points": [PAIN | {"text": "کد تأیید دیر می‌رسد."}]}, lang="fa")
    new = write(STAGE | {"pain_points": [PAIN | {"text": "کد تأیید زود نمی‌رسد."}]}, lang="fa")
    (entry,) = tell(old, new, "fa")
    own = entry.mark.own
    assert own is not None
    assert own.pieces == (
        ("same", "کد تأیید "),
        ("gone", "دیر می‌رسد"),
        ("new", "زود نمی‌رسد"),
        ("same", "."),
    )


def test_a_feeling_is_told_in_its_row() -> None:
    (entry,) = tell(write(STAGE), write(STAGE | {"emotion": -1}))
    assert (entry.sort, entry.lane, entry.mark.weight) == ("Emotions", "emotion", "major")
    assert entry.mark.edits == (Edit("Emotions", "satisfied (+1)", "dissatisfied (−1)"),)


def test_what_moved_says_where_from_and_leaves_a_sign() -> None:
    old = write(STAGE, OTHER)
    new = write(STAGE | {"pain_points": []}, OTHER | {"pain_points": [PAIN]})
    overlay = overlay_of(old, new)
    (entry,) = overlay.entries
    whence = entry.mark.whence
    assert whence is not None
    assert whence.text == "moved here from: Pay"
    left = overlay.marks[whence.target or ""]
    assert left.kind == "left"
    assert left.whence is not None
    assert (left.whence.text, left.whence.target) == ("moved to: Get it", entry.mark.anchor)


def test_what_came_with_its_stage_is_no_line_of_its_own() -> None:
    overlay = overlay_of(write(OTHER), write(OTHER, STAGE))
    assert [(e.name, e.mark.kind) for e in overlay.entries] == [("Pay", "added")]
    assert overlay.marks["slow"].is_part
    assert overlay.find_text("pay", "actions", "Types") is not None


def test_a_text_in_another_language_is_told_by_that_language() -> None:
    named = STAGE | {"name": {"en": "Pay", "fa": "پرداخت"}}
    (entry,) = tell(write(STAGE), write(named))
    assert entry.mark.edits == (Edit("fa", None, "پرداخت"),)


def test_stages_that_are_gone_are_not_counted() -> None:
    view = lay_over(
        read_journey(write(OTHER, STAGE)), read_journey(write(STAGE, {"id": "use", "name": "Use"}))
    )
    assert [head.eyebrow for head in view.stages] == ["removed", "Stage 1", "Stage 2"]


def test_a_mark_that_is_set_or_not_is_told_by_its_name() -> None:
    touchpoint = {"id": "till", "name": "Till", "channel": "store"}
    deciding = STAGE | {"touchpoints": touchpoint | {"moment_of_truth": True}}
    (entry,) = tell(write(STAGE | {"touchpoints": touchpoint}), write(deciding))
    assert entry.mark.edits == (Edit("Moment of truth", None, "✓"),)
    assert entry.mark.own is None


def test_every_word_for_a_value_is_in_the_languages() -> None:
    locale = load_locale("en")
    keys = {*labelling._WORDS.values(), *telling._FLAGS.values()}
    assert {key for key in keys if not locale.has_word(key)} == set()


def test_every_value_of_an_element_has_a_word() -> None:
    wording = Wording(load_locale("en"), ("en",))
    listed = frozenset({"x-", "was", "cjm", "to"})
    raw = {
        (kind, key)
        for cls, kind in _KINDS.items()
        for key in list_values(cls)
        if key not in listed and labelling.name_field(key, kind, wording) == key.replace("_", " ")
    }
    assert raw == set()


def test_choices_are_told_in_words() -> None:
    old = {"cjm": 1, "title": "Shop", "stages": [], "sources": {"talks": {"type": "survey"}}}
    new = old | {"sources": {"talks": {"type": "interview"}}, "review_every": "3m"}
    told = [edit for entry in tell(old, new) for edit in entry.mark.edits]
    assert Edit("Kind", "Survey", "Interview") in told
    assert Edit("Review every", None, "To be reviewed every 3 months") in told


def list_values(kind: type[Element], prefix: str = "") -> Iterator[str]:
    """The keys of single values, nested ones by dotted names."""
    for name, info in kind.model_fields.items():
        key = f"{prefix}{info.alias or name}"
        inner = [each for each in _list_types(info.annotation) if isinstance(each, type)]
        elements = [each for each in inner if issubclass(each, Element)]
        if tuple in inner or dict in inner or key == "measure":
            continue
        if not elements and f"{prefix}{name}" not in ("moment_of_truth", "tech"):
            yield key
        for each in elements:
            yield from list_values(each, f"{key}.")


def _list_types(annotation: object) -> Iterator[object]:
    yield get_origin(annotation) or annotation
    for each in get_args(annotation):
        yield from _list_types(each)


def test_steps_of_a_stage_that_is_a_step_now_say_why_no_table_has_them() -> None:
    card = {"id": "card", "name": "Card"}
    ask: Written = {"id": "ask", "name": "Ask"}
    old: Written = {"cjm": 1, "title": "Shop"}
    pay = {"id": "pay", "name": "Pay"}
    overlay = overlay_of(
        old | {"stages": [ask, pay | {"steps": [card]}]}, old | {"stages": [ask | {"steps": [pay]}]}
    )
    told = {entry.name: entry.mark.whence for entry in overlay.entries}
    assert told["Card"] == Whence("not in the table: Pay is a step itself now", "pay")
    assert told["Pay"] == Whence("was a stage of its own", None)
