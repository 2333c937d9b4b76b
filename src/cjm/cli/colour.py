"""Whether to colour: the flag, else NO_COLOR, else whether a terminal is there."""

from __future__ import annotations

import os
import sys
from typing import Literal

from cjm.terminal import Style


def choose_style(wish: str | None, stream: Literal["stdout", "stderr"] = "stdout") -> Style:
    """The style for a standard stream. `wish` is `auto`, `always` or `never`, None for auto."""
    is_terminal = (sys.stdout if stream == "stdout" else sys.stderr).isatty()
    wish = wish or os.environ.get("CJM_COLOR") or "auto"
    if wish == "auto":
        is_refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return Style(is_terminal and not is_refused, _count_columns(is_terminal=is_terminal))
    return Style(wish == "always", _count_columns(is_terminal=is_terminal))


def _count_columns(*, is_terminal: bool) -> int | None:
    if not is_terminal:
        return None
    import shutil

    return shutil.get_terminal_size().columns
