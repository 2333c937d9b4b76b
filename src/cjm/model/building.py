"""Elements made of what is written, where all of it is right, as in nearly all maps.

The models say of each key how it is read, and pydantic makes of that a reader that tells of
everything that is wrong: it takes as long to make as a small map to check, and half as long again
to read one as is needed where nothing is wrong. Here the same readers are asked key by key, and the
first thing that is odd ends it: then pydantic reads all anew, and tells of it. What is made is
equal to what pydantic makes.
"""

from __future__ import annotations

from collections.abc import Callable
from types import GetSetDescriptorType, NoneType, UnionType
from typing import Annotated, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from cjm.model.element import Element
from cjm.model.reading import Scalar, Shape, as_list

Kind = TypeVar("Kind", bound=Element)
Read: TypeAlias = Callable[[object], object]

_NO_LANES: frozenset[str] = frozenset()
_PARTS = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
"""What a model is made of, each in a slot."""
_CAN_MAKE = {*_PARTS} == {*BaseModel.__slots__}
_SLOTS: list[GetSetDescriptorType] = [vars(BaseModel)[part] for part in _PARTS if _CAN_MAKE]


class Odd(ValueError):  # noqa: N818 - it is no error
    """Only pydantic can read this, or tell what is wrong with it."""


def build(kind: type[Kind], data: object) -> Kind | None:
    """`data` as `kind` reads it, where nobody passes lanes on; None where anything is odd about it,
    right or wrong.
    """
    if not _CAN_MAKE:
        # A later pydantic may make its models otherwise.
        return None
    try:
        made = _READERS[kind](data)
    except ValueError:
        # As complaints are too.
        return None
    return made if isinstance(made, kind) else None


class _Readers(dict[type[Element], Read]):
    """The readers of elements, by kind."""

    def __missing__(self, kind: type[Element]) -> Read:
        # What holds itself is read by pydantic alone.
        self[kind] = find_odd
        self[kind] = _make_reader(kind)
        return self[kind]


_READERS = _Readers()


def _make_reader(kind: type[Element]) -> Read:
    if not is_read_by_fields(kind):
        return find_odd
    fields = kind.model_fields
    names = {field.alias or name: name for name, field in fields.items()}
    usual = frozenset(key for key, name in names.items() if key == name)
    reads = {key: find_reader(fields[name].rebuild_annotation()) for key, name in names.items()}
    needed = frozenset(name for name, field in fields.items() if field.is_required())
    tables = tuple(name for name, field in fields.items() if field.default_factory is dict)
    defaults = {name: field.default for name, field in fields.items()}
    new, (put_values, put_said, put_extra, put_private) = kind.__new__, (s.__set__ for s in _SLOTS)

    def read(value: object) -> object:
        values = defaults.copy()
        for name in tables:
            values[name] = {}
        if type(value) is dict and (said := {*value}) <= usual:
            for key, each in value.items():
                values[key] = reads[key](each)
        else:
            value = kind.unfold(value, _NO_LANES)
            if type(value) is not dict:
                return value
            if not names.keys() >= value.keys():
                raise Odd
            said = {names[key] for key in value}
            for key, each in value.items():
                values[names[key]] = reads[key](each)
        if not needed <= said:
            raise Odd
        made = new(kind)
        put_values(made, values)
        put_said(made, said)
        put_extra(made, None)
        put_private(made, None)
        return made

    return read


def is_read_by_fields(kind: type[Element]) -> bool:
    """Whether pydantic asks nobody about an element but the readers of its fields, and `unfold`."""
    asked, usual = kind.__pydantic_decorators__, Element.__pydantic_decorators__
    others = asked.field_validators or asked.validators or asked.root_validators
    return (
        not others
        and asked.model_validators.keys() == usual.model_validators.keys()
        and kind.__pydantic_post_init__ is None
        and kind.model_config == Element.model_config
        and all(field.default_factory in (None, dict) for field in kind.model_fields.values())
    )


def find_reader(annotation: object) -> Read:
    """The reader of what is annotated so; `find_odd` where only pydantic knows how to read it. None
    is read by none of them, as a key without a value counts as not written.
    """
    kind: object = annotation
    reshape: Read | None = None
    if get_origin(annotation) is Annotated:
        kind, *marks = get_args(annotation)
        if len(marks) != 1 or not isinstance(marks[0], Scalar | Shape):
            # Something else is asked too.
            return find_odd
        if isinstance(marks[0], Scalar):
            return marks[0].read
        reshape = marks[0].reshape
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple and reshape:
        return _read_list(reshape, find_reader(parts[0]))
    if origin is dict:
        return _read_table(reshape or _keep, *map(find_reader, parts))
    if origin in (Union, UnionType):
        kinds = [each for each in parts if each is not NoneType]
        return find_reader(kinds[0]) if len(kinds) == 1 else find_odd
    if origin is Literal:
        return _read_choice(frozenset(parts))
    if isinstance(kind, type) and issubclass(kind, Element):
        return _READERS[kind]
    return _OTHERS.get(kind, find_odd)


def _read_list(reshape: Read, read: Read) -> Read:
    def read_list(value: object) -> object:
        entries = None if value is None else reshape(value)
        if type(entries) is list:
            return tuple(map(read, entries))
        raise Odd

    def read_many(value: object) -> object:
        # Nearly all are one of these, and most keys are read so.
        if type(value) is list:
            return tuple(map(read, value))
        return (read(value),) if type(value) is str else read_list(value)

    return read_many if reshape is as_list else read_list


def _read_table(reshape: Read, read_key: Read, read: Read) -> Read:
    def read_table(value: object) -> object:
        table = None if value is None else reshape(value)
        if type(table) is dict:
            return {read_key(key): read(each) for key, each in table.items()}
        raise Odd

    return read_table


def _read_choice(choices: frozenset[object]) -> Read:
    def read_choice(value: object) -> object:
        if type(value) is str and value in choices:
            return value
        raise Odd

    return read_choice


def _keep(value: object) -> object:
    if value is None:
        raise Odd
    return value


def _read_word(value: object) -> object:
    if type(value) is str:
        return value
    raise Odd


def find_odd(value: object) -> object:
    """Nothing is read by this."""
    raise Odd


_OTHERS: dict[object, Read] = {str: _read_word, object: _keep}
