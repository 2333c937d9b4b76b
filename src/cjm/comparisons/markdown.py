"""What changed, for the comment on a pull request at GitHub or GitLab."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjm.changes import Change, Weight
from cjm.comparisons._chart import draw_chart, tabulate_curve
from cjm.comparisons._compared import Compared, MapDiff
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._grouping import call_map
from cjm.comparisons._marks import MARKER, SAME
from cjm.comparisons._sums import is_changed, list_sums
from cjm.comparisons._words import (
    call,
    compare_words,
    count,
    count_weights,
    find_stage,
    is_label,
    is_worse,
    tell,
)
from cjm.reports._gfm import quote_code, quote_text
from cjm.terminal import Style, make_printable, show_path

MOST = 65_000
"""Characters of a comment. GitHub takes 65,536, GitLab a million."""

_RESERVE = 200
_FOLD_END = "\n</details>\n"


class _Block(NamedTuple):
    """A map: what is always open, line by line, and what is folded, with the words on the fold."""

    open: list[str]
    fold: str
    folded: list[str]


def write_markdown(compared: Compared, style: Style) -> str:
    """A sentence that sums up; then each map: its curve and what is major, open, and the rest
    folded. Cut at `MOST` characters, and says so.
    """
    mark = MARKER if compared.maps else f"{MARKER}\n{SAME}"
    head = f"{mark}\n### Customer journeys: {_say_verdict(compared)}\n\n{_say_sides(compared)}\n"
    blocks = [_make_block(one) for one in compared.maps]
    room = MOST - len(head) - _RESERVE
    # What is open comes first, of all maps; folded lines get what is left.
    kept: list[tuple[list[str], list[str]]] = []
    for block in blocks:
        lines, room = _take(block.open, room)
        kept.append((lines, []))
        if len(lines) < len(block.open):
            break
    for (_, below), block in zip(kept, blocks, strict=False):
        frame = len(_open_fold(block)) + len(_FOLD_END)
        if block.folded and room > frame + len(block.folded[0]):
            taken, room = _take(block.folded, room - frame)
            below.extend(taken)
    text = head
    for (lines, folded), block in zip(kept, blocks, strict=False):
        text += "\n" + "\n".join(lines).rstrip("\n") + "\n"
        if folded:
            text += _open_fold(block) + "\n".join(folded) + _FOLD_END
    left = sum(len(block.open) + len(block.folded) for block in blocks)
    left -= sum(len(lines) + len(folded) for lines, folded in kept)
    if left:
        text += f"\n**Left out for want of room: {count(left, 'line')}.** "
        text += "`cjm diff` on the same versions shows everything.\n"
    return text


def _take(lines: list[str], room: int) -> tuple[list[str], int]:
    """As many of the lines as there is room for, and the room that is left."""
    kept: list[str] = []
    for line in lines:
        if len(line) + 1 > room:
            return kept, 0
        room -= len(line) + 1
        kept.append(line)
    return kept, room


def _open_fold(block: _Block) -> str:
    return f"\n<details><summary>{block.fold}</summary>\n\n"


def _say_verdict(compared: Compared) -> str:
    """What a reviewer is to know at a glance."""
    if not compared.maps:
        return "no changes"
    sums = [one.sums for one in compared.maps if one.sums]
    verdicts = [is_worse(point) for each in sums for point in each.curve]
    worse, better = verdicts.count(True), verdicts.count(False)
    both = [point for each in sums for point in each.curve if point.old and point.new]
    scored = sum(point.before is None and point.after is not None for point in both)
    unscored = sum(point.before is not None and point.after is None for point in both)
    broken = sum(bool(one.errors) for one in compared.maps)
    opened, solved, deleted = (
        sum(len(pains) for pains in each)
        for each in (
            [one.opened for one in sums],
            [one.solved for one in sums],
            [one.deleted for one in sums],
        )
    )
    parts = [
        f"{count(broken, 'map')} cannot be read" if broken else "",
        f"{count(worse, 'moment')} feel{'s' if worse == 1 else ''} worse" if worse else "",
        f"{count(better, 'moment')} feel{'s' if better == 1 else ''} better" if better else "",
        f"{count(scored, 'moment')} scored for the first time" if scored else "",
        f"{count(unscored, 'moment')} without a score now" if unscored else "",
        f"{count(opened, 'new pain')}" if opened else "",
        f"{count(solved, 'pain')} solved" if solved else "",
        f"{count(deleted, 'pain')} deleted without being solved" if deleted else "",
    ]
    told = [part for part in parts if part]
    return ", ".join(told) if told else "no feeling changes"


def _say_sides(compared: Compared) -> str:
    total = len(compared.maps) + compared.same
    sides = f"between {quote_code(compared.old)} and {quote_code(compared.new)}"
    if not compared.maps:
        return f"{count(total, 'map')} compared {sides}."
    weights = count_weights(compared.weights)
    told = f"**{weights}** in " if weights else ""
    changed = f"{len(compared.maps)} of {total} maps" if total > 1 else "1 map"
    return f"{told}{changed}, {sides}."


def _make_block(one: MapDiff) -> _Block:
    version = one.version
    title = quote_text(call_map(one))
    lines = [f"#### {title} {quote_code(show_path(version.path))}".replace("####  ", "#### "), ""]
    lines += _tell_fate(one)
    if one.sums:
        facts = [f"- {heading}: {quote_text(words)}" for heading, words in list_sums(one)]
        lines += [*facts, ""] if facts else []
        if is_changed(one.sums):
            if chart := draw_chart(one.sums, one.lang):
                lines += [chart, ""]
            lines += [tabulate_curve(one.sums, one.lang), ""]
    majors = [change for change in one.shown if change.weight is Weight.MAJOR]
    minors = [change for change in one.shown if change.weight is not Weight.MAJOR]
    if majors:
        lines += ["**Major changes**", "", *(_write_change(change, one) for change in majors), ""]
    if one.cautions:
        lines += ["**To ask the author**", ""]
        for caution in one.cautions:
            name = quote_text(call(caution.node, one.lang))
            words = f"- {quote_text(caution.message)}: {name}{_address(caution.node.address)}"
            lines.append(f"{words}<br>{quote_text(caution.hint)}")
        lines.append("")
    minors.sort(key=lambda change: -change.weight.rank)
    folded = [_write_change(change, one) for change in minors]
    weights = {weight: one.weights[weight] for weight in (Weight.MINOR, Weight.PATCH)}
    fold = f"Other changes: {count_weights(weights)}"
    return _Block(lines, fold, folded)


def _tell_fate(one: MapDiff) -> Iterator[str]:
    if one.fate == "added":
        yield "This map is new."
        yield ""
    elif one.fate == "removed":
        yield "**This map is gone.**"
        yield ""
    elif one.has_moved and one.old:
        yield f"Moved here from {quote_code(show_path(one.old.path))}."
        yield ""
    if one.errors:
        is_broken = one.fate == "broken"
        words = "cannot be compared" if is_broken else "is not compared where it is broken"
        yield f"**This map {words}:**"
        yield ""
        for version, found in one.errors:
            place = f"{show_path(version.name)}:{found.place.line}:{found.place.column}"
            yield f"- {quote_code(place)} {quote_text(found.message)} (`{found.rule}`)"
        yield ""


def _write_change(change: Change, one: MapDiff) -> str:
    told = tell(change, one.lang)
    node = change.node
    stage = find_stage(change)
    is_stage = node.key == "stages"
    where = quote_text(call(stage, one.lang)) if stage else "The map"
    line = f"- {_WEIGHT_SIGNS[change.weight]} {where}: "
    if not is_stage and node.kind != "map":
        line += told.what
        # A text that was written anew is shown below, old and new.
        if not is_label(change):
            line += f" “{quote_text(call(node, one.lang))}”"
        line += " "
    line += quote_text(make_printable(told.happened))
    if change.is_guess:
        line += " *(a guess: told apart by likeness)*"
    if told.before or told.after:
        line += f"<br>{_mark_words(told.before, told.after)}"
    elif not is_stage:
        line += _address(node.address)
    return line


_WEIGHT_SIGNS = {
    Weight.MAJOR: "**major**",
    Weight.MINOR: "minor",
    Weight.PATCH: "patch",
}


def _mark_words(before: str, after: str) -> str:
    tags = {"gone": "del", "new": "ins"}
    pieces = (
        f"<{tags[fate]}>{quote_text(piece.strip())}</{tags[fate]}>"
        if fate in tags
        else quote_text(piece.strip())
        for fate, piece in compare_words(before, after)
    )
    return " ".join(piece for piece in pieces if piece)


def _address(address: str) -> str:
    return f" {quote_code(address)}" if address else ""


COMPARISON = Comparison("markdown", write_markdown)
