"""What can be read of a text besides that which keeps it from being read.

A line that no parser understands is hidden, with what belongs to it; each other line stays where it
is. That something is missing then says nothing; what stands in the rest may be wrong all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from cjm.source.columns import indent_of
from cjm.source.conflicts import list_conflicts, list_other_sides
from cjm.source.decoding import NO_TEXT, UNREADABLE, list_unreadable, split_lines
from cjm.source.limits import Limits
from cjm.source.reading import compose_document
from cjm.source.trouble import SourceTrouble
from cjm.source.wrapping import list_around
from cjm.values import NamedTuple

_LARGEST = 200_000
"""Characters of a text that is read several times over."""
_ROUNDS = 5
_BAD_BYTE = "\ufffd"


class Remainder(NamedTuple):
    """A text that can be read, with as many lines as the one it was made of; what else was found to
    keep that one from being read; and the lines, from 0, that are not as they were or stand next to
    such.
    """

    text: str
    troubles: tuple[SourceTrouble, ...]
    hidden: frozenset[int]


def find_remainder(text: str, trouble: SourceTrouble, limits: Limits) -> Remainder | None:
    """What can be read of `text`, which `trouble` keeps from being read; None where that cannot be
    told from the rest.
    """
    if trouble.slip == NO_TEXT or len(text) > min(_LARGEST, limits.size):
        return None
    odd = [*list_unreadable(text)]
    lines = [re.sub(UNREADABLE, "", line) for line in split_lines(text)]
    sides = list_other_sides(lines)
    others = sides | list_around(lines)
    hidden = others | {each.span.line for each in odd}
    hidden |= {number for number, line in enumerate(lines) if _BAD_BYTE in line}
    seen = [*odd, *(list_conflicts(lines) if sides else ())]
    lines = ["" if number in others else line for number, line in enumerate(lines)]
    if trouble.span.line not in hidden:
        rest = _part(lines, trouble, limits, _ROUNDS)
    elif further := _try(lines, limits):
        rest = _part(lines, further, limits, _ROUNDS)
        seen.append(further)
    else:
        rest = Remainder("\n".join(lines), (), frozenset())
    if rest is None:
        return None
    found = [*_choose_apart((*seen, *rest.troubles), trouble)]
    return Remainder(rest.text, tuple(found), _widen(rest.hidden | hidden, lines))


def _choose_apart(found: Iterable[SourceTrouble], first: SourceTrouble) -> Iterator[SourceTrouble]:
    """What was `found` besides the first; what is next to another goes on with it."""
    lines = {first.span.line}
    for each in found:
        line = each.span.line
        if lines.isdisjoint((line - 1, line, line + 1)):
            yield each
        lines.add(line)


def _widen(hidden: Iterable[int], lines: Sequence[str]) -> frozenset[int]:
    """The lines that are hidden, and the next above and below each that say something: what stands
    there may have been meant otherwise.
    """
    said = [number for number, line in enumerate(lines) if line.strip()]
    wide = set(hidden)
    for number in hidden:
        at = bisect_left(said, number)
        wide |= {*said[max(at - 1, 0) : at + 2]}
    return frozenset(wide)


def _part(
    lines: Sequence[str], trouble: SourceTrouble, limits: Limits, rounds: int
) -> Remainder | None:
    """What is left of lines without the one that `trouble` is about."""
    further: tuple[SourceTrouble, list[str], frozenset[int]] | None = None
    for hidden in _list_ways(lines, trouble.span.line):
        left = [*_hide(lines, hidden, trouble.span.line)]
        next_one = _try(left, limits)
        if next_one is None:
            return Remainder("\n".join(left), (), hidden)
        if next_one.span.line > max(hidden):
            further = next_one, left, hidden
    if further is None or rounds == 0:
        return None
    next_one, left, hidden = further
    rest = _part(left, next_one, limits, rounds - 1)
    return rest and Remainder(rest.text, (next_one, *rest.troubles), rest.hidden | hidden)


def _try(lines: Iterable[str], limits: Limits) -> SourceTrouble | None:
    try:
        compose_document("\n".join(lines), limits)
    except SourceTrouble as trouble:
        return trouble
    return None


def _list_ways(lines: Sequence[str], line: int) -> Iterator[frozenset[int]]:
    """The lines that may be hidden for one that cannot be read: it alone, and it with all that
    stands below it.
    """
    if line >= len(lines):
        return
    column = indent_of(lines[line])
    is_entry = _begins_entry(lines[line], column)
    end = line + 1
    while end < len(lines):
        below = lines[end]
        indent = indent_of(below)
        is_list = indent == column and not is_entry and _begins_entry(below, indent)
        if below.strip() and below[indent] != "#" and indent <= column and not is_list:
            break
        end += 1
    said = lines[line].strip()
    if "\t" not in lines[line][: len(lines[line]) - len(lines[line].lstrip())]:
        yield frozenset(range(line, end))
    elif _begins_entry(said, 0) or said.endswith(":"):
        # Nobody knows what belongs to it.
        return
    yield frozenset({line})


def _begins_entry(line: str, column: int) -> bool:
    return line[column : column + 2].rstrip() == "-"


def _hide(lines: Sequence[str], hidden: frozenset[int], first: int) -> Iterator[str]:
    """The lines with nothing in those that are hidden, but an entry where one begins."""
    for number, line in enumerate(lines):
        if number not in hidden:
            yield line
        elif number == first and _begins_entry(line, column := indent_of(line)):
            yield f"{line[:column]}- {{}}"
        else:
            yield ""
