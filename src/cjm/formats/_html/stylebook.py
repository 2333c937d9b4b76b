"""Rules that a page needs beyond its fixed style: a class for each position that occurs.

A strict content policy forbids `style` attributes, so positions go into the one `<style>`.
"""

from __future__ import annotations


class StyleBook:
    """Gives out classes for declarations, the same for the same, named in order of first use."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._rules: list[str] = []

    def name(self, declarations: str) -> str:
        """The class that has `declarations`, numbers and names of our own only."""
        if declarations not in self._names:
            self._names[declarations] = f"p{len(self._names) + 1}"
        return self._names[declarations]

    def add(self, rule: str) -> None:
        """Keep a whole rule."""
        self._rules.append(rule)

    def text(self) -> str:
        """All rules, in order of first use."""
        named = [f".{name}{{{declarations}}}" for declarations, name in self._names.items()]
        return "\n".join((*named, *self._rules))


def rem(pixels: float) -> str:
    """Pixels at the common text size as rem, so that a drawing grows with the reader's text."""
    return f"{pixels / 16:.4f}".rstrip("0").rstrip(".") + "rem"


def percent(share: float) -> str:
    """A share of 1 as a percentage."""
    return f"{share * 100:.4f}".rstrip("0").rstrip(".") + "%"
