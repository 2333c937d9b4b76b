"""Figures as a table for spreadsheets: a line a map."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from cjm.spreadsheet import guard_cell
from cjm.statistics import MapFigures, Statistics
from cjm.statistics.low import LowPlace
from cjm.summaries._summary import Summary
from cjm.terminal import Style, make_printable

Value = str | int | float | None


def write_csv(statistics: Statistics, style: Style, columns: int | None) -> Iterator[str]:
    """A line a map, below one with the names of the columns. Digits are ASCII, days as
    2026-11-01."""
    if not statistics.total.maps:
        yield _write_row(("file",))
    for number, one in enumerate(statistics.maps):
        values = _list_values(one)
        if number == 0:
            yield _write_row(values)
        yield _write_row(map(_write, values.values()))


def _write_row(cells: Iterable[str]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerow(cells)
    return file.getvalue()


def _write(value: Value) -> str:
    if isinstance(value, str):
        return guard_cell(make_printable(value))
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _list_values(one: MapFigures) -> dict[str, Value]:
    """The cells of a map by the names of their columns."""
    pains, goals, review, low = one.pains, one.goals, one.review, one.low
    uses = one.touchpoints.channels
    return {
        "file": one.file,
        "id": one.id,
        "title": one.title,
        "lang": one.lang,
        "type": one.type,
        "status": one.status,
        "owner": one.owner,
        "stages": one.stages,
        "steps": one.steps,
        "touchpoints": one.touchpoints.total,
        "planned_touchpoints": one.touchpoints.planned,
        "channels": _join((use.channel or "none", use.touchpoints) for use in uses),
        "stages_without_touchpoint": one.touchpoints.stages_without,
        "low_stage": low.stage if low else None,
        "low_step": low.step if low else None,
        "low_score": low.score if low else None,
        "low_others": "; ".join(map(_name_place, low.others)) if low else None,
        "open_pains": pains.total,
        **{f"severity_{5 - place}": number for place, number in enumerate(pains.by_severity)},
        "severity_unrated": pains.unrated,
        "pains_without_fix": pains.without_fix,
        "solved_pains": pains.solved,
        "goals": goals.total,
        "goals_met": goals.met,
        "goals_missed": goals.missed,
        "goals_pending": goals.pending,
        "goals_unknown": goals.unknown,
        "stated": one.trust.stated,
        "validated": one.trust.validated,
        "validated_share": one.trust.share,
        "reviewed": _write_day(review.reviewed),
        "review_due": _write_day(review.due),
        "review_age_days": review.age_days,
        "overdue": None if review.overdue is None else str(review.overdue).lower(),
        "owners": _join((share.owner, share.stages) for share in one.owners.owners),
        "stages_without_owner": one.owners.stages_without,
    }


def _name_place(place: LowPlace) -> str:
    return f"{place.stage} > {place.step}" if place.step else place.stage


def _write_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _join(pairs: Iterable[tuple[str, int]]) -> str:
    return "; ".join(f"{name} {number}" for name, number in pairs)


SUMMARY = Summary("csv", write_csv)
