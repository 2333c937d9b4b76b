"""The templates of the page, compiled once and kept beside them as Python keeps its modules."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket

_FOLDER = Path(__file__).parent


@cache
def load_template(name: str) -> Template:
    """A template by its file name."""
    return _make_environment().get_template(name)


@cache
def _make_environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        # By suffix, as `select_autoescape` does it, `.html.j2` would stay unescaped.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_ModuleCache(),
    )


class _ModuleCache(BytecodeCache):
    """Compiled templates in `__pycache__`: compiling takes longer than drawing a map.

    A folder that cannot be written to is no trouble; a damaged or old file is compiled anew.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            with _place(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        place = _place(bucket)
        # Several processes may write at once; each renames a whole file into place.
        draft = place.with_name(f"{place.name}.{os.getpid()}")
        try:
            place.parent.mkdir(exist_ok=True)
            with draft.open("wb") as file:
                bucket.write_bytecode(file)
            draft.replace(place)
        except OSError:
            with suppress(OSError):
                draft.unlink()


def _place(bucket: Bucket) -> Path:
    # The key tells templates apart, the tag of the interpreter its versions.
    return Path(cache_from_source(str(_FOLDER / f"{bucket.key}.j2"))).with_suffix(".jinja")
