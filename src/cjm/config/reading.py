"""From plain data to settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import TypeAdapter, ValidationError

from cjm.config.complaint import Complaint
from cjm.config.complaints import explain_all
from cjm.config.elsewhere import say_where
from cjm.config.settings import Config
from cjm.config.toml import Toml
from cjm.model.reading import show


def read_config(data: dict[str, Toml]) -> tuple[Config | None, tuple[Complaint, ...]]:
    """The settings that `data` hold, and everything that is wrong with them; the settings are then
    what is left without that, None where nothing can be read even so.
    """
    try:
        config = _open_reader().validate_python(data)
    except ValidationError as error:
        found = explain_all(error.errors(include_url=False))
        rest = _read_rest(data, found)
        return rest, (*found, *(_check_links(rest) if rest else ()))
    return config, tuple(_check_links(config))


def _read_rest(data: dict[str, Toml], found: Iterable[Complaint]) -> Config | None:
    # Few settings are wrong.
    from cjm.config.rest import take_out

    try:
        return _open_reader().validate_python(take_out(data, (one.path for one in found)))
    except ValidationError:
        return None


@cache
def _open_reader() -> TypeAdapter[Config]:
    """Made once for however many projects: that takes a hundred times as long as to read one."""
    return TypeAdapter(Config)


def _check_links(config: Config) -> Iterator[Complaint]:
    for prefix, address in config.links.items():
        if not (address.startswith(("https://", "http://")) and "{}" in address):
            message = f"`links.{prefix}` is {show(address)}, but should be a web address with {{}}"
            path = ("links", prefix)
            hint = say_where(path)
            hint = hint or f'as in {prefix} = "https://tickets.example/browse/{prefix}-{{}}"'
            yield Complaint("wrong-type", path, message, hint)
