"""What is wrong with a settings file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError

if TYPE_CHECKING:
    from cjm.config.loading import Settings


class ConfigError(CjmError):
    """The settings cannot be used. Findings as in a map say where; they are shown as such. `rest`
    is what is left without what they are about, if it can be read.
    """

    def __init__(
        self,
        name: str,
        text: str,
        diagnostics: tuple[Diagnostic, ...],
        rest: Settings | None = None,
    ) -> None:
        super().__init__(f"the settings in `{name}` cannot be used", None)
        self.name = name
        self.text = text
        self.diagnostics = diagnostics
        self.rest = rest
