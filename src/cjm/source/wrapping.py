"""What stands around a map that was copied out of an answer, a mail or a page."""

import re
from collections.abc import Sequence

from cjm.source.failure import say
from cjm.source.trouble import SourceTrouble

_BEGINS = re.compile(r"\s*[\"']?cjm[\"']?\s*:")
_FENCE = re.compile(r"\s*(?:```|~~~)[\w-]*\s*")
_OF_MAP = re.compile(r"\s*(?:[\"'{]*[\w-]+[\"']?\s*:|[{#%]|---\s*$|$)")
"""A key, a comment, or what else may stand above the first key."""
_HIGHEST = 60
"""Lines that are hardly more than the words before a map."""


def list_around(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines above the map that are no part of it, from 0; where it stands
    between fences, also of those from its end on.
    """
    begin = next((n for n, line in enumerate(lines[:_HIGHEST]) if _BEGINS.match(line)), 0)
    above = [number for number in range(begin) if not _OF_MAP.match(lines[number])]
    around = set(above)
    if any(_FENCE.fullmatch(lines[number]) for number in above):
        ends = [n for n in range(begin, len(lines)) if _FENCE.fullmatch(lines[n])]
        around |= set(range(ends[-1], len(lines))) if ends else set()
    return frozenset(around)


def find_preface(lines: Sequence[str]) -> SourceTrouble | None:
    """The first line above the map that is no part of it; None where it begins as it should, or
    with a fence.
    """
    around = list_around(lines)
    number = min(around, default=0)
    line = lines[number] if around else "```"
    if _FENCE.fullmatch(line):
        return None
    message = "this line stands above the map, and is no part of it"
    hint = "take out all that stands above `cjm: 1`, and what is no part of the map below it"
    return say(message, hint, number, len(line) - len(line.lstrip()), len(line.rstrip()))
