r"""Characters that JSON writes as two escapes: `\ud83d\ude00` for 😀.

YAML knows them not, so that the parser would refuse a map that a program wrote as JSON. It is given
other escapes of the same length in their place, of characters for private use, and what it reads is
put right: all places stay what they are.
"""

import re
from typing import TYPE_CHECKING

from yaml.events import Event, ScalarEvent

if TYPE_CHECKING:
    from cjm.source.parsing import Parser

_HEX = "[0-9a-fA-F]{2}"
_PAIR = re.compile(rf"(?<!\\)((?:\\\\)*)\\u([dD][89abAB]{_HEX})\\u([dD][c-fC-F]{_HEX})")
_IN_USE = re.compile(r"[\ue000-\ue7ff]|\\u[eE][0-7]")
_STANDS_IN = re.compile("([\ue000-\ue3ff])([\ue400-\ue7ff])")
_AS_WRITTEN = re.compile(r"\\u(e[0-3]..)\\u(e[4-7]..)")
_SHIFT = 0xE000 - 0xD800
_BEYOND = 0x10000
_WITH_ESCAPES = '"'


def has_pairs(text: str) -> bool:
    """Whether a text holds such a pair, and no character that would have to stand in for one."""
    return bool(_PAIR.search(text)) and not _IN_USE.search(text)


def mask_pairs(text: str) -> str:
    """The text with each pair written so that YAML reads it, as long as before."""
    return _PAIR.sub(_mask, text)


class PairParser:
    """Gives the events of a parser of masked text, with the characters that were meant."""

    def __init__(self, parser: "Parser") -> None:
        self._parser = parser

    def get_event(self) -> Event | None:
        """The next event; raises YAMLError as the parser does."""
        event = self._parser.get_event()
        if isinstance(event, ScalarEvent):
            if event.style == _WITH_ESCAPES:
                event.value = _STANDS_IN.sub(_join, event.value)
            else:
                event.value = _AS_WRITTEN.sub(_unmask, event.value)
        return event


def _mask(found: re.Match[str]) -> str:
    high, low = (f"{int(half, 16) + _SHIFT:04x}" for half in (found[2], found[3]))
    return f"{found[1]}\\u{high}\\u{low}"


def _unmask(found: re.Match[str]) -> str:
    high, low = (f"{int(half, 16) - _SHIFT:04x}" for half in (found[1], found[2]))
    return f"\\u{high}\\u{low}"


def _join(found: re.Match[str]) -> str:
    high, low = ord(found[1]) - 0xE000, ord(found[2]) - 0xE400
    return chr(_BEYOND + (high << 10) + low)
