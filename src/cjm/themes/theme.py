"""A theme: two tables of named colours, light and dark, read from a data file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

from cjm.errors import CjmError
from cjm.shipped import read_shipped
from cjm.values import NamedTuple

Palette: TypeAlias = Mapping[str, str]
_FOLDER = Path(__file__).parent


class Theme(NamedTuple):
    """Colours by name (`ink`, `card`, `pain`, …), six-digit hexadecimal, for light and dark.

    `fonts` are families to try before the usual ones; `logo` is an image as a `data:` address.
    """

    name: str
    light: Palette
    dark: Palette
    fonts: tuple[str, ...] = ()
    logo: str | None = None


def theme_names() -> tuple[str, ...]:
    """The themes that ship, by name. Imports nothing."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


def is_file_name(name: str) -> bool:
    """Whether a theme is meant as a file."""
    return name.endswith(".toml") or "/" in name or "\\" in name


@cache
def load_theme(name: str) -> Theme:
    """The theme called `name`. Raises CjmError where there is none."""
    if name not in theme_names():
        raise CjmError(
            f"there is no theme `{name}`",
            f"themes are {', '.join(theme_names())}; a theme of your own ends with .toml",
        )
    light, dark = read_shipped(_FOLDER / f"{name}.toml", _parse)
    return Theme(name, light, dark)


def _parse(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Both tables of a theme. Raises CjmError where they hold anything but the same colours."""
    import re
    import tomllib

    data = tomllib.loads(text)
    for table in ("light", "dark"):
        for key, colour in data[table].items():
            if not re.fullmatch("#[0-9a-f]{6}", colour):
                raise CjmError(f"theme: `{table}.{key}` is {colour!r}, not a colour like `#1c2431`")
    if data["light"].keys() != data["dark"].keys():
        raise CjmError("theme: light and dark do not name the same colours")
    return data["light"], data["dark"]
