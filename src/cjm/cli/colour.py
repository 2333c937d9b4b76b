"""Whether to colour: the flag, NO_COLOR, FORCE_COLOR, or whether a terminal is there."""

from __future__ import annotations

import os
import sys
from typing import Literal

from cjm.terminal import Style

_NOT_FORCED = ("", "0", "false")
"""What programs write into FORCE_COLOR to mean that nothing is forced."""


def choose_style(wish: str | None, stream: Literal["stdout", "stderr"] = "stdout") -> Style:
    """The style for a standard stream. `wish` is `auto`, `always` or `never`, None for auto."""
    is_terminal = (sys.stdout if stream == "stdout" else sys.stderr).isatty()
    wish = wish or os.environ.get("CJM_COLOR") or "auto"
    if wish == "auto":
        columns = _count_columns(is_terminal=is_terminal)
        if os.environ.get("NO_COLOR"):
            return Style(columns=columns)
        is_forced = os.environ.get("FORCE_COLOR", "") not in _NOT_FORCED
        is_able = is_terminal and os.environ.get("TERM") != "dumb"
        return Style(is_forced or is_able, columns)
    return Style(wish == "always", _count_columns(is_terminal=is_terminal))


def _count_columns(*, is_terminal: bool) -> int | None:
    if not is_terminal:
        return None
    import shutil

    return shutil.get_terminal_size().columns
