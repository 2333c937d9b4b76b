"""The templates of the page, compiled once and kept beside them as Python keeps its modules."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.nodes import Call, Expr, Getattr
from jinja2.utils import missing
from markupsafe import Markup, escape

from cjm.shipped import keep

_FOLDER = Path(__file__).parent
_SUFFIX = ".direct.jinja"
"""Of compiled templates. A change of `_Writer` takes another: versions may share a folder."""

# A third of the words in a page have been there before.
_escape_text = lru_cache(maxsize=4096)(escape)


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
    environment.code_generator_class = _Writer
    return environment


class _Environment(Environment):
    """Puts the values of a page, a thousand a map, into it without looking at each for long."""

    @staticmethod
    def put(value: object) -> str:
        """A value as it stands in the page: escaped, unless it is markup already."""
        # `escape` makes a copy of what is markup, and that of most.
        if type(value) is Markup:
            return value
        return _escape_text(value) if type(value) is str else escape(value)

    @staticmethod
    def macro(function: Callable[..., str], count: int) -> Callable[..., Markup]:
        """A macro: what it writes is markup. It takes `count` values; those not given are missing,
        for which it has a word of its own.
        """

        def write(*given: object) -> Markup:
            if len(given) < count:
                given += (missing,) * (count - len(given))
            # As `Markup(…)`, which first asks whether it is given markup.
            return str.__new__(Markup, function(*given))

        return write


class _Writer(CodeGenerator):
    """Writes templates that do at once what Jinja does by a detour.

    Usually a call first looks whether the function wants the context, an attribute is looked for
    among keys too, and a macro sorts the values it is given by their names: nothing here needs it,
    and together it takes as long as the page.
    """

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if finalize.src is not None or not frame.eval_ctx.autoescape or frame.eval_ctx.volatile:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.put(")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - as Jinja has it
        """Call what is called as it is."""
        self.visit(node.node, frame)
        self.write("(")
        for value in (*node.args, *node.kwargs):
            self.visit(value, frame)
            self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - as Jinja has it
        """Take an attribute as Python does."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make a macro of the function that was just written."""
        self.write(f"environment.macro(macro, {len(macro_ref.node.args)})")


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
        keep(_place(bucket), bucket.bytecode_to_string())


def _place(bucket: Bucket) -> Path:
    # The key tells templates apart, the tag of the interpreter its versions.
    return Path(cache_from_source(str(_FOLDER / f"{bucket.key}.j2"))).with_suffix(_SUFFIX)
