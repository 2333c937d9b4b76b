"""How far texts and marks stand out from what is behind them, as WCAG 2.2 measures it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.values import NamedTuple

TEXT, MARK = 4.5, 3.0
"""The least contrast of texts, and of marks that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11)."""

MIXES: Mapping[str, tuple[str, str, float]] = {
    "dip": ("area-negative", "card", 0.22),
    "dip-head": ("area-negative", "head", 0.60),
    "low-tile": ("area-negative", "card", 0.34),
}
"""Grounds that a page mixes: a share of the first colour over the second."""

_ALL = ("page", "card", "head", "pain", "opportunity", "fix", "blueprint", "chip", *MIXES)
_PLAIN = ("page", "card", "dip", "low-tile")
_FEELINGS = ("card", "page", "dip", "dip-head", "head", "low-tile", "chip", "blueprint")

GROUNDS = ("card", "page", "head", "pain", "opportunity", "fix", "blueprint", "chip")
AREAS = ("area-positive", "area-neutral", "area-negative")

TEXTS: Mapping[str, tuple[str, ...]] = {
    "ink": _ALL,
    "muted": _ALL,
    "accent": _ALL,
    "positive": (*_FEELINGS, "fix"),
    "neutral": _FEELINGS,
    "negative": (*_FEELINGS, "pain"),
    "target": _PLAIN,
    "persona-1": _PLAIN,
    "persona-2": _PLAIN,
    "persona-3": _PLAIN,
    "persona-4": _PLAIN,
}
"""Colours of texts, each with the grounds that they stand on. Where the two change places, as in a
filled pill, the contrast is the same."""

MARKS: Mapping[str, tuple[str, ...]] = {
    "pain-edge": ("pain", "card", "low-tile"),
    "opportunity-edge": ("opportunity", "card", "page", "chip", "dip"),
    "fix-edge": ("fix", "card", "dip"),
    "blueprint-edge": ("blueprint", "card", "page", "chip", "dip"),
}
"""The same for bars, dots, stars and borders."""


class Faint(NamedTuple):
    """A colour that stands out too little from a ground."""

    colour: str
    ground: str
    contrast: float


def find_faint(palette: Mapping[str, str]) -> Iterator[Faint]:
    """The pairs of a palette whose contrast is too low."""
    grounds = mix_grounds(palette)
    for least, pairs in ((TEXT, TEXTS), (MARK, MARKS)):
        for colour, behind in pairs.items():
            for ground in behind:
                contrast = measure_contrast(palette[colour], grounds[ground])
                if contrast < least:
                    yield Faint(colour, ground, contrast)


def mix_grounds(palette: Mapping[str, str]) -> dict[str, str]:
    """The palette with the grounds that a page mixes from it."""
    mixed = {
        name: _mix(palette[top], palette[below], share)
        for name, (top, below, share) in MIXES.items()
    }
    return {**palette, **mixed}


def measure_contrast(one: str, other: str) -> float:
    """The contrast of two six-digit colours, 1 to 21."""
    light, dark = sorted((measure_light(one), measure_light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def measure_light(colour: str) -> float:
    """The relative luminance of a six-digit colour, 0 to 1."""
    red, green, blue = (_linear(share) for share in _read(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _read(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _mix(top: str, below: str, share: float) -> str:
    pairs = zip(_read(top), _read(below), strict=True)
    return "#" + "".join(f"{round(255 * (a * share + b * (1 - share))):02x}" for a, b in pairs)
