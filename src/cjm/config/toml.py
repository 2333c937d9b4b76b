"""TOML as plain data."""

from __future__ import annotations

import datetime
import tomllib
from typing import TypeAlias

from cjm.config.error import ConfigError
from cjm.config.slips import read_slip
from cjm.diagnostics import Diagnostic, Severity
from cjm.errors import CjmError

_MOST_DOTS = 200
"""In a line. A key of thousands of parts would take the parser minutes."""

Toml: TypeAlias = "dict[str, Toml] | list[Toml] | str | int | float | bool"


def parse_toml(raw: bytes, name: str) -> tuple[str, dict[str, Toml]]:
    """The text of a TOML file, and its values as a map file would have them: dates are text.

    Raises ConfigError, which shows the place, or CjmError.
    """
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        raise CjmError(f"`{name}` is not written in UTF-8", "save it as UTF-8") from error
    if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
        raise CjmError(f"`{name}` is nested too deeply")
    try:
        return text, _plain_table(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _explain(name, text, str(error)) from error
    except ValueError as error:
        # Python reads no integer of thousands of digits.
        raise CjmError(f"`{name}` holds a number that is too long") from error
    except RecursionError as error:
        raise CjmError(f"`{name}` is nested too deeply") from error


def _plain(value: object) -> Toml:
    match value:
        case dict():
            return _plain_table(value)
        case list():
            return [_plain(entry) for entry in value]
        case bool() | int() | float() | str():
            return value
        case datetime.date() | datetime.time():
            return value.isoformat()
    raise TypeError(type(value).__name__)


def _plain_table(table: dict[str, object]) -> dict[str, Toml]:
    return {key: _plain(value) for key, value in table.items()}


def _explain(name: str, text: str, says: str) -> ConfigError:
    """What the parser says, at the place it names."""
    slip = read_slip(says, text)
    found = Diagnostic("syntax", Severity.ERROR, name, slip.place, slip.message, hint=slip.hint)
    return ConfigError(name, text, (found,))
