"""Outputs kept as files under tests/golden, compared byte for byte."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

LINES_SHOWN = 60


@dataclass
class Golden:
    """Compares an output with its file, or writes the file when asked to."""

    folder: Path
    update: bool
    written: list[str] = field(default_factory=list)

    def __call__(self, actual: str | bytes, name: str) -> None:
        """Fail unless `actual` is what tests/golden/`name` holds."""
        found = actual.encode() if isinstance(actual, str) else actual
        path = self.folder / name
        expected = path.read_bytes() if path.exists() else None
        if found == expected:
            return
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found)
            self.written.append(name)
            return
        ask = "look at the change, then `pytest --update-golden`"
        if expected is None:
            pytest.fail(f"no golden `{name}` yet; {ask}", pytrace=False)
        difference = _difference(expected, found)
        pytest.fail(f"golden `{name}` differs; {ask}\n{difference}", pytrace=False)


def _difference(expected: bytes, found: bytes) -> str:
    try:
        old, new = expected.decode(), found.decode()
    except UnicodeDecodeError:
        return f"{len(expected)} bytes expected, {len(found)} found"
    lines = list(
        difflib.unified_diff(
            # repr shows what the eye does not see: line ends, controls, directions.
            [repr(line)[1:-1] for line in old.splitlines(keepends=True)],
            [repr(line)[1:-1] for line in new.splitlines(keepends=True)],
            "golden",
            "found",
            lineterm="",
        )
    )
    if len(lines) > LINES_SHOWN:
        lines[LINES_SHOWN:] = [f"… {len(lines) - LINES_SHOWN} more lines"]
    return "\n".join(lines)
