"""What changed, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.changes import Change, Node, Sums, Weight
from cjm.comparisons._compared import Manner, MapDiff
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._grouping import call_map, group_by_stage
from cjm.comparisons._stream import Compared
from cjm.comparisons._sums import (
    has_curve,
    is_changed,
    list_felt,
    list_sums,
    tell_untold,
    tell_users,
)
from cjm.comparisons._voice import WEIGHTS, Voice, find_voice
from cjm.comparisons._words import Telling, is_label, is_worse, name_place, tell
from cjm.reports import Checked, FileFindings, load_report
from cjm.terminal import Ink, Style, make_printable, measure, show_path
from cjm.values import NamedTuple

_INKS: dict[Weight, Ink] = {Weight.MAJOR: "error", Weight.MINOR: "warning", Weight.PATCH: "quiet"}
_BLOCKS = "▁▂▃▄▅▆▇█"
"""From −2 to 2."""
_NONE = "·"


_SIDES: tuple[tuple[str, str, Ink, str], ...] = (
    ("-", "gone", "pain", "[--]"),
    ("+", "new", "good", "{++}"),
)


def write_text(compared: Compared, style: Style) -> Iterator[str]:
    """A block for each map: the curve, the figures, the changes by stage, what to ask about."""
    parting = ""
    for one in compared.maps:
        yield f"{parting}{write_block(one, compared.manner, style)}"
        parting = "\n"


def write_block(one: MapDiff, manner: Manner, style: Style) -> str:
    """The block of one map."""
    lines = _Writer(one, find_voice(one, manner), style).write()
    return "".join(f"{line}\n" for line in lines)


class _Writer(NamedTuple):
    """Writes one map."""

    one: MapDiff
    voice: Voice
    style: Style

    def write(self) -> Iterator[str]:
        """All lines of the map."""
        one, voice, style = self.one, self.voice, self.style
        name = style.paint(show_path(one.version.name), "heading")
        title = make_printable(call_map(one, voice))
        yield f"{name}  {title}" if one.version.loaded.element else name
        if one.errors:
            yield from self._write_errors()
        if one.fate in ("added", "removed"):
            weight = one.weight_as_whole or Weight.MINOR
            sign = "+" if one.fate == "added" else "-"
            yield f"  {self._paint(weight)}  {sign} {voice.word(one.key(one.fate))}"
        if one.has_moved and one.old:
            yield f"  {voice.word('change.file-moved', file=show_path(one.old.name))}"
        if one.shown:
            worst = max(one.weights, key=lambda weight: weight.rank)
            yield f"  {style.paint(voice.count_weights(one.weights), _INKS[worst])}"
        if users := tell_users(one, voice):
            yield f"  {make_printable(users)}"
        if one.sums:
            yield from self._write_sums(one.sums)
        yield from self._write_changes()
        if untold := tell_untold(one, voice):
            yield ""
            yield f"  {untold}"
        yield from self._write_cautions()

    def _paint(self, weight: Weight) -> str:
        """The word for a weight, all of them equally wide."""
        widest = max(measure(self.voice.weigh(each)) for each in WEIGHTS)
        word = self.voice.weigh(weight)
        return self.style.paint(word, _INKS[weight]) + " " * (widest - measure(word))

    def _write_errors(self) -> Iterator[str]:
        files = tuple(
            FileFindings(version.name, tuple(d._replace(file=version.name) for d in version.errors))
            for version in (self.one.old, self.one.new)
            if version and version.errors
        )
        found = load_report("concise").compose(Checked(files), self.style)
        yield from (f"  {line}" for line in found.splitlines())
        is_broken = self.one.fate == "broken"
        words = self.voice.word(self.one.key("broken" if is_broken else "partly"))
        yield f"  {self.style.paint(words, 'error' if is_broken else 'warning')}"

    def _write_sums(self, sums: Sums) -> Iterator[str]:
        voice, style = self.voice, self.style
        facts: list[tuple[str, str]] = []
        if has_curve(sums):
            before, after = _draw(sums, after=False), _draw(sums, after=True)
            heading = voice.word("view.feelings")
            if is_changed(sums):
                facts.append(
                    (heading, f"{style.paint(before, 'quiet')}  {voice.word('change.before')}")
                )
                facts.append(
                    ("", f"{_paint_curve(sums, after, style)}  {voice.word('change.after')}")
                )
            else:
                facts.append(
                    (heading, f"{style.paint(after, 'quiet')}  {voice.word('diff.as-before')}")
                )
        if is_changed(sums) or sums.voices:
            facts += _tell_turns(sums, voice, style)
        facts += [(heading, make_printable(words)) for heading, words in list_sums(self.one, voice)]
        widest = max((measure(heading) for heading, _ in facts), default=0)
        for heading, words in facts:
            yield f"  {heading}{' ' * (widest - measure(heading))}  {words}"

    def _write_changes(self) -> Iterator[str]:
        style, voice = self.style, self.voice
        for stage, changes in group_by_stage(self.one):
            yield ""
            if stage is None:
                yield f"  {style.paint(name_place(changes[0].node, voice), 'strong')}"
            else:
                name = style.paint(make_printable(voice.call(stage)), "strong")
                yield f"  {style.paint(make_printable(stage.address), 'quiet')}  {name}"
            for change in changes:
                yield from self._write_change(change, stage)

    def _write_change(self, change: Change, stage: Node | None) -> Iterator[str]:
        voice, style, node = self.voice, self.style, change.node
        told = tell(change, voice)
        guess = style.paint(f" ({voice.word('change.guess')})", "quiet") if change.is_guess else ""
        is_stage = (
            stage is not None and node in (stage, change.new, change.old) and node.key == "stages"
        )
        is_own = is_stage or node.parent is None
        words = make_printable(told.happened if is_own else told.whole)
        line = f"    {self._paint(change.weight)} {told.sign} {words}{guess}"
        if not is_own:
            line += f"  {style.paint(make_printable(node.address), 'quiet')}"
            if not is_label(change, told):
                line += f"  {make_printable(voice.call(node))}"
        yield line
        if told.pieces:
            yield from _write_pieces(told, style)

    def _write_cautions(self) -> Iterator[str]:
        voice, style = self.voice, self.style
        if not self.one.cautions:
            return
        yield ""
        yield f"  {style.paint(voice.word('change.questions'), 'strong')}"
        for caution in self.one.cautions:
            place = caution.node.address or name_place(caution.node, voice)
            where = style.paint(make_printable(place), "quiet")
            words = voice.word(f"caution.{caution.name}")
            name = make_printable(voice.call(caution.node))
            yield f"    {style.paint('?', 'warning')} {words}  {where}  {name}"
            yield f"      {style.paint(voice.word(f'caution.{caution.name}-hint'), 'quiet')}"


def _tell_turns(sums: Sums, voice: Voice, style: Style) -> Iterator[tuple[str, str]]:
    """What feels worse, and what better, with the scores."""
    turns: tuple[tuple[str, bool, Ink], ...] = (
        ("change.feels-worse", True, "pain"),
        ("change.feels-better", False, "good"),
    )
    for key, verdict, ink in turns:
        names = [
            f"{name} {voice.turn(voice.score(one.before), voice.score(one.after))}"
            for name, one in list_felt(sums, voice)
            if is_worse(one) is verdict
        ]
        if names:
            yield voice.word(key), style.paint(make_printable(voice.locale.join(names)), ink)


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


def _write_pieces(told: Telling, style: Style) -> Iterator[str]:
    for sign, keep, ink, marks in _SIDES:
        words = "".join(
            _mark(make_printable(piece), ink, marks, style)
            if fate == keep
            else make_printable(piece)
            for fate, piece in told.pieces
            if fate in ("same", keep)
        )
        yield f"            {sign} {words}"


def _mark(piece: str, ink: Ink, marks: str, style: Style) -> str:
    """Words that are gone or new: coloured, or between brackets where there are no colours."""
    words = piece.strip()
    start = piece.index(words)
    marked = style.paint(words, ink) if style.is_coloured else f"{marks[:2]}{words}{marks[2:]}"
    return piece[:start] + marked + piece[start + len(words) :]


COMPARISON = Comparison("text", write_text, is_for_people=True)
