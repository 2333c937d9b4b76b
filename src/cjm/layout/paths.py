"""Writes lines and areas as the path data of SVG."""

from __future__ import annotations

from functools import lru_cache

from cjm.layout.curve import Arc, Line, Spot


@lru_cache(maxsize=4096)
def write_number(value: float) -> str:
    """A coordinate with two decimals at most, without idle zeros: `12`, `0.5`, `-3.25`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def write_line(line: Line) -> str:
    """An open path along a line; empty for an empty line."""
    if not line:
        return ""
    return f"M{_spot(line[0].start)}{_curves(line)}"


def write_area(line: Line, level: float) -> str:
    """The closed path between a line and a height."""
    if not line:
        return ""
    back = f"V{write_number(level)}H{write_number(line[0].start.x)}Z"
    return write_line(line) + back


def write_between(one: Line, other: Line) -> str:
    """The closed path between two lines that run the same way, where both exist."""
    if not one or not other:
        return ""
    forward = one[-1].end.x >= one[0].start.x
    near = (max if forward else min)(one[0].start.x, other[0].start.x)
    far = (min if forward else max)(one[-1].end.x, other[-1].end.x)
    if (far <= near) is forward:
        return ""
    there, back = cut_to(one, near, far), cut_to(other, near, far)
    turned = "".join(
        f"C{_spot(Spot(_third(arc.end.x, arc.start.x), arc.rest))}"
        f" {_spot(Spot(_third(arc.start.x, arc.end.x), arc.lean))} {_spot(arc.start)}"
        for arc in reversed(back)
    )
    return f"{write_line(there)}L{_spot(back[-1].end)}{turned}Z"


def cut_to(line: Line, near: float, far: float) -> Line:
    """The stretch of a line between two x, in the line's own direction."""
    low, high = min(near, far), max(near, far)
    kept: list[Arc] = []
    for arc in line:
        width = arc.end.x - arc.start.x
        if width == 0:
            continue
        shares = sorted(((low - arc.start.x) / width, (high - arc.start.x) / width))
        begin, stop = max(0.0, shares[0]), min(1.0, shares[1])
        if stop - begin <= 1e-9:
            continue
        tail = arc.split(begin)[1] if begin > 0 else arc
        kept.append(tail.split((stop - begin) / (1 - begin))[0] if stop < 1 else tail)
    return tuple(kept)


def _curves(line: Line) -> str:
    return "".join(
        f"C{_spot(Spot(_third(arc.start.x, arc.end.x), arc.lean))}"
        f" {_spot(Spot(_third(arc.end.x, arc.start.x), arc.rest))} {_spot(arc.end)}"
        for arc in line
    )


def _third(start: float, end: float) -> float:
    return start + (end - start) / 3


def _spot(spot: Spot) -> str:
    return f"{write_number(spot.x)} {write_number(spot.y)}"
