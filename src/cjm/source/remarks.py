"""Comments of other languages, which are none in YAML: `2m // long`."""

import re

from cjm.values import NamedTuple

_SIGN = r"//|/\*|<!--|--"
BEGINS = re.compile(rf"(?:- +)*(?P<sign>{_SIGN})(?=\s|$)")
"""A line, or the rest of one, that is such a comment."""
_BEHIND = re.compile(rf"(?P<value>\S.*?)\s+(?P<sign>{_SIGN})(?=\s|$)", re.DOTALL)
HINT = "begin a comment with `# `"


class Remarked(NamedTuple):
    """A value with such a comment behind it, and the sign that was to begin that."""

    value: str
    sign: str

    @property
    def hint(self) -> str:
        """What to do about it."""
        return f"begin the comment with `# `: as it is, `{self.sign}` is a part of the value"


def part_remark(value: object) -> Remarked | None:
    """The value before such a comment; None where there is none."""
    found = _BEHIND.match(value) if isinstance(value, str) else None
    return Remarked(found["value"], found["sign"]) if found else None
