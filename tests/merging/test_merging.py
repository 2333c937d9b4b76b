"""Two versions of a map, merged by element."""

from __future__ import annotations

import pytest

from cjm.merging import Doubt, Merged, merge_maps

BASE = """\
# The map of returns.
cjm: 1
title: Returns   # as the shop calls it
lang: en

stages:
  - id: ask   # first
    name: Ask
    emotion: {score: 0, label: calm}
    pain_points: [Where is the form?]

  # Paying back is what people write about.
  - id: pay
    name: Pay back
    owner: finance
    pain_points:
      - id: slow
        text: It takes weeks
        severity: 4
      - id: silent   # nobody writes
        text: Nobody says when
        severity: 3
      - The sum is wrong
    thoughts: Where is my money?

  - id: end
    name: End
    touchpoints:
      - Letter
# That was all.
"""


def merge(ours: str, theirs: str, base: str = BASE) -> Merged:
    merged = merge_maps(base.encode(), ours.encode(), theirs.encode())
    mirrored = merge_maps(base.encode(), theirs.encode(), ours.encode())
    assert (merged.conflicts > 0) == (mirrored.conflicts > 0)
    return merged


def edit(*pairs: tuple[str, str], text: str = BASE) -> str:
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def join(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    """Both edits together, whatever stands around them."""
    merged = merge(edit(ours), edit(theirs))
    assert merged == Merged(edit(ours, theirs), 0)


def test_different_keys_of_one_element_are_merged_though_they_are_neighbours() -> None:
    join(("text: It takes weeks", "text: It takes a month"), ("severity: 4", "severity: 5"))
    join(("name: Pay back", "name: Refund"), ("owner: finance", "owner: money"))
    join(("id: slow", "id: slow  # why?"), ("severity: 4", "severity: 5"))


def test_different_keys_in_brackets_on_one_line_are_merged() -> None:
    join(("score: 0", "score: -1"), ("label: calm", "label: lost"))
    join(("score: 0", "score: -1"), ("calm}", "calm, confidence: assumption}"))
    merged = merge(edit(("score: 0, ", "")), edit(("calm}", "calm}  # a guess")))
    assert merged == Merged(edit(("{score: 0, label: calm}", "{label: calm}  # a guess")), 0)


def test_what_both_add_at_the_end_of_a_list_stands_below_each_other() -> None:
    ours = edit(("      - Letter\n", "      - Letter\n      - Mail  # since May\n"))
    theirs = edit(("      - Letter\n", "      - Letter\n      - {name: Call, channel: phone}\n"))
    merged = merge(ours, theirs)
    added = "      - Letter\n      - Mail  # since May\n      - {name: Call, channel: phone}\n"
    assert merged == Merged(edit(("      - Letter\n", added)), 0)


def test_what_both_add_in_brackets_stands_beside_each_other() -> None:
    ours, theirs = (edit(("form?]", f"form?, {word}]")) for word in ("Who helps?", "How long?"))
    assert merge(ours, theirs) == Merged(edit(("form?]", "form?, Who helps?, How long?]")), 0)


def test_neighbours_in_a_list_are_merged() -> None:
    join(("severity: 4", "severity: 5"), ("severity: 3", "severity: 1"))
    slow = "      - id: slow\n        text: It takes weeks\n        severity: 4\n"
    join((slow, ""), ("severity: 3", "severity: 1"))


def test_a_moved_element_keeps_what_the_other_side_changed() -> None:
    silent = BASE[BASE.index("      - id: silent") : BASE.index("      - The sum")]
    moved = edit(
        (silent, ""), ("    touchpoints:\n", f"    pain_points:\n{silent}    touchpoints:\n")
    )
    theirs = edit(("severity: 3", "severity: 1"), ("id: end\n", "id: end  # at last\n"))
    merged = merge(moved, theirs)
    wanted = edit(("severity: 3", "severity: 1"), ("id: end\n", "id: end  # at last\n"), text=moved)
    assert merged == Merged(wanted, 0)


def test_stages_in_another_order_keep_what_the_other_side_changed() -> None:
    start, middle, last = (
        BASE.index("  - id: ask"),
        BASE.index("\n  # Paying"),
        BASE.index("\n  - id: end"),
    )
    turned = BASE[:start] + BASE[middle + 1 : last] + "\n" + BASE[start:middle] + BASE[last:]
    merged = merge(turned, edit(("severity: 4", "severity: 5"), ("Ask\n", "Ask us\n")))
    wanted = edit(("severity: 4", "severity: 5"), ("Ask\n", "Ask us\n"), text=turned)
    assert sorted(merged.text) == sorted(wanted)
    assert merged.conflicts == 0
    assert merged.text.index("id: pay") < merged.text.index("id: ask")


def test_what_both_changed_stands_between_marks() -> None:
    merged = merge(edit(("severity: 4", "severity: 5")), edit(("severity: 4", "severity: 2")))
    marked = """\
<<<<<<< ours
        severity: 5
=======
        severity: 2
>>>>>>> theirs
"""
    assert merged == Merged(edit(("        severity: 4\n", marked)), 1)


def test_a_name_on_the_line_of_the_dash_can_be_marked() -> None:
    base = edit(("  - id: end\n    name: End\n", "  - name: End\n    id: end\n"))
    ours, theirs = (edit(("name: End", f"name: {one}"), text=base) for one in ("Over", "Done"))
    marked = """\
<<<<<<< ours
  - name: Over
=======
  - name: Done
>>>>>>> theirs
"""
    assert merge(ours, theirs, base) == Merged(edit(("  - name: End\n", marked), text=base), 1)


def test_what_one_deletes_and_the_other_changes_stands_between_marks() -> None:
    slow = "      - id: slow\n        text: It takes weeks\n        severity: 4\n"
    merged = merge(edit((slow, "")), edit(("severity: 4", "severity: 5")))
    assert merged.conflicts == 1
    assert "=======\n      - id: slow\n" in merged.text
    assert "        severity: 5\n>>>>>>> theirs\n" in merged.text


def test_stages_that_both_add_at_one_place_are_for_somebody_to_put_in_order() -> None:
    ours, theirs = (
        edit(("# That was", f"\n  - id: {one}\n    name: {one}\n# That was"))
        for one in ("call", "write")
    )
    merged = merge(ours, theirs)
    assert merged.conflicts == 1
    assert (
        merged.text.index("id: call")
        < merged.text.index("=======")
        < merged.text.index("id: write")
    )


def test_a_stage_that_both_add_is_added_once() -> None:
    ours = edit(("# That was", "\n  - id: call\n    name: Call\n    owner: sales\n# That was"))
    theirs = edit(("# That was", "\n  - id: call\n    name: Call\n    goal: An answer\n# That was"))
    merged = merge(ours, theirs)
    assert merged.conflicts == 0
    assert merged.text.count("id: call") == 1
    assert merged.text.endswith(
        "\n  - id: call\n    name: Call\n    owner: sales\n    goal: An answer\n# That was all.\n"
    )


def test_comments_of_both_sides_stay() -> None:
    join(("# first", "# the first"), ("severity: 3", "severity: 1"))
    join(("# The map of returns.\n", "# Our map.\n"), ("# That was all.\n", "# The end.\n"))
    join(("  # Paying back is what", "  # Paying is what"), ("name: Pay back", "name: Refund"))


def test_what_is_no_map_is_not_merged_by_element() -> None:
    anchor = edit(("owner: finance", "owner: &who finance"))
    for ours in ("stages: [\n", "", BASE.replace("\n", "\r\n"), BASE.rstrip("\n"), anchor):
        with pytest.raises(Doubt):
            merge_maps(BASE.encode(), ours.encode(), BASE.encode())


def test_what_both_move_elsewhere_is_not_merged_by_element() -> None:
    silent = BASE[BASE.index("      - id: silent") : BASE.index("      - The sum")]
    bare = edit((silent, ""), ("    pain_points: [Where is the form?]\n", ""))
    one = edit(("    touchpoints:\n", f"    pain_points:\n{silent}    touchpoints:\n"), text=bare)
    two = edit(("label: calm}\n", f"label: calm}}\n    pain_points:\n{silent}"), text=bare)
    with pytest.raises(Doubt):
        merge_maps(BASE.encode(), one.encode(), two.encode())


def test_turns_of_both_sides_go_together_and_a_circle_is_left_to_git() -> None:
    names = "abcd"

    def write(order: str) -> str:
        stages = "".join(f"  - id: {one}\n    name: Stage {one}\n" for one in order)
        return f"cjm: 1\ntitle: Turns\nstages:\n{stages}"

    assert merge(write("bacd"), write("abdc"), write(names)) == Merged(write("badc"), 0)
    assert merge(write("bacde"), write("fabdc"), write(names)) == Merged(write("fbadec"), 0)
    with pytest.raises(Doubt):
        merge(write("bac"), write("acb"), write("abc"))


@pytest.mark.parametrize("style", ["[{}, {}, {}]", "\n      - {}\n      - {}\n      - {}"])
def test_what_one_side_reworded_stands_where_the_other_put_it(style: str) -> None:
    def act(*names: str) -> str:
        return edit(("thoughts: Where is my money?", f"actions: {style.format(*names)}"))

    base = act("choose a bank", "enter the code", "confirm")
    ours = act("enter the code", "choose a bank", "confirm")
    theirs = act("choose a bank", "enter the code they sent", "confirm")
    expected = act("enter the code they sent", "choose a bank", "confirm")
    assert merge(ours, theirs, base) == Merged(expected, 0)


def test_one_entry_reworded_in_two_ways_is_a_conflict() -> None:
    base = edit(("thoughts: Where is my money?", "thoughts: [Is it dear?, Where is it?]"))
    ours, theirs = (base.replace("Is it dear?", words) for words in ("Is it fair?", "Is it safe?"))
    assert merge(ours, theirs, base).conflicts == 1
