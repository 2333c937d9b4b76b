"""Figures for people: a block for one map, a table for several, and what they come to."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from cjm.statistics import MapFigures, Statistics, Totals
from cjm.statistics.goals import Goals
from cjm.statistics.low import LowPlace, LowPoint
from cjm.statistics.pains import OpenPains
from cjm.statistics.review import Review
from cjm.statistics.trust import Trust
from cjm.summaries._summary import Summary
from cjm.terminal import Style, make_printable, measure, show_path, take_cells

_LABEL = 13
_HEADS = ("stages", "touch", "low", "pains", "no fix", "goals", "valid", "review")
_MOST_OWNERS = 8
_MOST_LOWS = 8
_SUFFIX = ".cjm.yaml"
_CUT, _FIRM = "…", "\u00a0"
_USUAL, _NARROWEST = 80, 40
"""Cells of a line where nobody says, and where a list is not folded any further."""


def write_text(statistics: Statistics, style: Style, columns: int | None) -> Iterator[str]:
    """All figures in lines of at most `columns` cells."""
    # Text that runs to the left stands at the end of its line, where it moves nothing else.
    for text in _write_blocks(statistics, style, max(columns or _USUAL, _NARROWEST)):
        yield from (f"{_cut(line, columns)}\n" for line in text.split("\n"))


def _write_blocks(statistics: Statistics, style: Style, columns: int) -> Iterator[str]:
    if statistics.total.maps == 1:
        for one in statistics.maps:
            yield from _write_map(one, style, columns)
    elif statistics.total.maps:
        yield from _write_table(statistics.maps, style)
        yield ""
        yield from _write_totals(statistics.total, style)


def _cut(line: str, columns: int | None) -> str:
    # Colours take no cells; a coloured line is short, but for titles, which have none.
    if columns is None or "\x1b" in line or measure(line) <= columns:
        return line
    return take_cells(line, columns - 1) + _CUT


def _write_table(maps: Iterable[MapFigures], style: Style) -> Iterator[str]:
    widths = tuple(map(len, _HEADS))
    titles: set[str] = set()
    doubles: set[str] = set()
    for one in maps:
        (doubles if one.title in titles else titles).add(one.title)
        widths = tuple(map(max, widths, map(len, _list_cells(one))))
    heads = "  ".join(head.rjust(width) for head, width in zip(_HEADS, widths, strict=True))
    yield style.paint(f"{heads}  map", "heading")
    for one in maps:
        row = zip(_list_cells(one), widths, strict=True)
        cells = "  ".join(cell.rjust(width) for cell, width in row)
        file = f"{show_path(one.file.removesuffix(_SUFFIX))}: " if one.title in doubles else ""
        yield f"{cells}  {file}{make_printable(one.title)}"


def _list_cells(one: MapFigures) -> tuple[str, ...]:
    return (
        str(one.stages),
        str(one.touchpoints.total),
        f"{one.low.score:+g}" if one.low else "-",
        str(one.pains.total),
        str(one.pains.without_fix),
        f"{one.goals.met}/{one.goals.total}" if one.goals.total else "-",
        _percent(one.trust),
        _short_review(one.review),
    )


def _short_review(review: Review) -> str:
    if review.overdue:
        return "overdue"
    return "never" if review.reviewed is None else review.reviewed.isoformat()


def _percent(trust: Trust) -> str:
    return "-" if trust.share is None else f"{100 * trust.share:.0f} %"


def _write_map(one: MapFigures, style: Style, columns: int) -> Iterator[str]:
    yield style.paint(make_printable(one.title), "heading")
    yield _line("file", show_path(one.file), style)
    yield _line("stages", f"{one.stages}, with {_count(one.steps, 'step')}", style)
    touchpoints = one.touchpoints
    planned = f" ({touchpoints.planned} planned)" if touchpoints.planned else ""
    yield _line("touchpoints", f"{touchpoints.total}{planned}", style)
    uses = (
        f"{make_printable(use.channel or 'no channel')} {use.touchpoints}".replace(" ", _FIRM)
        for use in touchpoints.channels
    )
    for line in textwrap.wrap(", ".join(uses), columns - _LABEL - 2, break_on_hyphens=False):
        yield _line("", line.replace(_FIRM, " "), style)
    if touchpoints.stages_without:
        yield _line("", f"{_count(touchpoints.stages_without, 'stage')} without any", style)
    if one.low:
        yield from _write_low(one.low, style)
    else:
        yield _line("low point", "no scores", style)
    yield from _write_pains(one.pains, style)
    yield _line("goals", _say_goals(one.goals), style)
    yield _line("validated", _say_trust(one.trust), style)
    yield _line("reviewed", _say_review(one.review), style)
    owners = [(share.owner, share.stages) for share in one.owners.owners]
    yield from _write_owners(owners, one.owners.stages_without, style)


def _write_totals(total: Totals, style: Style) -> Iterator[str]:
    yield style.paint(f"{_count(total.maps, 'map')} together", "heading")
    yield _line("stages", f"{total.stages}, with {_count(total.steps, 'step')}", style)
    yield _line("touchpoints", str(total.touchpoints), style)
    for reach in total.channels:
        name = make_printable(reach.channel or "no channel")
        where = f"in {_count(reach.stages, 'stage')} of {_count(reach.maps, 'map')}"
        yield _line("", f"{reach.touchpoints:>4}  {where}: {name}", style)
    yield from _write_pains(total.pains, style)
    yield _line("goals", _say_goals(total.goals), style)
    yield _line("validated", _say_trust(total.trust), style)
    reviews = [f"{total.overdue} overdue"] if total.overdue is not None else []
    reviews.append(f"{total.never_reviewed} never reviewed")
    yield _line("reviews", ", ".join(reviews), style)
    owners = [(reach.owner, reach.stages) for reach in total.owners]
    yield from _write_owners(owners, total.stages_without_owner, style)


def _write_low(low: LowPoint, style: Style) -> Iterator[str]:
    """The lowest score and all places that have it, a line each; of very many the first."""
    yield _line("low point", f"{low.score:+g} {_say_place(low)}", style)
    for place in low.others[:_MOST_LOWS]:
        yield _line("", f"and {_say_place(place)}", style)
    if (more := len(low.others) - _MOST_LOWS) > 0:
        yield _line("", f"and {more} more", style)


def _say_place(place: LowPlace) -> str:
    step = f" > {place.step}" if place.step else ""
    return make_printable(place.stage + step)


def _write_pains(pains: OpenPains, style: Style) -> Iterator[str]:
    rated = [f"{5 - place}: {number}" for place, number in enumerate(pains.by_severity) if number]
    if pains.unrated and rated:
        rated.append(f"unrated: {pains.unrated}")
    yield _line("open pains", f"{pains.total}, {pains.without_fix} without a fix", style)
    if rated:
        yield _line("", f"severity {', '.join(rated)}", style)


def _say_goals(goals: Goals) -> str:
    if not goals.total:
        return "none"
    standings = (
        (goals.met, "met"),
        (goals.missed, "missed"),
        (goals.pending, "not reached yet"),
        (goals.unknown, "unknown"),
    )
    return ", ".join(f"{number} {words}" for number, words in standings if number)


def _say_trust(trust: Trust) -> str:
    if trust.share is None:
        return "nothing says how sure it is"
    return f"{_percent(trust)} ({trust.validated} of {_count(trust.stated, 'statement')})"


def _say_review(review: Review) -> str:
    if review.reviewed is None:
        return "never"
    words = review.reviewed.isoformat()
    if review.age_days is not None:
        days = _count(abs(review.age_days), "day")
        words += f", {days} ago" if review.age_days >= 0 else f", {days} from now"
    if review.due:
        words += f"; {'overdue since' if review.overdue else 'due'} {review.due.isoformat()}"
    return words


def _write_owners(
    owners: Sequence[tuple[str, int]], stages_without: int, style: Style
) -> Iterator[str]:
    rest = f"{_count(stages_without, 'stage')} without one"
    yield _line("owners", f"{len(owners)}; {rest}" if owners else rest, style)
    for name, stages in owners[:_MOST_OWNERS]:
        yield _line("", f"{_count(stages, 'stage'):>9}: {make_printable(name)}", style)
    if len(owners) > _MOST_OWNERS:
        yield _line("", f"and {len(owners) - _MOST_OWNERS} more", style)


def _line(label: str, words: str, style: Style) -> str:
    head = f"  {label:<{_LABEL}}"
    return f"{style.paint(head, 'quiet') if label else head}{words}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


SUMMARY = Summary("text", write_text, is_for_people=True)
