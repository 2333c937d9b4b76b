"""Pairs as they are drawn, for tests of pages and pictures."""

from __future__ import annotations

from pathlib import Path

from cjm.api.diff import DiffJob, diff
from cjm.comparisons import Manner, load_comparison
from cjm.terminal import PLAIN
from tests.overlays.pairs import Pair, put


def draw(pair: Pair, folder: Path, form: str = "html", manner: Manner | None = None) -> str:
    """A pair as a page or a picture."""
    return compare(*put(pair, folder), form, manner)


def compare(old: Path, new: Path, form: str = "html", manner: Manner | None = None) -> str:
    """Two files, or folders, as a page or a picture."""
    job = DiffJob(str(old), str(new), manner=manner or Manner(theme=""))
    write = load_comparison(form).write
    return "".join(diff(job, lambda compared: write(compared, PLAIN)).text.read())
