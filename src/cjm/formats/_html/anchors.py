"""The ids of a page."""

from __future__ import annotations

from markupsafe import Markup, escape


class Anchors:
    """Gives each id out once: a touchpoint of two stages is found where it stands first."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def claim(self, id: str, prefix: str = "") -> Markup:
        """The `id` attribute of an element, nothing if the page has it already. `prefix` parts the
        ids of several maps of a page.
        """
        whole = f"{prefix}{id}"
        if not id or whole in self._taken:
            return Markup("")
        self._taken.add(whole)
        return Markup(f' id="{escape(whole)}"')
