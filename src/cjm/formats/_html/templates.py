"""The templates of the page, compiled once and kept beside them as Python keeps its modules."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context
from markupsafe import Markup, escape

_FOLDER = Path(__file__).parent
_SUFFIX = ".put.jinja"
"""Of compiled templates. A change of `_Writer` takes another: versions may share a folder."""


@cache
def load_template(name: str) -> Template:
    """A template by its file name."""
    return _make_environment().get_template(name)


@cache
def _make_environment() -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(_FOLDER),
        # By suffix, as `select_autoescape` does it, `.html.j2` would stay unescaped.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_ModuleCache(),
    )
    environment.context_class = _Context
    environment.code_generator_class = _Writer
    return environment


class _Environment(Environment):
    """Puts the values of a page, a thousand a map, into it without looking at each for long."""

    @staticmethod
    def put(value: object) -> Markup:
        """A value as it stands in the page: escaped, unless it is markup already."""
        # `escape` makes a copy of what is markup, and that of most.
        return value if type(value) is Markup else escape(value)


class _Writer(CodeGenerator):
    """Writes templates that put values as the environment does."""

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if finalize.src is not None or not frame.eval_ctx.autoescape or frame.eval_ctx.volatile:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.put(")


class _Context(Context):
    """Calls what a template calls as it is.

    The usual context first looks whether a function wants the context for itself, which none here
    does.
    """

    def call(self, called: Callable[..., object], /, *given: object, **named: object) -> object:
        """What a function gives; names that Jinja adds inside of loops are not for it."""
        if named:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return called(*given, **named)


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
    return Path(cache_from_source(str(_FOLDER / f"{bucket.key}.j2"))).with_suffix(_SUFFIX)
