"""One line that is indented otherwise than those around it, told at that line: the parser gives up
only on the next.
"""

import re
from collections.abc import Sequence

from cjm.source.columns import indent_of, skip_dashes
from cjm.source.failure import say
from cjm.source.trouble import SourceTrouble

_NAME = re.compile(r"\w[\w-]*")
_DASH = len("- ")
_MOST = 4
"""Further apart, two lines hardly belong to the same element."""


def find_outlier(line: int, lines: Sequence[str]) -> SourceTrouble | None:
    """What is wrong with the line above the one on which reading failed, if it alone stands at
    another column: as the first below its key, or in the midst of others.
    """
    above = _find_content(range(line - 1, -1, -1), lines)
    if above is None:
        return None
    before = _find_content(range(above - 1, -1, -1), lines)
    below = _find_content(range(line + 1, len(lines)), lines)
    if before is None:
        return None
    own, wanted, outer = (skip_dashes(lines[n]) for n in (above, line, before))
    shift = wanted - own
    indent = indent_of(lines[above]) + shift
    if not 0 < abs(shift) <= _MOST or indent < 0 or _is_entry(lines[line]):
        return None
    if found := _find_needless_dash(above, line, outer, below, lines):
        return found
    opens = lines[before].rstrip().endswith(":") and outer < wanted and outer <= own
    is_first = opens and below is not None and indent_of(lines[below]) == wanted
    is_between = outer == wanted and not _is_entry(lines[above]) and own < wanted
    if not (is_first or is_between) or lines[above].rstrip().endswith(":"):
        return None
    if is_first and shift > 0 and _NAME.fullmatch(word := lines[above].strip()):
        message = "this line stands among keys, but has no `:`"
        return say(message, f"write `{word}:`", above, own, own + len(word))
    like = line if is_first else before
    where = "below" if is_first else "around"
    entry = ", or begin it with `- ` if it is an entry of a list" if shift == _DASH else ""
    return say(
        f"this line is indented by {indent_of(lines[above])}, unlike those {where} it",
        f"indent it by {indent}, to stand with line {like + 1}{entry}",
        above,
        indent_of(lines[above]),
        len(lines[above].rstrip()),
    )


def _find_needless_dash(
    above: int, line: int, outer: int, below: int | None, lines: Sequence[str]
) -> SourceTrouble | None:
    """A dash too many, with which keys below stand flush."""
    column, wanted = indent_of(lines[above]), indent_of(lines[line])
    while lines[above][column : column + 2] == "- ":
        if column == wanted and (below is None or indent_of(lines[below]) <= wanted):
            content = skip_dashes(lines[above])
            hint = f"take this `- ` out, or indent line {line + 1} by {content}"
            if wanted - outer > _DASH:
                hint = f"indent it by {wanted - _DASH}, or take this `- ` out"
            message = "an entry begins here, but the key below it stands flush with its `- `"
            return say(message, hint, above, column)
        column += 1 + indent_of(lines[above][column + 1 :])
    return None


def _find_content(numbers: range, lines: Sequence[str]) -> int | None:
    """The first of these lines with more than blanks or a comment in it."""
    return next((n for n in numbers if lines[n].split("#", 1)[0].strip()), None)


def _is_entry(line: str) -> bool:
    return line.lstrip(" ").startswith("- ")
