"""A history in words, and as data: what `cjm log` and `cjm blame` write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cjm.api.history import Origin, Stop
from cjm.changes import Weight, grow, list_scores
from cjm.changes.facts import tell_change
from cjm.changes.node import write_label
from cjm.git.history import Commit
from cjm.model.writing import Json
from cjm.terminal import Ink, Style, make_printable, measure, take_cells
from cjm.terminal.data import write_json

_VERSION = 1
_SHORT = 10
_MOST = 3
_WIDEST_NAME = 60
_BLOCKS = "▁▂▃▄▅▆▇█"
"""From −2 to 2."""
_INKS: dict[Weight, Ink] = {Weight.MAJOR: "error", Weight.MINOR: "warning", Weight.PATCH: "quiet"}


def write_log(stops: Sequence[Stop], style: Style) -> str:
    """A line for each commit with the curve as it was left, and its largest changes below."""
    return "".join(f"{line}\n" for stop in stops for line in _write_stop(stop, style))


def _write_stop(stop: Stop, style: Style) -> Iterator[str]:
    commit = stop.version.commit
    weight = stop.changes.weight if stop.changes else None
    word = style.paint(f"{weight.value:<5}", _INKS[weight]) if weight else "     "
    parts = [*_write_commit(commit, style), word]
    if curve := _draw_curve(stop):
        parts.append(curve)
    yield "  ".join((*parts, style.paint(make_printable(commit.subject), "strong")))
    if stop.version.element is None:
        says = "taken out" if commit.blob is None else "cannot be read as a map"
        yield f"    {says}"
    elif stop.changes is None:
        yield "    the first version"
    else:
        changes = sorted(stop.changes.changes, key=lambda change: -change.weight.rank)
        for change in changes[:_MOST]:
            ink = _INKS[change.weight]
            yield f"    {style.paint(f'{change.weight.value:<5}', ink)} {tell_change(change)}"
        if len(changes) > _MOST:
            yield f"    {len(changes) - _MOST} more"


def _write_commit(commit: Commit, style: Style) -> list[str]:
    return [
        style.paint(commit.id[:_SHORT], "quiet"),
        commit.day,
        make_printable(commit.author),
    ]


def _draw_curve(stop: Stop) -> str:
    """The scores of a version as a row of blocks, a column each."""
    if stop.version.element is None:
        return ""
    scores = [score for _, score in list_scores(grow(stop.version.element))]
    if all(score is None for score in scores):
        return ""
    return "".join(
        "·" if score is None else _BLOCKS[round((score + 2) / 4 * (len(_BLOCKS) - 1))]
        for score in scores
    )


def write_log_json(stops: Iterable[Stop]) -> str:
    """The same for programs, with all changes."""
    commits: list[Json] = []
    for stop in stops:
        journey, changes = stop.version.element, stop.changes
        scores = list_scores(grow(journey)) if journey else ()
        weight = changes.weight if changes else None
        entry: dict[str, Json] = {
            **_describe(stop.version.commit),
            "readable": journey is not None,
            "first": journey is not None and changes is None,
            "weight": weight.value if weight else None,
            "curve": [{"address": node.address, "score": score} for node, score in scores],
            "changes": [
                {
                    "kind": change.kind,
                    "weight": change.weight.value,
                    "address": change.node.address,
                    "field": change.field,
                    "before": change.before,
                    "after": change.after,
                }
                for change in (changes.changes if changes else ())
            ],
        }
        commits.append(entry)
    return write_json({"version": _VERSION, "commits": commits})


def write_origins(origins: Sequence[Origin], style: Style) -> str:
    """A line for each element: the commit, its author and day, the element."""
    widest = max((measure(make_printable(one.commit.author)) for one in origins), default=0)
    lines: list[str] = []
    for node, commit in origins:
        short, day, author = _write_commit(commit, style)
        gap = " " * (widest - measure(author))
        name = make_printable(" ".join(write_label(node.label).split()))
        if measure(name) > _WIDEST_NAME:
            name = f"{take_cells(name, _WIDEST_NAME - 1)}…"
        address = make_printable(node.address or "map")
        lines.append(f"{short}  {day}  {author}{gap}  {address}  {style.paint(name, 'quiet')}")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def write_origins_json(origins: Iterable[Origin]) -> str:
    """The same for programs."""
    elements: list[Json] = [
        {"address": node.address, "kind": node.kind, "label": node.label, **_describe(commit)}
        for node, commit in origins
    ]
    return write_json({"version": _VERSION, "elements": elements})


def _describe(commit: Commit) -> dict[str, Json]:
    return {
        "commit": commit.id,
        "author": commit.author,
        "date": commit.day,
        "subject": commit.subject,
        "file": commit.path,
    }
