"""Which kind of element stands where in a journey."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from cjm.model import Element

Path = tuple[str | int, ...]


def _kinds_in(annotation: object) -> Iterator[type[Element]]:
    if isinstance(annotation, type) and issubclass(annotation, Element):
        yield annotation
    for inner in get_args(annotation):
        yield from _kinds_in(inner)


def find_kind(root: type[Element], path: Path) -> type[Element] | None:
    """The kind of element that stands at `path` below a `root`, None where no element stands."""
    kind: type[Element] | None = root
    is_table = False
    for step in path:
        if kind is None:
            return None
        if isinstance(step, int) or is_table:
            is_table = False
            continue
        field = next(
            (f for name, f in kind.model_fields.items() if (f.alias or name) == step), None
        )
        if field is None:
            return None
        kind = next(_kinds_in(field.annotation), None)
        is_table = "dict" in str(field.annotation)
    return kind
