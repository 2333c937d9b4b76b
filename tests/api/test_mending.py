"""How often a file is read to be mended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cjm.api import mending
from cjm.api.job import CheckJob
from cjm.api.loading import load
from cjm.api.workspace import Home
from cjm.files import Found
from cjm.loader import Loaded

# What is below a misspelt key is found as soon as that key is mended.
FAULTS = "cjm: 1\ntitle: Pay\nstages:\n- naem: Pay\n  emotoin: {scroe: 1, labels: 2}\n"


@pytest.mark.parametrize(("size", "most"), [(0, 3), (700_000, 1), (400_000, 2)])
def test_a_large_file_is_not_read_again_and_again(
    size: int, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.cjm.yaml").write_text(f"{FAULTS}# {'-' * size}\n", "utf-8")
    read: list[Loaded] = []

    def load_and_count(found: Found, home: Home, raw: bytes) -> Loaded:
        read.append(load(found, home, raw))
        return read[-1]

    monkeypatch.setattr(mending, "load", load_and_count)
    job = CheckJob(date(2026, 11, 1), (str(tmp_path),))
    (mended,) = mending.mend(job, with_unsafe=True, is_dry=True)
    assert len(read) == most
    assert mended.mended
