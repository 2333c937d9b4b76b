"""Whether what the settings say of drawing can be drawn: told at its line, by each command."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.config import Complaint, Settings
from cjm.diagnostics import Path
from cjm.formats._format import format_names
from cjm.likeness import nearest
from cjm.model.languages import is_language
from cjm.themes import is_file_name, theme_names


def check_drawing(settings: Settings) -> None:
    """Raises ConfigError where a theme, a language or a format in the settings is none."""
    if complaints := tuple(_list_complaints(settings)):
        raise settings.reject(*complaints)


def _list_complaints(settings: Settings) -> Iterator[Complaint]:
    render = settings.config.render
    if render.lang and not is_language(render.lang):
        message = f"`{render.lang[:60]}` is no language tag"
        yield Complaint("unknown-value", ("render", "lang"), message, "as in fa, en, ar or en-GB")
    themes = theme_names()
    if render.theme and not is_file_name(render.theme) and render.theme not in themes:
        hint = f"themes are {', '.join(themes)}; a theme of your own ends with .toml"
        yield _refuse("theme", render.theme, ("render", "theme"), themes, hint)
    formats = format_names()
    written = render.format or ()
    for at, name in enumerate((written,) if isinstance(written, str) else written):
        path: Path = ("render", "format") if isinstance(written, str) else ("render", "format", at)
        if name not in formats:
            hint = f"formats are {', '.join(formats)}"
            yield _refuse("format", name, path, formats, hint)


def _refuse(kind: str, name: str, path: Path, known: tuple[str, ...], hint: str) -> Complaint:
    meant = nearest(name, known)
    message = f"there is no {kind} `{name[:60]}`"
    return Complaint("unknown-value", path, message, None if meant else hint, meant)
