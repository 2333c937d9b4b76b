"""Lines that git leaves in a file where two sides changed the same."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cjm.source.failure import say
from cjm.source.trouble import SourceTrouble

_MARK = re.compile(r"[ \t]*(?:(?:<{7}|>{7}|\|{7})( .*)?|={7})")
_SAYS = "this line is left over from a merge conflict"
_HINT = (
    "keep what is right of the two sides, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`"
)


def find_conflict(lines: Sequence[str]) -> SourceTrouble | None:
    """The first such line; None where there is none."""
    return next(list_conflicts(lines), None)


def list_conflicts(lines: Sequence[str]) -> Iterator[SourceTrouble]:
    """The first such line of each conflict."""
    is_within = False
    for number, sign in _list_marks(lines):
        if sign == "<" or not is_within:
            text = lines[number].rstrip()
            column = len(text) - len(text.lstrip())
            yield say(_SAYS, _HINT, number, column, len(text))
        is_within = sign != ">"


def list_other_sides(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of all such lines, and of those between that are of the other side."""
    marks = [*_list_marks(lines)]
    hidden = {number for number, _ in marks}
    for (start, sign), (end, _) in pairwise(marks):
        if sign in "|=":
            hidden |= {*range(start, end)}
    return frozenset(hidden)


def _list_marks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The number of each such line, from 0, with the sign that it consists of."""
    for number, line in enumerate(lines):
        sign = line.lstrip(" \t")[:1]
        if sign and sign in "<>|=" and _MARK.fullmatch(line.rstrip()):
            yield number, sign
