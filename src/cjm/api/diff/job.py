"""What to compare, and how it is to be told."""

from __future__ import annotations

from datetime import date

from cjm.api.diff.choosing import Sieve
from cjm.api.workspace import Home
from cjm.comparisons import Manner
from cjm.values import NamedTuple

DEFAULT_THEME = "plain"


class DiffJob(NamedTuple):
    """What to compare, and which changes to tell. `today` tells missed goals from those not met
    yet.
    """

    old: str | None = None
    new: str | None = None
    stdin_name: str | None = None
    today: date | None = None
    config: str | None = None
    sieve: Sieve = Sieve()
    manner: Manner = Manner(theme="")
    """How drawings look; an empty theme is that of the project."""

    def find_manner(self, home: Home) -> Manner:
        """How drawings look: as asked for, else as the settings at home say."""
        render = home.settings.config.render
        manner = self.manner._replace(lang=self.manner.lang or render.lang)
        if manner.theme or not render.theme:
            return manner._replace(theme=manner.theme or DEFAULT_THEME)
        from cjm.themes import is_file_name

        theme = render.theme
        return manner._replace(theme=str(home.root / theme) if is_file_name(theme) else theme)
