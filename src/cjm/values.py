"""What value classes are made from, so that creating a class takes a fifth of the time.

A command creates some two hundred of them as it starts. `typing.NamedTuple` asks of each annotation
whether it is a type, and compiles a function for each class; here annotations stay as written, and
classes with as many fields share the code of that function. `dataclasses.dataclass` compiles seven
functions for a frozen class; here it is one, and all classes share the others. Type checkers see
those of the standard library, and classes are used as theirs are; that nothing is put into a frozen
one is left to the type checker.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from collections.abc import Callable
    from operator import attrgetter

    def dataclass(*, frozen: bool, slots: bool = False) -> Callable[[type], type]:
        """A class decorator, as `dataclasses.dataclass` is for frozen classes."""
        if not frozen:
            raise TypeError("what may change is no value")

        def make(cls: type) -> type:
            # Imported here, as it takes along what values of the other kind do without.
            from dataclasses import dataclass as make_mutable
            from dataclasses import fields

            made = make_mutable(eq=False, repr=False, slots=slots)(cls)
            made._compared = attrgetter(*(field.name for field in fields(made) if field.compare))
            made._shown = tuple(field.name for field in fields(made) if field.repr)
            for name, function in _SHARED.items():
                if name not in vars(made):
                    setattr(made, name, function)
            return made

        return make

    def _are_equal(self: object, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        read = type(self)._compared
        return read(self) == read(other)

    def _hash(self: object) -> int:
        return hash(type(self)._compared(self))

    def _show(self: object) -> str:
        pairs = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self)._shown)
        return f"{type(self).__qualname__}({pairs})"

    _SHARED = {"__eq__": _are_equal, "__hash__": _hash, "__repr__": _show}


if TYPE_CHECKING or sys.version_info >= (3, 14):
    # From 3.14 on, a class has no annotations yet while it is being created.
    from typing import NamedTuple
else:
    from collections import namedtuple
    from collections.abc import Iterable
    from functools import cache
    from types import CodeType, FunctionType
    from typing import Self

    _Field = type(namedtuple("_", "value").value)

    class _Value(tuple):
        """What all value classes can do."""

        __slots__ = ()
        # Without annotations: these are no fields of those who inherit them.
        _fields = ()

        @classmethod
        def _make(cls, values: Iterable[object]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, **values: object) -> Self:
            made = tuple.__new__(type(self), map(values.pop, self._fields, self))
            if values:
                raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")
            return made

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            pairs = zip(self._fields, self, strict=True)
            return (
                f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"
            )

    class _Maker(type):
        """Turns the body of a class into a value class."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            hints = body.get("__annotations__", {})
            fields = tuple(hints)
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name} has a field without a default after one with a default")
            body.update((field, _Field(at, None)) for at, field in enumerate(fields))
            code = _write_new(len(fields)).replace(co_varnames=("_cls", *fields))
            new = FunctionType(code, _GLOBALS, "__new__", tuple(defaults.values()))
            new.__annotations__ = hints
            body |= {"__new__": new, "__slots__": (), "__match_args__": fields}
            body["_fields"] = fields
            others = (base for base in bases if base is not NamedTuple)
            return type(name, (_Value, *others), body)

    class NamedTuple(metaclass=_Maker):
        """The base of a value class, as `typing.NamedTuple` is."""

    _GLOBALS = {"_new": tuple.__new__}

    @cache
    def _write_new(number: int) -> CodeType:
        """How a tuple is made of so many values."""
        names = "".join(f"_{at}, " for at in range(number))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))", _GLOBALS).__code__


__all__ = ["NamedTuple", "dataclass"]
