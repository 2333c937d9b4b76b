"""Holds the contrast of any colours: lightness moves as far as needed, hue stays."""

from __future__ import annotations

from cjm.themes.contrast import (
    AREAS,
    GROUNDS,
    MARK,
    MARKS,
    TEXT,
    TEXTS,
    measure_contrast,
    measure_light,
    mix_grounds,
)

_ROOM = 8.0
"""Contrast of a ground to black or white: what coloured texts need to stay coloured on it."""
_MIDDLE = 0.18
"""Luminance from which on black stands out more than white."""
_ROUNDS = 16


def hold_contrast(palette: dict[str, str]) -> dict[str, str]:
    """The palette with each text and mark at its least contrast on all of its grounds.

    Grounds give way first, to the side that the ground of the cards is on: dark texts need them
    all light. Colours that hold already stay as they are.
    """
    held = dict(palette)
    end = "#000000" if measure_light(held["card"]) > _MIDDLE else "#ffffff"
    for ground in (*GROUNDS, *AREAS):
        held[ground] = _move(held[ground], (end,), _ROOM, away=end)
    behind = mix_grounds(held)
    for least, pairs in ((TEXT, TEXTS), (MARK, MARKS)):
        for colour, grounds in pairs.items():
            against = tuple(behind[ground] for ground in grounds)
            held[colour] = _move(held[colour], against, least, toward=end)
    return held


def _move(
    colour: str, grounds: tuple[str, ...], least: float, *, toward: str = "", away: str = ""
) -> str:
    """`colour`, no darker or lighter than it takes to stand out from `grounds`."""

    def holds(candidate: str) -> bool:
        return all(measure_contrast(candidate, ground) >= least for ground in grounds)

    if holds(colour):
        return colour
    # A fraction of a second, which only colours that do not hold are worth.
    from coloraide import Color

    start = Color(colour).convert("oklch")
    end = 0.0 if (toward or ("#ffffff" if away == "#000000" else "#000000")) == "#000000" else 1.0
    # The nearest lightness that holds, by halving: contrast grows on the way to the end.
    near, far = start["lightness"], end
    found = "#000000" if end == 0 else "#ffffff"
    for _ in range(_ROUNDS):
        middle = (near + far) / 2
        candidate = start.clone().set("lightness", middle).convert("srgb").fit("srgb")
        written = candidate.to_string(hex=True)
        if holds(written):
            far, found = middle, written
        else:
            near = middle
    return found
