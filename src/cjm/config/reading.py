"""From plain data to settings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import TypeAdapter, ValidationError

from cjm.config.complaint import Complaint
from cjm.config.complaints import explain_all, make_error
from cjm.config.elsewhere import say_where
from cjm.config.settings import Config
from cjm.config.toml import Toml
from cjm.diagnostics import Path
from cjm.model.reading import show


def read_config(data: dict[str, Toml], name: str, text: str, table: Path) -> Config:
    """The settings that `data` hold; `text` is that of the file, `table` where in it they stand.

    Raises ConfigError with everything that is wrong.
    """
    try:
        config = _open_reader().validate_python(data)
    except ValidationError as error:
        found = explain_all(error.errors(include_url=False))
        raise make_error(name, text, table, found) from error
    if complaints := tuple(_check_links(config)):
        raise make_error(name, text, table, complaints)
    return config


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
