"""Lines that git leaves in a file where two sides changed the same."""

import re
from collections.abc import Sequence

_MARK = re.compile(r"(<{7}|>{7}|\|{7})( .*)?|={7}")
SAYS = "this line is left over from a merge conflict"
HINT = (
    "keep what is right of the two sides, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`"
)


def find_conflict(lines: Sequence[str]) -> int | None:
    """The number of the first such line, from 0; None where there is none."""
    for number, line in enumerate(lines):
        if line[:1] in ("<", ">", "|", "=") and _MARK.fullmatch(line.rstrip()):
            return number
    return None
