"""What cannot stand where an entry between brackets should."""

import re
from collections.abc import Sequence

from cjm.source.failure import Failure, say
from cjm.source.trouble import SourceTrouble

_OPENS = re.compile(r"[\[{]\s*(?:#.*)?$")
_ENDS = {"]": "[", "}": "{"}


def explain_flow(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A comma or a dash where an entry should stand, or the end of another bracket."""
    line, column = failure.line, failure.column
    here = lines[line] if line < len(lines) else ""
    sign = here[column : column + 1]
    if sign == ",":
        return say("before this comma, an entry is missing", "take it out", line, column)
    if sign in _ENDS:
        other = "]" if sign == "}" else "}"
        message = f"there is no `{_ENDS[sign]}` for this `{sign}`"
        return say(message, f"write `{other}` if it ends what began before", line, column)
    opening = next((n for n in range(line - 1, -1, -1) if _OPENS.search(lines[n])), None)
    if opening is None or sign != "-":
        return None
    place = _OPENS.search(lines[opening])
    at = place.start() if place else 0
    bracket = lines[opening][at]
    comment = lines[opening].find("#", at)
    if comment > 0 and lines[opening].rstrip().endswith(("]", "}")):
        message = "from this `#` on, the line is a comment"
        return say(message, "put a text that begins with `#` in quotes", opening, comment)
    return say(
        f"this `{bracket}` is not closed, and the lines below it are no entries between brackets",
        "take it out: entries that begin with `- ` need no bracket",
        opening,
        at,
    )
