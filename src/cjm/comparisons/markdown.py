"""What changed, for the comment on a pull request at GitHub or GitLab."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from itertools import accumulate

from cjm.changes import Change, Weight
from cjm.comparisons._chart import draw_chart, tabulate_curve
from cjm.comparisons._compared import MapDiff
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._direction import close_block, isolate, open_block
from cjm.comparisons._grouping import call_map
from cjm.comparisons._least import Rank
from cjm.comparisons._marks import MARKER, SAME
from cjm.comparisons._ranking import MapList, rank_changes, rank_map
from cjm.comparisons._stream import Compared
from cjm.comparisons._sums import is_changed, list_sums, tell_users
from cjm.comparisons._verdict import Verdict, say_sides
from cjm.comparisons._voice import Voice, find_common, find_voice
from cjm.comparisons._words import Telling, find_stage, is_label, name_place, tell
from cjm.reports._gfm import quote_code, quote_text
from cjm.terminal import Style, make_printable, show_path
from cjm.values import NamedTuple

MOST = 65_000
"""Characters of a comment. GitHub takes 65,536, GitLab a million."""

_RESERVE = 400
_FOLD_END = "\n</details>\n"


class _Block(NamedTuple):
    """A map: what is always open, line by line, and what is folded, with the words on the fold.
    `before` and `after` stand around both.
    """

    open: list[str]
    fold: str
    folded: list[str]
    before: list[str]
    after: list[str]

    @property
    def frame(self) -> int:
        """Characters around what is open."""
        return sum(len(line) + 1 for line in (*self.before, *self.after)) + 1

    @property
    def size(self) -> int:
        """Characters of what is open, with what is around it."""
        return self.frame + sum(len(line) + 1 for line in self.open)


class _Blocks:
    """The blocks of all maps, the weightiest first; those for which there can be no room are let go
    of, and counted.
    """

    def __init__(self) -> None:
        self.lines = 0
        self.untold = 0
        self.has_unlisted = False
        self._number = 0
        self._kept: list[tuple[Rank, int, int, _Block]] = []

    def add(self, one: MapDiff, voice: Voice) -> None:
        """Take in a map."""
        block = _make_block(one, voice)
        self.lines += len(block.open) + len(block.folded)
        self.untold += one.untold
        self.has_unlisted = self.has_unlisted or bool(one.unlisted)
        # No two have one number, so that blocks are never compared.
        self._number += 1
        insort(self._kept, (rank_map(one), self._number, block.size, block))
        sizes = accumulate(size for _, _, size, _ in self._kept)
        full = next((at for at, size in enumerate(sizes) if size > MOST), len(self._kept))
        del self._kept[full + 1 :]

    @property
    def blocks(self) -> list[_Block]:
        """Those that there may be room for."""
        return [block for *_, block in self._kept]


def write_markdown(compared: Compared, style: Style) -> Iterator[str]:
    """A sentence that sums up, and a line for each of several maps; then each map, the weightiest
    first: its curve and what is major, open, and the rest folded. Cut at `MOST` characters, and
    says so.
    """
    voice = find_common(compared)
    verdict, maps, blocks = Verdict(voice), MapList(voice), _Blocks()
    for one in compared.maps:
        own = find_voice(one, compared.manner)
        verdict.add(one, own)
        maps.add(one, own)
        blocks.add(one, own)
    mark = MARKER if compared.totals.number else f"{MARKER}\n{SAME}"
    title = f"### {voice.word('diff.title')}{voice.separator}{verdict.say()}"
    listed = [*maps.write()]
    lines = [title, "", say_sides(compared, voice), *(["", *listed] if listed else [])]
    head = "\n".join([mark, *open_block(voice), *lines, *close_block(voice), ""])
    yield head
    yield from _write_blocks(blocks, MOST - len(head) - _RESERVE, voice)


def _write_blocks(found: _Blocks, room: int, voice: Voice) -> Iterator[str]:
    """The maps as far as there is room, and what was left out."""
    blocks = found.blocks
    # What is open comes first, of all maps; folded lines get what is left.
    kept: list[tuple[list[str], list[str]]] = []
    for block in blocks:
        opened, room = _take(block.open, room - block.frame)
        kept.append((opened, []))
        if len(opened) < len(block.open):
            break
    for (_, below), block in zip(kept, blocks, strict=False):
        frame = len(_open_fold(block)) + len(_FOLD_END)
        if block.folded and room > frame + len(block.folded[0]):
            taken, room = _take(block.folded, room - frame)
            below.extend(taken)
    for (opened, folded), block in zip(kept, blocks, strict=False):
        yield "\n" + "\n".join([*block.before, *opened]).rstrip("\n") + "\n"
        if folded:
            yield _open_fold(block) + "\n".join(folded) + _FOLD_END
        yield "".join(f"{line}\n" for line in block.after)
    taken_lines = sum(len(opened) + len(folded) for opened, folded in kept)
    if left := found.lines - taken_lines + found.untold:
        lost = voice.word("diff.left-out", number=voice.locale.number(left))
        command = "`cjm diff -f json`" if found.untold else "`cjm diff`"
        more = f" {voice.word('diff.shows-all', command=command)}"
        if found.has_unlisted:
            more = ""
        yield "\n".join(["", *open_block(voice), f"**{lost}**{more}", *close_block(voice), ""])


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


def _make_block(one: MapDiff, voice: Voice) -> _Block:
    version = one.version
    title = isolate(quote_text(call_map(one, voice)), voice)
    path = isolate(quote_code(show_path(version.path)), voice)
    lines = [f"#### {title} {path}".replace("####  ", "#### "), ""]
    lines += _tell_fate(one, voice)
    if users := tell_users(one, voice):
        lines += [f"- {quote_text(users)}", ""]
    if one.sums:
        facts = [f"- {heading}: {quote_text(words)}" for heading, words in list_sums(one, voice)]
        lines += [*facts, ""] if facts else []
        if is_changed(one.sums):
            if chart := draw_chart(one.sums, voice):
                lines += [chart, ""]
            lines += [tabulate_curve(one.sums, voice), ""]
    told = rank_changes(one.told)
    majors = [change for change in told if change.weight is Weight.MAJOR]
    minors = [change for change in told if change.weight is not Weight.MAJOR]
    if majors:
        lines += [f"**{voice.word('diff.major-changes')}**", ""]
        lines += [*(_write_change(change, voice) for change in majors), ""]
    if one.cautions:
        lines += [f"**{voice.word('change.questions')}**", ""]
        for caution in one.cautions:
            name = isolate(quote_text(voice.call(caution.node)), voice)
            words = f"- {voice.word(f'caution.{caution.name}')}: {name}"
            address = _address(caution.node.address, voice)
            lines.append(
                f"{words}{address}<br>{quote_text(voice.word(f'caution.{caution.name}-hint'))}"
            )
        lines.append("")
    folded = [_write_change(change, voice) for change in minors]
    weights = {weight: one.weights[weight] for weight in (Weight.MINOR, Weight.PATCH)}
    fold = voice.locale.label(voice.word("diff.other-changes"), voice.count_weights(weights))
    return _Block(lines, fold, folded, open_block(voice), close_block(voice))


def _tell_fate(one: MapDiff, voice: Voice) -> Iterator[str]:
    if one.fate in ("added", "removed"):
        words = voice.word(one.key(one.fate))
        yield f"**{words}**" if one.weight_as_whole is Weight.MAJOR else words
        yield ""
    elif one.has_moved and one.old:
        yield voice.word("change.file-moved", file=quote_code(show_path(one.old.path)))
        yield ""
    if one.errors:
        yield f"**{voice.word(one.key('broken' if one.fate == 'broken' else 'partly'))}**"
        yield ""
        for version, found in one.errors:
            place = f"{show_path(version.name)}:{found.place.line}:{found.place.column}"
            yield f"- {quote_code(place)} {quote_text(found.message)} (`{found.rule}`)"
        yield ""


def _write_change(change: Change, voice: Voice) -> str:
    told, node, stage = tell(change, voice), change.node, find_stage(change)
    is_stage = node.key == "stages"
    where = isolate(quote_text(voice.call(stage)), voice) if stage else name_place(node, voice)
    weight = voice.weigh(change.weight)
    sign = f"**{weight}**" if change.weight is Weight.MAJOR else weight
    line = f"- {sign} {voice.locale.label(where, '')}"
    if not is_stage and node.parent is not None:
        line += told.what
        # A text that was written anew is shown below, old and new.
        if not is_label(change, told):
            line += f" {voice.locale.quote(isolate(quote_text(voice.call(node)), voice))}"
        line += voice.separator
    line += quote_text(make_printable(told.happened))
    if change.is_guess:
        line += f" *({voice.word('change.guess')})*"
    if told.pieces:
        line += f"<br>{_mark_words(told)}"
    elif not is_stage:
        line += _address(node.address, voice)
    return line


def _mark_words(told: Telling) -> str:
    tags = {"gone": "del", "new": "ins"}
    pieces = (
        f"<{tags[fate]}>{quote_text(piece.strip())}</{tags[fate]}>"
        if fate in tags
        else quote_text(piece.strip())
        for fate, piece in told.pieces
    )
    return " ".join(piece for piece in pieces if piece)


def _address(address: str, voice: Voice) -> str:
    return f" {isolate(quote_code(address), voice)}" if address else ""


COMPARISON = Comparison("markdown", write_markdown)
