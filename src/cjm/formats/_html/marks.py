"""What changed, in the cells of the table: classes, words that are gone and new, remarks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from markupsafe import Markup

from cjm.formats._html.text import AUTO
from cjm.view.overlay import Edit, Fate, Mark, Overlay

_LETTER = re.compile(r"[^\W\d_]")
_ELEMENTS = {"gone": "del", "new": "ins"}
SideName: TypeAlias = Literal["before", "after"]
_LEFT_OUT: Mapping[SideName | None, Fate] = {"before": "new", "after": "gone"}


class Marks:
    """The overlay of a map as its templates ask for it; without one nothing is marked. `side` is
    the version that is told alone, None for both in one.
    """

    def __init__(
        self, overlay: Overlay | None, say: Callable[[str], Markup], side: SideName | None = None
    ) -> None:
        self.overlay = overlay
        self.side = side
        self._say = say

    def of(self, id: str) -> Mark | None:
        """The mark of a card, a chip or a head."""
        return self.overlay.marks.get(id) if self.overlay else None

    def of_text(self, holders: Iterable[str], lane: str, text: str = "") -> Mark | None:
        """The mark of a text in a cell, or of its feeling."""
        if self.overlay is None:
            return None
        found = (self.overlay.find_text(holder, lane, text) for holder in holders)
        return next((mark for mark in found if mark), None)

    def has_badge(self, mark: Mark) -> bool:
        """Whether it is said here what became of a part: of what stays, only where it is now."""
        return self.side != "before" or mark.kind in ("removed", "left")

    def list_edits(self, mark: Mark) -> tuple[Edit, ...]:
        """The values that were written anew, of those that the version has."""
        values = {"before": 1, "after": 2}
        place = values.get(self.side or "")
        return tuple(edit for edit in mark.edits if place is None or edit[place])

    def css(self, mark: Mark | None) -> str:
        """The classes of a part, behind those it has."""
        if mark is None:
            return ""
        part = " is-part" if mark.is_part else ""
        return f" marked is-{mark.kind} w-{mark.weight}{part}"

    def word(self, text: str, mark: Mark | None) -> Markup:
        """What a part is called or says: the words that are gone and new, or all of it."""
        own = mark.own if mark else None
        if own is None:
            return self._say(text)
        # Where both texts stand apart too, this one is what became of it.
        return self.compare(own, is_own=True)

    def compare(self, edit: Edit, *, is_own: bool = False) -> Markup:
        """What was and what is, in one line: word by word where both are prose."""
        if edit.pieces:
            return Markup("").join(
                self._tag(fate, text, is_own=is_own)
                for fate, text in edit.pieces
                if fate != _LEFT_OUT.get(self.side)
            )
        values: tuple[tuple[Fate, str | None], ...] = (("gone", edit.before), ("new", edit.after))
        return Markup(" ").join(
            self._tag(fate, text, is_value=True)
            for fate, text in values
            if text and fate != _LEFT_OUT.get(self.side)
        )

    def _tag(
        self, fate: Fate, text: str, *, is_value: bool = False, is_own: bool = False
    ) -> Markup:
        """A piece of a text; spaces at its ends are neither gone nor new. A value stands for
        itself, whatever is beside it.
        """
        if fate not in _ELEMENTS:
            return self._say(text)
        name, words = _ELEMENTS[fate], text.strip()
        start, end = text[: text.index(words)], text[text.index(words) + len(words) :]
        if not words:
            return Markup(" ")
        # What has no letters would join the number beside it, and both would change places.
        way = AUTO if is_value or not _LETTER.search(words) else Markup("")
        own = Markup(' class="own"' if is_own else "")
        element = Markup(name)
        tagged = Markup("<{}{}{}>{}</{}>").format(element, own, way, self._say(words), element)
        return Markup(start) + tagged + Markup(end)
