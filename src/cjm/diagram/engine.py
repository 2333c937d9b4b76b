"""Finds what lays out the stage diagram: a Graphviz `dot`, or nothing but ourselves."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from cjm.errors import CjmError
from cjm.values import NamedTuple

EMBEDDED = "graphviz-pure"
_HINT = f"give the path of a Graphviz `dot`, or leave it out: {EMBEDDED} comes along"


class Engine(NamedTuple):
    """How a diagram gets its layout. Without a command, our own linear layout serves."""

    name: str
    command: tuple[str, ...] = ()
    is_asked_for: bool = False
    """Whether a user named it: then it is run even where nothing needs it."""


LINEAR = Engine("linear")


class EngineError(CjmError):
    """A run of the engine that gave no layout; the diagram is then drawn without it."""


def find_engine(dot: str | None = None) -> Engine:
    """The program a user named, else the embedded one, else `dot` on the path, else our own.

    Nothing is run. Raises CjmError where a named program does not exist.
    """
    if dot is not None:
        return Engine(dot, (_find_named(dot),), is_asked_for=True)
    if program := _find_embedded():
        return Engine(EMBEDDED, (program,))
    if program := _find_on_path("dot"):
        return Engine("dot", (program,))
    return LINEAR


def read_version(engine: Engine) -> str | None:
    """The line in which the engine states its version; None for our own layout.

    Raises EngineError where it cannot be run.
    """
    if not engine.command:
        return None
    # `graphviz.version()` is no help: it raises on what the embedded engine answers.
    from cjm.diagram.run import run_engine

    return run_engine(engine, ("-V",), "").strip().partition("\n")[0]


def _find_named(dot: str) -> str:
    program = _find_on_path(dot)
    if program is None:
        raise CjmError(f"there is no program `{dot}` to lay out the diagram", _HINT)
    return program


def _find_embedded() -> str | None:
    """The embedded engine from the scripts folder, else as its own distribution lists it."""
    candidates = chain(_list_scripts(), _list_distributed())
    # An installer may list the script and a later clean-up may have removed it.
    return next((str(path.resolve()) for path in candidates if path.is_file()), None)


def _list_scripts() -> Iterator[Path]:
    """Where installers put scripts: beside the interpreter, on Windows also in a folder below."""
    if sys.executable:
        folder = Path(sys.executable).parent
        program = f"{EMBEDDED}.exe"
        yield from (folder / EMBEDDED, folder / program, folder / "Scripts" / program)


def _list_distributed() -> Iterator[Path]:
    """What the distribution lists, wherever it was put. Asking takes as long as drawing a map."""
    from importlib.metadata import PackageNotFoundError, distribution

    with suppress(PackageNotFoundError):
        for file in distribution(EMBEDDED).files or ():
            if file.stem == EMBEDDED:
                yield Path(str(file.locate()))


def _find_on_path(name: str) -> str | None:
    from shutil import which

    return which(name)
