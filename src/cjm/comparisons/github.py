"""Changes as annotations of GitHub Actions at their new places, after the text for people.

The form, and how many a step may show, are those of the report of the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cjm.changes import Caution, Change, Node, Weight
from cjm.changes.node import find_root
from cjm.changes.rewording import Fate
from cjm.comparisons._compared import MapDiff, Version
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._least import Least
from cjm.comparisons._stream import Compared
from cjm.comparisons._voice import Voice, find_common, find_voice
from cjm.comparisons._words import Telling, name_place, tell
from cjm.comparisons.json import find_path
from cjm.comparisons.text import write_block
from cjm.diagnostics import Diagnostic
from cjm.reports.github import escape_data, escape_property
from cjm.terminal import PLAIN, Style, make_printable, show_path
from cjm.values import NamedTuple

_MOST = 9
_LEVELS = {Weight.MAJOR: "warning", Weight.MINOR: "notice", Weight.PATCH: "notice"}
_SIDES: tuple[tuple[str, Fate], ...] = (("-", "gone"), ("+", "new"))
_RANKS = ("error", "warning", "notice")


class _Note(NamedTuple):
    level: str
    path: str
    line: int
    title: str
    words: str


def write_github(compared: Compared, style: Style) -> Iterator[str]:
    """What people read, then the commands, each on a line of its own."""
    # Of those beyond the ones that are shown, the first says how grave the rest is.
    notes: Least[_Note] = Least(_MOST + 1)
    untold = 0
    parting = ""
    for one in compared.maps:
        yield f"{parting}{write_block(one, compared.manner, PLAIN)}"
        parting = "\n"
        for level, rank, make in _list_notes(one, find_voice(one, compared.manner)):
            notes.add((_RANKS.index(level), rank), make)
        untold += one.untold
    for line in _write_commands(notes, untold, find_common(compared)):
        yield f"{line}\n"


def _write_commands(notes: Least[_Note], untold: int, voice: Voice) -> Iterator[str]:
    shown, rest = notes.things[:_MOST], notes.things[_MOST:]
    for note in shown:
        written = ",".join(
            f"{key}={escape_property(value)}"
            for key, value in (
                ("file", show_path(note.path)),
                ("line", str(note.line)),
                ("title", note.title),
            )
        )
        yield f"::{note.level} {written}::{escape_data(note.words)}"
    if rest:
        # Where there are very many, the text too has only the weightiest.
        key = "diff.more-changes-cut" if untold else "diff.more-changes"
        left = notes.number - len(shown) + untold
        words = voice.word(key, number=voice.locale.number(left))
        yield f"::{rest[0].level} title=cjm diff::{escape_data(words)}"


def _list_notes(one: MapDiff, voice: Voice) -> Iterator[tuple[str, int, Callable[[], _Note]]]:
    """What is to be said of a map: how grave each is, and how it is written."""
    for version, found in one.errors:
        yield "error", 0, partial(_note_error, version, found)
    if one.fate in ("added", "removed"):
        level = _LEVELS[one.weight_as_whole or Weight.MINOR]
        words = voice.word(one.key(one.fate))
        yield level, 0, partial(_Note, level, one.version.path, 1, "cjm diff", words)
    for change in one.told:
        rank = 2 - change.weight.rank
        yield _LEVELS[change.weight], rank, partial(_note_change, change, one, voice)
    for caution in one.cautions:
        yield "notice", 0, partial(_note_caution, caution, one, voice)


def _note_error(version: Version, found: Diagnostic) -> _Note:
    words = f"{make_printable(version.name)}: {make_printable(found.message)}"
    return _Note("error", version.path, found.place.line, found.rule, words)


def _note_change(change: Change, one: MapDiff, voice: Voice) -> _Note:
    told = tell(change, voice)
    words = f"{make_printable(told.whole)}\n{make_printable(voice.call(change.node))}"
    if told.pieces:
        words += "".join(f"\n{sign} {make_printable(_join(told, fate))}" for sign, fate in _SIDES)
    if change.is_guess:
        words += f"\n({voice.word('change.guess')})"
    place = make_printable(change.node.address) or name_place(change.node, voice)
    title = f"{voice.weigh(change.weight)}: {place}"
    line = _find_line(one, change.node, change.field)
    return _Note(_LEVELS[change.weight], one.version.path, line, title, words)


def _note_caution(caution: Caution, one: MapDiff, voice: Voice) -> _Note:
    words = "\n".join(voice.word(f"caution.{caution.name}{end}") for end in ("", "-hint"))
    return _Note("notice", one.version.path, _find_line(one, caution.node), caution.name, words)


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
