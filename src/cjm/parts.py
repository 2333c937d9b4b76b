"""Finds the parts of a folder: one file, one typed constant, named alike.

Rules, lanes, formats, reports, commands are all such folders. The names come from the file names,
so listing them imports nothing, and a part costs time only when it is used.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TypeVar

Part = TypeVar("Part")


@cache
def list_parts(package: str) -> tuple[str, ...]:
    """Names of the parts in `package`, sorted, in their written form (`empty-stage`).

    Modules whose name begins with an underscore are machinery, not parts.
    """
    folders = import_module(package).__path__
    names = (file.stem for folder in folders for file in Path(folder).glob("*.py"))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def load_part(package: str, name: str, constant: str, kind: type[Part]) -> Part:
    """The constant that part `name` of `package` defines.

    Raises KeyError where there is no such part, TypeError where its file defines something else.
    """
    if name not in list_parts(package):
        raise KeyError(name)
    module = import_module(f"{package}.{name.replace('-', '_')}")
    part = getattr(module, constant)
    if not isinstance(part, kind):
        raise TypeError(f"{module.__name__}.{constant} is no {kind.__name__}")
    return part


def load_parts(package: str, constant: str, kind: type[Part]) -> dict[str, Part]:
    """All parts of `package` by name."""
    return {name: load_part(package, name, constant, kind) for name in list_parts(package)}
