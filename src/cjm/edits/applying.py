"""Makes edits in a text, and proves that they did what they say and nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from typing import TypeAlias

from cjm.edits.operations import (
    CutComment,
    DropSigns,
    Edit,
    InsertKey,
    PartEntries,
    RenameKey,
    SetText,
    TakeIn,
)
from cjm.edits.places import Replacement, Sheet
from cjm.source import (
    LIMITS,
    Data,
    Document,
    Limits,
    SourceTrouble,
    compose_document,
)
from cjm.source.comments import list_comments
from cjm.source.document import Path
from cjm.values import NamedTuple

_Placed: TypeAlias = tuple[Edit, Replacement]


class Outcome(NamedTuple):
    """A text with edits made in it: which were `made`, and which cannot be, in this text at least.
    The others wait for those that touch them."""

    text: str
    made: tuple[Edit, ...] = ()
    refused: tuple[Edit, ...] = ()


def apply_edits(
    text: str, document: Document, edits: Sequence[Edit], limits: Limits = LIMITS
) -> Outcome:
    """Make as many of `edits` as go together; of those that touch each other, the first.

    One that would read otherwise than it says is refused. The document is that of the text.
    """
    sheet = Sheet(text, document)
    taken = _Taken()
    chosen: list[_Placed] = []
    refused: list[Edit] = []
    for edit in edits:
        where = sheet.place(edit)
        if where is None:
            refused.append(edit)
        elif taken.admits(edit, where):
            chosen.append((edit, where))
    made = _make(text, document, chosen, limits)
    if made is None:
        bad = [one for one in chosen if _make(text, document, [one], limits) is None]
        refused += [edit for edit, _ in bad]
        chosen = [one for one in chosen if one not in bad]
        made = _make(text, document, chosen, limits)
    if made is None:
        return Outcome(text, refused=tuple(edits))
    return Outcome(made, tuple(edit for edit, _ in chosen), tuple(refused))


class _Taken:
    """What the edits chosen so far lay hold of: stretches of the text, and paths."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._paths: set[Path] = set()
        self._above: set[Path] = set()

    def admits(self, edit: Edit, where: Replacement) -> bool:
        """Whether an edit touches none of those before it; if so, it is one of them from now on."""
        at = bisect_right(self._starts, where.end)
        if at and self._ends[at - 1] >= where.start:
            return False
        if not isinstance(edit, CutComment):
            above = {edit.path[:length] for length in range(len(edit.path) + 1)}
            if edit.path in self._above or not above.isdisjoint(self._paths):
                return False
            self._paths.add(edit.path)
            self._above |= above
        self._starts.insert(at, where.start)
        self._ends.insert(at, where.end)
        return True


def _make(
    text: str,
    document: Document,
    chosen: Sequence[_Placed],
    limits: Limits,
) -> str | None:
    """The text with all of `chosen`, or None where it does not read as they say."""
    pieces: list[str] = []
    end = 0
    for where in sorted(where for _, where in chosen):
        pieces += (text[end : where.start], where.new)
        end = where.end
    new = "".join((*pieces, text[end:]))
    try:
        after = compose_document(new, limits)
    except SourceTrouble:
        return None
    wanted = deepcopy(document.data)
    # From the end, as more entries than there were move those behind them.
    for edit, _ in sorted(chosen, key=lambda one: one[1], reverse=True):
        wanted = _change(wanted, document.locate(edit.path).path, edit)
    has_comments_left = any(isinstance(edit, CutComment | TakeIn) for edit, _ in chosen) or (
        _count_comments(text) == _count_comments(new)
    )
    is_as_wanted = after.data == wanted and len(after.troubles) <= len(document.troubles)
    return new if is_as_wanted and has_comments_left else None


def _count_comments(text: str) -> Counter[str]:
    return Counter(comment.text for comment in list_comments(text))


def _change(data: Data, path: Path, edit: Edit) -> Data:
    """`data` with an edit made at the path as it is written."""
    if isinstance(edit, CutComment):
        return data
    if not path:
        return _change_value(data, edit)
    holder: Data = data
    for step in path[:-1]:
        holder = holder[step]  # type: ignore[index] # a path as written fits
    last = path[-1]
    if isinstance(holder, dict) and isinstance(last, str):
        if isinstance(edit, RenameKey) or (isinstance(edit, DropSigns) and edit.at_key):
            renamed = edit.key if isinstance(edit, RenameKey) else _drop(last, edit.signs)
            entries = [(renamed if key == last else key, one) for key, one in holder.items()]
            holder.clear()
            holder.update(entries)
        else:
            holder[last] = _change_value(holder[last], edit)
    elif isinstance(edit, PartEntries) and isinstance(holder, list) and isinstance(last, int):
        holder[last : last + 1] = edit.entries
    elif isinstance(holder, list) and isinstance(last, int):
        holder[last] = _change_value(holder[last], edit)
    return data


def _change_value(value: Data, edit: Edit) -> Data:
    match edit:
        case SetText() | TakeIn():
            return edit.text
        case PartEntries():
            return list(edit.entries)
        case InsertKey() if isinstance(value, dict):
            return {edit.key: edit.text, **value}
        case InsertKey() if edit.stands_for:
            return {edit.key: edit.text, edit.stands_for: value}
        case DropSigns() if isinstance(value, str):
            return _drop(value, edit.signs)
    return value


def _drop(text: str, signs: frozenset[str]) -> str:
    return "".join(sign for sign in text if sign not in signs or sign in "\r\n")
