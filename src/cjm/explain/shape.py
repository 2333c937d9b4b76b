"""Which kind of element stands where in a journey."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, get_args

from cjm.model import Element, Text
from cjm.model.reading import Scalar

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

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


def find_reader(root: type[Element], path: Path) -> Callable[[object], object] | None:
    """What reads the text at `path` below a `root`; None where no single text stands."""
    field = _find_field(root, path)
    if field is None:
        return None
    markers = (*_scalars_in(field.annotation), *field.metadata)
    scalars = [marker for marker in markers if isinstance(marker, Scalar)]
    return scalars[-1].read if scalars else None


def may_be_text(root: type[Element], path: Path) -> bool:
    """Whether words of one's own may stand at `path` below a `root`: no score, day, id or word of
    the format. So it is, too, where nothing is known.
    """
    if kind := find_kind(root, path):
        return kind.stands_for is None or may_be_text(kind, (kind.stands_for,))
    field = _find_field(root, path)
    return field is None or Text in _leaves_of(field.annotation)


def _find_field(root: type[Element], path: Path) -> FieldInfo | None:
    """The field of an element that a `path` leads to, or to an entry of it."""
    for length in (1, 2):
        if len(path) < length or (length == 2 and not isinstance(path[-1], int | str)):
            continue
        kind = find_kind(root, path[:-length])
        key = path[-length]
        fields = kind.model_fields.items() if kind else ()
        for name, field in fields:
            if (field.alias or name) == key:
                return field
    return None


def _leaves_of(annotation: object) -> Iterator[object]:
    inner = get_args(annotation)
    if not inner:
        yield annotation
    for one in inner:
        yield from _leaves_of(one)


def _scalars_in(annotation: object) -> Iterator[Scalar]:
    inner = get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        yield from (marker for marker in inner[1:] if isinstance(marker, Scalar))
        inner = inner[:1]
    for one in inner:
        yield from _scalars_in(one)
