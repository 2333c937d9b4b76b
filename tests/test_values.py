"""Value classes do what those of `typing.NamedTuple` do, as far as they are used."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import field, replace
from typing import Generic, TypeVar, get_type_hints

import pytest

from cjm import values
from cjm.values import NamedTuple, dataclass

Kind = TypeVar("Kind")


class Point(NamedTuple):
    """A place."""

    x: int
    y: int = 2
    name: str = ""
    """What it is called."""

    @property
    def is_left(self) -> bool:
        """Whether it is left of the middle."""
        return self.x < 0

    @classmethod
    def at(cls, x: int) -> Point:
        """A point without a name."""
        return cls(x)


class Nothing(NamedTuple):
    """No fields."""


class Box(NamedTuple, Generic[Kind]):
    """Holds something."""

    inside: Kind


def test_values_are_given_in_order_or_by_name() -> None:
    assert Point(1) == Point(x=1, y=2) == Point.at(1) == (1, 2, "")
    assert (Point(3, name="a").x, Point(3, 4).y, Point(3, name="a").name) == (3, 4, "a")
    assert Point(-1).is_left
    assert Nothing() == ()
    assert Box("a").inside == "a"
    assert Box[int](1) == Box(1)


@pytest.mark.parametrize("given", [{}, {"y": 1}, {"x": 1, "z": 2}])
def test_values_that_do_not_fit_are_refused(given: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Point(**given)  # type: ignore[arg-type]  # what is refused
    with pytest.raises((TypeError, ValueError)):
        Point._make([1])
    with pytest.raises((TypeError, ValueError)):
        Point(1)._replace(z=1)  # type: ignore[call-arg]  # what is refused


def test_a_value_does_not_change() -> None:
    point = Point(1)
    with pytest.raises(AttributeError):
        point.x = 2  # type: ignore[misc]  # what is refused
    with pytest.raises(AttributeError):
        point.z = 2  # type: ignore[attr-defined]  # what is refused
    assert point._replace(x=5, name="b") == (5, 2, "b")
    assert type(point._replace(x=5)) is Point


def test_a_value_tells_what_it_is() -> None:
    assert repr(Point(1, name="a")) == "Point(x=1, y=2, name='a')"
    assert (repr(Nothing()), Point.__doc__) == ("Nothing()", "A place.")
    assert Point(1)._asdict() == {"x": 1, "y": 2, "name": ""}
    assert list(inspect.signature(Point).parameters) == ["x", "y", "name"]
    assert get_type_hints(Point) == {"x": int, "y": int, "name": str}
    assert (Point.__name__, Point.__qualname__, Point.__module__) == ("Point", "Point", __name__)


def test_a_value_is_taken_apart() -> None:
    match Point(1, 5):
        case Point(x, y=5):
            assert x == 1
        case _:
            pytest.fail("it is a point")
    x, _, name = Point(4)
    assert (x, name) == (4, "")


def test_a_value_is_kept_and_comes_back() -> None:
    back = pickle.loads(pickle.dumps(Point(1, name="a")))
    assert (back, type(back)) == (Point(1, name="a"), Point)
    assert {Point(1): "a"}[back._replace(name="")] == "a"


@pytest.mark.skipif(
    values.NamedTuple.__module__ == "typing", reason="Python keeps annotations elsewhere"
)
def test_a_field_without_a_default_comes_first() -> None:
    body = {"__annotations__": {"a": int, "b": int}, "a": 1, "__module__": __name__}
    with pytest.raises(TypeError, match="without a default"):
        type(NamedTuple)("Bad", (NamedTuple,), body)  # type: ignore[misc]  # the class body as Python hands it over


@dataclass(frozen=True)
class Song:
    """A song."""

    name: str
    verses: list[str] = field(default_factory=list)
    heard: int = field(default=0, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A note."""

    pitch: int

    def __repr__(self) -> str:
        return f"♪{self.pitch}"


def test_data_is_equal_by_what_it_holds() -> None:
    assert Song("a") == Song("a", [], heard=3) != Song("b")
    others: list[object] = [Song("a"), (1,), Note(2)]
    assert Note(1) == Note(1)
    assert Note(1) not in others
    assert len({Note(1), Note(1), Note(2)}) == 2
    assert replace(Song("a"), name="b") == Song("b")
    assert pickle.loads(pickle.dumps(Note(3))) == Note(3)
    assert not hasattr(Note(1), "__dict__")


def test_data_tells_what_it_is() -> None:
    assert repr(Song("a", heard=2)) == "Song(name='a', verses=[])"
    assert repr(Note(1)) == "♪1"
    match Note(4):
        case Note(pitch):
            assert pitch == 4
