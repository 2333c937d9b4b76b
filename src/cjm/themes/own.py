"""A theme of one's own: a TOML file that says what is different from a theme that ships."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from cjm.errors import CjmError
from cjm.files import find_project
from cjm.files.references import Refusal, read_reference, resolve_reference
from cjm.likeness import did_you_mean
from cjm.themes.holding import hold_contrast
from cjm.themes.theme import Theme, load_theme, theme_names

DEFAULT_BASE = "plain"
_KEYS = ("base", "fonts", "logo", "colours", "light", "dark")
_TABLES = ("colours", "light", "dark")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_FONT = re.compile(r"[\w][\w .-]{0,60}")
_LARGEST = 1 << 20
"""Bytes of a theme file."""
_LARGEST_LOGO = 2 << 20
"""Bytes of a logo: it stands in every page that is drawn."""


def read_theme(path: Path, embed: Callable[[bytes], str | None]) -> Theme:
    """The theme in a file. Its colours are moved until texts stand out from what is behind them.

    `embed` turns the bytes of a logo into a `data:` address, or gives None for what is no image.
    Its file lies in the project of the theme, as all that a map refers to lies in its project.
    Raises CjmError, with the line, for what the file may not say.
    """
    reader = _Reader(path, _read_text(path))
    data = reader.parse()
    for key in data:
        if key not in _KEYS:
            raise reader.trouble(key, f"unknown key `{key}`", did_you_mean(key, _KEYS))
    base = load_theme(reader.read_base(data.get("base", DEFAULT_BASE)))
    light, dark = dict(base.light), dict(base.dark)
    for table, palettes in (("colours", (light, dark)), ("light", (light,)), ("dark", (dark,))):
        for name, colour in reader.read_colours(table, data.get(table, {}), base):
            for palette in palettes:
                palette[name] = colour
    fonts = reader.read_fonts(data.get("fonts", []))
    logo = reader.read_logo(data["logo"], embed) if "logo" in data else None
    return Theme(path.stem, hold_contrast(light), hold_contrast(dark), fonts, logo)


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise CjmError(f"the theme file `{path}` is larger than {_LARGEST} bytes")
        return path.read_text("utf-8")
    except OSError as error:
        raise CjmError(f"cannot read the theme file `{path}`: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CjmError(f"the theme file `{path}` is not UTF-8 text") from error


class _Reader:
    """Reads what a theme file says, and knows the lines of its keys."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    def parse(self) -> dict[str, object]:
        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            message = f"{self.path}: {str(error)[:1].lower()}{str(error)[1:]}"
            raise CjmError(message, 'as in `accent = "#2f4fc4"`') from error

    def trouble(
        self, key: str, message: str, hint: str | None = None, *, table: str = ""
    ) -> CjmError:
        line = self._find_line(key, table)
        return CjmError(f"{self.path}:{line}: {message}", hint or "")

    def _find_line(self, key: str, table: str) -> int:
        """The line of `key` in `table`; the table's own, else the first, where it is not found."""
        current, found = "", 1
        for number, line in enumerate(self.text.splitlines(), 1):
            written = line.strip()
            if head := re.match(r"\[\s*([\w-]+)\s*\]", written):
                current = head[1]
                if current == (table or key):
                    found = number
            elif current == table and re.match(rf"[\"']?{re.escape(key)}[\"']?\s*=", written):
                return number
        return found

    def read_base(self, value: object) -> str:
        if isinstance(value, str) and value in theme_names():
            return value
        known = ", ".join(theme_names())
        raise self.trouble("base", f"`base` is {value!r}, but should be one of {known}")

    def read_colours(self, table: str, value: object, base: Theme) -> Iterator[tuple[str, str]]:
        if not isinstance(value, Mapping):
            raise self.trouble(table, f"`{table}` should be a table of colours", f"[{table}]")
        for name, colour in value.items():
            if name not in base.light:
                hint = did_you_mean(name, base.light) or f"colours are {', '.join(base.light)}"
                raise self.trouble(name, f"there is no colour `{name}`", hint, table=table)
            if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
                message = f"`{name}` is {colour!r}, but should be a colour like `#1c2431`"
                raise self.trouble(name, message, table=table)
            yield name, _write_out(colour)

    def read_fonts(self, value: object) -> tuple[str, ...]:
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list):
            raise self.trouble("fonts", "`fonts` should be a list of font families")
        for font in listed:
            if not isinstance(font, str) or not _FONT.fullmatch(font):
                message = f"`fonts` holds {font!r}, which is no name of a font family"
                raise self.trouble("fonts", message, "letters, digits, spaces and hyphens")
        return tuple(listed)

    def read_logo(self, value: object, embed: Callable[[bytes], str | None]) -> str:
        if not isinstance(value, str):
            raise self.trouble("logo", "`logo` should be the name of an image file")
        file = resolve_reference(value, self.path.parent, find_project(self.path.parent).root)
        if isinstance(file, Refusal):
            raise self.trouble("logo", file.message, self._say_where(file))
        size = file.stat().st_size
        if size > _LARGEST_LOGO:
            message = f"`{value}` has {size:,} bytes, and a logo at most {_LARGEST_LOGO:,}"
            raise self.trouble("logo", message, "take a smaller picture of it")
        raw = read_reference(file, _LARGEST_LOGO)
        if raw is None:
            raise self.trouble("logo", f"cannot read `{value}`")
        address = embed(raw)
        if address is None:
            raise self.trouble("logo", f"`{value}` is no PNG, JPEG, GIF or WebP image")
        return address

    def _say_where(self, refusal: Refusal) -> str | None:
        if refusal.suggestion:
            return f"did you mean `{refusal.suggestion}`?"
        if refusal.rule == "missing-file":
            return "it is looked for beside the theme"
        return "keep it below the folder of `cjm.toml`, or beside the theme"


def _write_out(colour: str) -> str:
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
