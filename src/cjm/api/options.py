"""What to check in each file of a run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cjm.api.job import Wish
from cjm.api.rules import choose_options
from cjm.config import Settings
from cjm.files.matching import PatternLists
from cjm.linter import LintOptions


class Chooser:
    """Chooses rules by what the user asked for and by the settings; once for all files for which
    the same holds.
    """

    def __init__(self, today: date, wish: Wish) -> None:
        self._today = today
        self._wish = wish
        self._patterns: dict[Path, PatternLists] = {}
        self._chosen: dict[tuple[Path | None, tuple[int, ...]], LintOptions] = {}

    def choose(self, file: str | None, settings: Settings) -> LintOptions:
        """What holds for a file; with None, for a text without a place.

        Raises ConfigError, or CjmError, for a name that no rule has.
        """
        has_overrides = bool(settings.config.rules.overrides)
        overrides = self._find_overrides(file, settings) if file and has_overrides else ()
        key = (settings.file, overrides)
        if key not in self._chosen:
            self._chosen[key] = choose_options(
                settings, today=self._today, wish=self._wish, overrides=overrides
            )
        return self._chosen[key]

    @property
    def plugins(self) -> tuple[str, ...]:
        """The packages that brought rules for any of the files so far."""
        return tuple(dict.fromkeys(name for one in self._chosen.values() for name in one.plugins))

    def _find_overrides(self, file: str, settings: Settings) -> tuple[int, ...]:
        if settings.file is None:
            return ()
        if settings.file not in self._patterns:
            lists = (own.files for own in settings.config.rules.overrides)
            self._patterns[settings.file] = PatternLists(settings.file.parent, lists)
        return tuple(self._patterns[settings.file].find(file))
