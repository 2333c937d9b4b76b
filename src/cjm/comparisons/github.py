"""Changes as annotations of GitHub Actions at their new places, after the text for people.

The form, and how many a step may show, are those of the report of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm.changes import Node, Weight
from cjm.changes.node import find_root
from cjm.changes.rewording import Fate
from cjm.comparisons._compared import Compared, MapDiff
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._voice import Voice, find_common, find_voice
from cjm.comparisons._words import Telling, name_place, tell
from cjm.comparisons.json import find_path
from cjm.comparisons.text import write_text
from cjm.reports.github import escape_data, escape_property
from cjm.terminal import PLAIN, Style, make_printable, show_path
from cjm.values import NamedTuple

_MOST = 9
_LEVELS = {Weight.MAJOR: "warning", Weight.MINOR: "notice", Weight.PATCH: "notice"}
_SIDES: tuple[tuple[str, Fate], ...] = (("-", "gone"), ("+", "new"))
_RANKS = ("error", "warning", "notice")


class _Note(NamedTuple):
    level: str
    rank: int
    path: str
    line: int
    title: str
    words: str


def write_github(compared: Compared, style: Style) -> str:
    """What people read, then the commands, each on a line of its own."""
    notes = sorted(
        (
            note
            for one in compared.maps
            for note in _list_notes(one, find_voice(one, compared.manner))
        ),
        key=lambda note: (_RANKS.index(note.level), note.rank),
    )
    text = write_text(compared, PLAIN)
    untold = sum(one.untold for one in compared.maps)
    lines = _write_commands(notes, untold, find_common(compared))
    return text + "".join(f"{line}\n" for line in lines)


def _write_commands(notes: list[_Note], untold: int, voice: Voice) -> Iterator[str]:
    for note in notes[:_MOST]:
        written = ",".join(
            f"{key}={escape_property(value)}"
            for key, value in (
                ("file", show_path(note.path)),
                ("line", str(note.line)),
                ("title", note.title),
            )
        )
        yield f"::{note.level} {written}::{escape_data(note.words)}"
    if left := notes[_MOST:]:
        # Where there are very many, the text too has only the weightiest.
        key = "diff.more-changes-cut" if untold else "diff.more-changes"
        words = voice.word(key, number=voice.locale.number(len(left) + untold))
        yield f"::{left[0].level} title=cjm diff::{escape_data(words)}"


def _list_notes(one: MapDiff, voice: Voice) -> Iterator[_Note]:
    path = one.version.path
    for version, found in one.errors:
        words = f"{make_printable(version.name)}: {make_printable(found.message)}"
        yield _Note("error", 0, version.path, found.place.line, found.rule, words)
    if one.fate in ("added", "removed"):
        level = _LEVELS[one.weight_as_whole or Weight.MINOR]
        words = voice.word(one.key(one.fate))
        yield _Note(level, 0, path, 1, "cjm diff", words)
    for change in one.told:
        told = tell(change, voice)
        name = make_printable(voice.call(change.node))
        words = f"{make_printable(told.whole)}\n{name}"
        if told.pieces:
            words += "".join(
                f"\n{sign} {make_printable(_join(told, fate))}" for sign, fate in _SIDES
            )
        if change.is_guess:
            words += f"\n({voice.word('change.guess')})"
        place = make_printable(change.node.address) or name_place(change.node, voice)
        title = f"{voice.weigh(change.weight)}: {place}"
        rank = 2 - change.weight.rank
        line = _find_line(one, change.node, change.field)
        yield _Note(_LEVELS[change.weight], rank, path, line, title, words)
    for caution in one.cautions:
        words = "\n".join(voice.word(f"caution.{caution.name}{end}") for end in ("", "-hint"))
        yield _Note("notice", 0, path, _find_line(one, caution.node), caution.name, words)


def _join(told: Telling, side: Fate) -> str:
    """A text as it was, or as it is."""
    return "".join(piece for fate, piece in told.pieces if fate in ("same", side))


def _find_line(one: MapDiff, node: Node, field: str | None = None) -> int:
    """The line of an element as it is now; what is gone is told at what held it."""
    place: Node | None = node
    if one.changes is None or one.new is None:
        return 1
    pairs, old = one.changes.pairs, one.changes.old
    while place and find_root(place) is old and place not in pairs.by_old:
        place, field = place.parent, None
    if place is None:
        return 1
    new = pairs.by_old.get(place, place)
    found = one.new.find_place(find_path(new, field))
    return found.line if found else 1


COMPARISON = Comparison("github", write_github)
