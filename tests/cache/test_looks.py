"""Where a path leads is told as the system tells it, by however many ways its folder is reached."""

from __future__ import annotations

import os
import sys
from itertools import product
from pathlib import Path

import pytest

from cjm.cache.looks import take_looks

PARTS = ("folder", "inner", "file", "linked", "link", "loop", "lost", "up", "..", ".", "", "none")


@pytest.mark.skipif(sys.platform == "win32", reason="no runs are told again there")
def test_a_path_leads_where_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder/inner").mkdir(parents=True)
    for name in ("file", "folder/file", "folder/inner/file"):
        (tmp_path / name).write_text("")
    for name, target in {
        "linked": "folder/inner",
        "folder/link": "inner/file",
        "folder/inner/link": "../../file",
        "loop": "loop",
        "lost": "nowhere",
        "folder/up": "..",
    }.items():
        (tmp_path / name).symlink_to(target)
    monkeypatch.chdir(tmp_path)
    paths = ["/".join(parts) for parts in product(PARTS, repeat=3)]
    shown = take_looks(f"r{path}" for path in paths)
    for path, one in zip(paths, shown, strict=True):
        real = os.path.realpath(path)
        kind = b"f" if Path(real).is_file() else b"d" if Path(real).is_dir() else b"-"
        may = b"" if os.access(real, os.R_OK) else b"!"
        assert one == os.fsencode(real) + kind + may, path
