"""A theme: two tables of named colours, light and dark, read from a data file."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from cjm.errors import CjmError

Palette: TypeAlias = Mapping[str, str]
_FOLDER = Path(__file__).parent
_COLOUR = re.compile(r"#[0-9a-f]{6}")


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


@cache
def load_theme(name: str) -> Theme:
    """The theme called `name`. Raises CjmError where there is none."""
    if name not in theme_names():
        raise CjmError(
            f"there is no theme `{name}`",
            f"themes are {', '.join(theme_names())}; a theme of your own ends with .toml",
        )
    text = (_FOLDER / f"{name}.toml").read_text("utf-8")
    data = tomllib.loads(text)
    for table in ("light", "dark"):
        for key, colour in data[table].items():
            if not _COLOUR.fullmatch(colour):
                raise CjmError(
                    f"theme `{name}`: `{table}.{key}` is {colour!r}, not a colour like `#1c2431`"
                )
    if data["light"].keys() != data["dark"].keys():
        raise CjmError(f"theme `{name}`: light and dark do not name the same colours")
    return Theme(name, data["light"], data["dark"])
