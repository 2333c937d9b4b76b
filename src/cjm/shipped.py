"""Reads the data files that ship: parsed once, and kept beside them as Python keeps its modules.

A folder that cannot be written to is no trouble; what is damaged or older than its file is parsed
anew.
"""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

from cjm import __version__

Plain = TypeVar("Plain")
"""Of dictionaries, tuples and texts, which are written down as they are."""


def read_shipped(file: Path, parse: Callable[[str], Plain]) -> Plain:
    """What `parse` makes of the text of a file: a plain value. It is found again as long as neither
    the file nor the release changes.
    """
    about = file.stat()
    stamp = (__version__, parse.__code__.co_code, about.st_size, about.st_mtime_ns)
    place = Path(cache_from_source(str(file))).with_suffix(".data")
    with suppress(OSError, ValueError, EOFError, TypeError):
        known, value = marshal.loads(place.read_bytes())
        if known == stamp:
            found: Plain = value
            return found
    made = parse(file.read_text("utf-8"))
    # What is plain is no type that can be named: dictionaries are of what they hold.
    keep(place, marshal.dumps((stamp, made)))  # type: ignore[arg-type]
    return made


def keep(place: Path, data: bytes) -> None:
    """Put bytes beside the modules that Python keeps, unless it keeps none."""
    if sys.dont_write_bytecode:
        return
    # Several processes may write at once; each renames a whole file into place.
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(place)
    except OSError:
        with suppress(OSError):
            draft.unlink()
