"""What is wrong with a settings file."""

from __future__ import annotations

from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError


class ConfigError(CjmError):
    """The settings cannot be used. Findings as in a map say where; they are shown as such."""

    def __init__(self, name: str, text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(f"the settings in `{name}` cannot be used", None)
        self.name = name
        self.text = text
        self.diagnostics = diagnostics
