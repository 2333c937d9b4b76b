"""What changed, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.changes import Change, Node, Sums, Weight
from cjm.comparisons._compared import Compared, MapDiff
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._grouping import call_map, group_by_stage
from cjm.comparisons._sums import has_curve, is_changed, list_sums, tell_feelings
from cjm.comparisons._words import (
    call,
    compare_words,
    count_weights,
    is_label,
    is_worse,
    score,
    tell,
)
from cjm.reports import Checked, FileFindings, load_report
from cjm.terminal import Ink, Style, make_printable, show_path

_INKS: dict[Weight, Ink] = {Weight.MAJOR: "error", Weight.MINOR: "warning", Weight.PATCH: "quiet"}
_BLOCKS = "▁▂▃▄▅▆▇█"
"""From −2 to 2."""
_NONE = "·"


_SIDES: tuple[tuple[str, str, Ink, str], ...] = (
    ("-", "gone", "pain", "[--]"),
    ("+", "new", "good", "{++}"),
)


def write_text(compared: Compared, style: Style) -> str:
    """A block for each map: the curve, the figures, the changes by stage, what to ask about."""
    blocks = ["\n".join(_write_map(one, style)) for one in compared.maps]
    return "".join(f"{block}\n" for block in "\n\n".join(blocks).split("\n") if blocks)


def _write_map(one: MapDiff, style: Style) -> Iterator[str]:
    version = one.version
    journey = version.loaded.journey
    title = make_printable(call_map(one))
    name = style.paint(show_path(one.version.name), "heading")
    yield f"{name}  {title}" if journey else name
    if one.errors:
        yield from _write_errors(one, style)
    if one.fate == "added":
        yield f"  {style.paint('minor', 'warning')}  + this map is new"
    elif one.fate == "removed":
        yield f"  {style.paint('major', 'error')}  - this map is gone"
    if one.has_moved and one.old:
        yield f"  moved here from {show_path(one.old.name)}"
    if one.shown:
        yield f"  {_paint_weights(one, style)}"
    if one.sums:
        yield from _write_sums(one, one.sums, style)
    yield from _write_changes(one, style)
    yield from _write_cautions(one, style)


def _paint_weights(one: MapDiff, style: Style) -> str:
    weights = one.weights
    worst = max(weights, key=lambda weight: weight.rank)
    return style.paint(count_weights(weights), _INKS[worst])


def _write_errors(one: MapDiff, style: Style) -> Iterator[str]:
    files = tuple(
        FileFindings(version.name, tuple(d._replace(file=version.name) for d in version.errors))
        for version in (one.old, one.new)
        if version and version.errors
    )
    yield from (
        f"  {line}" for line in load_report("concise").write(Checked(files), style).splitlines()
    )
    if one.fate == "broken":
        yield f"  {style.paint('not compared:', 'error')} it cannot be read as a map"
    else:
        yield f"  {style.paint('what is wrong there is not compared', 'warning')}"


def _write_sums(one: MapDiff, sums: Sums, style: Style) -> Iterator[str]:
    if has_curve(sums):
        before, after = _draw(sums, after=False), _draw(sums, after=True)
        if is_changed(sums):
            yield f"  feelings   {style.paint(before, 'quiet')}  before"
            verdict = tell_feelings(sums)
            words = f"after: {verdict}" if verdict else "after"
            yield f"             {_paint_curve(sums, after, style)}  {words}"
        else:
            yield f"  feelings   {style.paint(after, 'quiet')}  as before"
    for heading, words in list_sums(one):
        yield f"  {heading:<9}  {make_printable(words)}"
    if is_changed(sums):
        for point in sums.curve:
            worse = is_worse(point)
            if worse is not None:
                ink: Ink = "pain" if worse else "good"
                told = f"{score(point.before)} → {score(point.after)}"
                verdict = "worse" if worse else "better"
                name = make_printable(call(point.node, one.lang))
                yield f"  {style.paint(f'{verdict:<9}', ink)}  {told}  {name}"


def _draw(sums: Sums, *, after: bool) -> str:
    """A curve as a row of blocks, a column each."""
    values = [point.after if after else point.before for point in sums.curve]
    return " ".join(
        _NONE if value is None else _BLOCKS[round((value + 2) / 4 * (len(_BLOCKS) - 1))]
        for value in values
    )


def _paint_curve(sums: Sums, drawn: str, style: Style) -> str:
    inks: dict[bool | None, Ink] = {True: "pain", False: "good", None: "strong"}
    return " ".join(
        style.paint(block, inks[is_worse(point)])
        for block, point in zip(drawn.split(" "), sums.curve, strict=True)
    )


def _write_changes(one: MapDiff, style: Style) -> Iterator[str]:
    for stage, changes in group_by_stage(one):
        yield ""
        if stage is None:
            yield f"  {style.paint('the map as a whole', 'strong')}"
        else:
            name = style.paint(make_printable(call(stage, one.lang)), "strong")
            yield f"  {style.paint(make_printable(stage.address), 'quiet')}  {name}"
        for change in changes:
            yield from _write_change(change, stage, one.lang, style)


def _write_change(change: Change, stage: Node | None, lang: str, style: Style) -> Iterator[str]:
    told = tell(change, lang)
    weight = style.paint(f"{change.weight.value:<5}", _INKS[change.weight])
    guess = style.paint(" (a guess: told apart by likeness)", "quiet") if change.is_guess else ""
    node = change.node
    is_stage = (
        stage is not None and node in (stage, change.new, change.old) and node.key == "stages"
    )
    what = "" if is_stage or node.kind == "map" else f"{told.what} "
    line = f"    {weight} {told.sign} {what}{make_printable(told.happened)}{guess}"
    if not is_stage and node.kind != "map":
        address = style.paint(make_printable(node.address), "quiet")
        line += f"  {address}"
        if not is_label(change):
            line += f"  {make_printable(call(node, lang))}"
    yield line
    if told.before or told.after:
        pieces = compare_words(told.before, told.after)
        for sign, keep, ink, marks in _SIDES:
            words = "".join(
                _mark(make_printable(piece), ink, marks, style)
                if fate == keep
                else make_printable(piece)
                for fate, piece in pieces
                if fate in ("same", keep)
            )
            yield f"            {sign} {words}"


def _mark(piece: str, ink: Ink, marks: str, style: Style) -> str:
    """Words that are gone or new: coloured, or between brackets where there are no colours."""
    words = piece.strip()
    start = piece.index(words)
    marked = style.paint(words, ink) if style.is_coloured else f"{marks[:2]}{words}{marks[2:]}"
    return piece[:start] + marked + piece[start + len(words) :]


def _write_cautions(one: MapDiff, style: Style) -> Iterator[str]:
    if not one.cautions:
        return
    yield ""
    yield f"  {style.paint('to ask the author', 'strong')}"
    for caution in one.cautions:
        where = style.paint(make_printable(caution.node.address or "the map"), "quiet")
        words = f"{make_printable(caution.message)}  {where}"
        name = make_printable(call(caution.node, one.lang))
        yield f"    {style.paint('?', 'warning')} {words}  {name}"
        yield f"      {style.paint(caution.hint, 'quiet')}"


COMPARISON = Comparison("text", write_text, is_for_people=True)
