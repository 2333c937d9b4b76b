"""What a setting is called."""

from __future__ import annotations

from cjm.diagnostics import Path


def write_address(path: Path) -> str:
    """The keys to a setting with dots between them; entries of lists count from 1, as in maps:
    `rules.overrides[2].files`.
    """
    written = ""
    for step in path:
        written += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return written.removeprefix(".")
