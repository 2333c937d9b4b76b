"""Whether to colour: the flag, else NO_COLOR, else whether a terminal is there."""

from __future__ import annotations

import os
import sys
from typing import Literal

from cjm.terminal import COLOURED, PLAIN, Style


def choose_style(wish: str | None, stream: Literal["stdout", "stderr"] = "stdout") -> Style:
    """The style for a standard stream. `wish` is `auto`, `always` or `never`, None for auto."""
    wish = wish or os.environ.get("CJM_COLOR") or "auto"
    if wish in ("always", "never"):
        return COLOURED if wish == "always" else PLAIN
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return PLAIN
    target = sys.stdout if stream == "stdout" else sys.stderr
    return COLOURED if target.isatty() else PLAIN
