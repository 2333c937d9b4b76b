"""A page as pixels by a browser, all of it, as on a desk that is large enough."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from cjm.errors import CjmError
from cjm.formats._format import Picture
from cjm.formats._pictures.browser import explain_silence, make_folder, run_browser
from cjm.formats._pictures.pixels import choose_scale

_FRAME = Path(__file__).with_name("frame.html")
_PLACE = "<!-- page -->"
_SIZE = re.compile(rb'data-size="(\d+)x(\d+)"')
_LOADING = 10_000
"""Milliseconds, as the page counts them, until it is measured; those of the clock are fewer."""
_LONGEST = 16_384
"""Pixels; a browser draws no more."""


def take_photograph(page: bytes, name: str, picture: Picture) -> bytes:
    """The bytes of a PNG file that shows a whole HTML page.

    Raises CjmError where there is no such browser, or it draws nothing in time, or the page is too
    large for it.
    """
    with make_folder() as folder:
        width, height = _measure(page, name, folder)
        scale = _choose_scale(width, height, picture)
        source, target = folder / "page.html", folder / "page.png"
        source.write_bytes(page)
        run_browser(
            name,
            folder,
            "--hide-scrollbars",
            f"--force-device-scale-factor={scale:.6g}",
            f"--window-size={width},{height}",
            f"--screenshot={target}",
            source.as_uri(),
        )
        if not target.is_file():
            raise CjmError(f"`{name}` drew nothing", explain_silence(folder))
        return target.read_bytes()


def _measure(page: bytes, name: str, folder: Path) -> tuple[int, int]:
    """The size in pixels at which nothing of a page has to be scrolled."""
    frame = folder / "frame.html"
    # Inside a frame the page keeps its own policy, and is measured from outside.
    whole = _FRAME.read_text("utf-8").replace(_PLACE, escape(page.decode()))
    frame.write_text(whole, encoding="utf-8")
    flags = ("--hide-scrollbars", f"--virtual-time-budget={_LOADING}", "--dump-dom")
    found = _SIZE.search(run_browser(name, folder, *flags, frame.as_uri()))
    if found is None:
        raise CjmError(f"`{name}` drew nothing", explain_silence(folder))
    return int(found[1]), int(found[2])


def _choose_scale(width: int, height: int, picture: Picture) -> float:
    scale = choose_scale(width, height, picture)
    most = _LONGEST / max(width, height)
    if scale <= most:
        return scale
    if picture.scale is None and picture.width is None and most >= 1:
        return 1.0
    raise CjmError(
        f"a browser draws {_LONGEST:,} pixels at most, and the page would be "
        f"{width * scale:,.0f} × {height * scale:,.0f}",
        f"draw it smaller: --width {int(width * most)} at most; or without --via",
    )
