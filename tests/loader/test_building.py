"""What is built where nothing is odd is what pydantic makes, and nothing else is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import given
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, field_validator

from cjm.loader.loading import find_custom_lanes
from cjm.model import Element, Journey
from cjm.model.building import Read, build, find_odd, find_reader, is_read_by_fields
from cjm.source import Data, compose_document
from tests.strategies import Written, journeys

_ROOT = Path(__file__).parents[2]
_EXAMPLES = sorted(_ROOT.glob("examples/**/*.cjm.yaml"))
_WHOLE = _ROOT / "tests/faults/injected/whole.cjm.yaml"
_ODD: tuple[Data, ...] = (
    None,
    "",
    " ",
    "x",
    "Pay",
    "3",
    "-1",
    "2026-02-30",
    "{a: b}",
    [],
    ["Pay"],
    [None],
    [["Pay"]],
    {},
    {"en": "Pay", "fa": "پرداخت"},
    {"x-own": "Pay"},
    {"text": "Pay", "name": None},
    {"text": "Pay", "id": "pay", "x-own": {"a": None}},
    {"stray": "Pay"},
)


def read(path: Path) -> dict[str, Data]:
    """The data of a map, with its persona in a list, as a reader of maps gets it."""
    data = compose_document(path.read_text("utf-8")).data
    assert isinstance(data, dict)
    if "persona" in data:
        data["personas"] = [data.pop("persona")]
    return data


def ask_pydantic(data: object) -> Journey | None:
    try:
        return Journey.model_validate(data, context=frozenset())
    except ValidationError:
        return None


def are_same(one: object, other: object) -> bool:
    """Whether two values are equal in all that anybody can see of them."""
    if type(one) is not type(other):
        return False
    if isinstance(one, BaseModel) and isinstance(other, BaseModel):
        return all(
            are_same(getattr(one, part), getattr(other, part)) for part in BaseModel.__slots__
        )
    if isinstance(one, dict) and isinstance(other, dict):
        return [*one] == [*other] and all(are_same(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(are_same, one, other))
    return one == other


@given(journeys())
def test_a_journey_is_built_as_pydantic_makes_it(data: Written) -> None:
    made, expected = build(Journey, data), ask_pydantic(data)
    assert made is None or are_same(made, expected)


@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.name)
def test_usual_maps_are_built(path: Path) -> None:
    data = read(path)
    personas = data.get("personas")
    has_files = isinstance(personas, list) and any(isinstance(each, str) for each in personas)
    if not has_files and not find_custom_lanes(data):
        assert are_same(build(Journey, data), ask_pydantic(data))


def list_places(data: Data) -> Iterator[tuple[str | int, ...]]:
    """The path of each value in `data`, and of a key that could be beside them."""
    entries: Iterable[tuple[str | int, Data]] = ()
    if isinstance(data, dict):
        yield ("another",)
        entries = data.items()
    elif isinstance(data, list):
        entries = enumerate(data)
    for key, value in entries:
        yield (key,)
        yield from ((key, *path) for path in list_places(value))


def test_what_is_odd_is_left_to_pydantic_and_what_is_right_is_built_as_it_makes_it() -> None:
    data = read(_WHOLE)
    built = refused = 0
    for path in list_places(data):
        changed = deepcopy(data)
        holder: Data = changed
        for step in path[:-1]:
            holder = holder[step]  # type: ignore[index] # a path of this data
        for odd in _ODD:
            holder[path[-1]] = deepcopy(odd)  # type: ignore[index] # the same
            made, expected = build(Journey, changed), ask_pydantic(changed)
            assert made is None or are_same(made, expected), (path, odd)
            built, refused = built + (made is not None), refused + (expected is None)
    assert built > 100
    assert refused > 100


def list_kinds(kind: type[Element]) -> Iterator[type[Element]]:
    for below in kind.__subclasses__():
        if below.__module__.startswith("cjm."):
            yield below
            yield from list_kinds(below)


def reads(reader: Read, value: object) -> bool:
    try:
        reader(value)
    except ValueError:
        return False
    return True


def test_what_pydantic_is_asked_to_check_besides_is_left_to_it() -> None:
    class Checked(Element):
        name: str

        @field_validator("name")
        @classmethod
        def check(cls, value: str) -> str:
            raise ValueError

    class Strict(Element):
        model_config = ConfigDict(str_max_length=2)

        name: str

    class Limited(Element):
        name: Annotated[str, StringConstraints(max_length=2)]

    class Plain(Element):
        name: str

    assert build(Plain, {"name": "Pay"}) == Plain.model_validate({"name": "Pay"})
    for kind in (Checked, Strict, Limited):
        assert build(kind, {"name": "Pay"}) is None


def test_every_key_has_a_reader_and_none_of_them_reads_what_is_not_written() -> None:
    kinds = [*list_kinds(Element)]
    assert Journey in kinds
    for kind in kinds:
        assert is_read_by_fields(kind), kind
        for name, field in kind.model_fields.items():
            reader = find_reader(field.rebuild_annotation())
            assert reader is not find_odd, (kind, name)
            assert not reads(reader, None), (kind, name)
