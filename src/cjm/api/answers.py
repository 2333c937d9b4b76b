"""What a check said, kept to be said again where nothing that it rests on has changed.

The short way of the short way: an answer is found by the arguments as they are written, and its
bytes go out as they are. Nothing is imported for it but what reads files.
"""

from __future__ import annotations

import os
import sys
import time

from cjm.cache.digests import digest_all
from cjm.cache.looks import split_looks, take_looks
from cjm.cache.place import find_folder
from cjm.cache.stamp import take_stamp
from cjm.cache.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from cjm.api.runs import Run

    Said: TypeAlias = list[tuple[int, bytes]]

_KIND = "answers"
_ENVIRONMENT = (
    "CJM_TODAY", "CJM_CONFIG", "CJM_COLOR", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS",
    "_CJM_COMPLETE",
)  # fmt: skip
_DAY = "CJM_TODAY"
MOST_BYTES = 1 << 20
"""What an answer may say."""
_MOST_KEPT = 4 << 20
"""What all answers may take together: the rest of the cache takes what is left of 100 MB."""


def recall_answer(arguments: list[str]) -> tuple[int, Said] | None:
    """The exit code of the same check, and what it said: pairs of a stream, 1 or 2, and bytes.

    None where it is not known, or no longer holds.
    """
    place = _find_place(arguments)
    raw = place[0].read(place[1]) if place else None
    try:
        return _check(raw, arguments) if raw else None
    except ValueError:
        # Whole, and yet of no known form.
        return None


def _check(raw: bytes, arguments: list[str]) -> tuple[int, Said] | None:
    """What an answer says, if it still holds."""
    code, day, seen, looks, *said = _split(raw)
    if day and day != _say_day(arguments):
        return None
    if digest_all(take_looks(split_looks(looks))) != seen:
        return None
    return int(code), [(int(part[:1]), part[1:]) for part in said]


def keep_answer(arguments: list[str], code: int, said: Said, run: Run) -> None:
    """Keep what a check said, where all it rests on can be looked at again and is as it was."""
    from cjm.api.looking import look_again

    place = _find_place(arguments)
    if place is None or sum(len(data) for _, data in said) > MOST_BYTES:
        return
    looked = look_again(run)
    if looked is None:
        return
    day = _say_day(arguments) if run.day else b""
    store, name = place
    # The looks are by far the most, and are not copied.
    raw = looked.looks
    raw[:0] = _join([b"%d" % code, day, looked.shown]) + b"%d:" % len(raw)
    raw += _join([b"%d%s" % part for part in said])
    store.write(name, raw)
    store.sweep(_MOST_KEPT)


def _find_place(arguments: list[str]) -> tuple[Store, str] | None:
    """Where an answer is kept: by all that decides on it and is no file."""
    folder = find_folder()
    try:
        here = os.getcwd()
    except OSError:
        return None
    # Where the system has no bytes for a terminal, the streams see to it.
    if folder is None or sys.platform == "win32":
        return None
    asked = [here, *arguments, *(f"{name}={os.environ.get(name)}" for name in _ENVIRONMENT)]
    parts = [os.fsencode(text) for text in asked]
    shown = b"%d%d" % (_measure(1), os.isatty(2))
    return Store(folder, _KIND), digest_all([take_stamp(), shown, *parts]).hex()


def _measure(stream: int) -> int:
    """Cells of a line of the terminal behind a stream; 0 where there is none."""
    try:
        return os.get_terminal_size(stream).columns or 1 if os.isatty(stream) else 0
    except OSError:
        return 1


def _say_day(arguments: list[str]) -> bytes:
    """The day on the machine's clock, or that there is another: which, the arguments say."""
    if os.environ.get(_DAY) or any(word.startswith("--today") for word in arguments):
        return b"-"
    return time.strftime("%Y-%m-%d").encode()


def _join(parts: list[bytes]) -> bytes:
    return b"".join(b"%d:%s" % (len(part), part) for part in parts)


def _split(raw: bytes) -> list[bytes]:
    parts: list[bytes] = []
    at = 0
    while at < len(raw):
        begin = raw.index(b":", at) + 1
        at = begin + int(raw[at : begin - 1])
        parts.append(raw[begin:at])
    return parts
