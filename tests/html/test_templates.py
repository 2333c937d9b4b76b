"""Compiled templates are kept, and nothing but speed depends on them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
from cjm.formats._html.templates import load_template
print(load_template("texts.html.j2").name)
"""


def _run(cache: Path, **variables: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONPYCACHEPREFIX": str(cache), **variables},
        capture_output=True,
        check=False,
        text=True,
    )
    return done.stdout + done.stderr


def _kept(cache: Path) -> list[Path]:
    return sorted(cache.rglob("*.jinja"))


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    first = _run(tmp_path, PYTHONDONTWRITEBYTECODE="")
    (kept,) = _kept(tmp_path)
    written = kept.stat().st_mtime_ns
    assert _run(tmp_path, PYTHONDONTWRITEBYTECODE="") == first
    assert kept.stat().st_mtime_ns == written


def test_a_damaged_file_is_compiled_anew(tmp_path: Path) -> None:
    first = _run(tmp_path, PYTHONDONTWRITEBYTECODE="")
    (kept,) = _kept(tmp_path)
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    assert _run(tmp_path, PYTHONDONTWRITEBYTECODE="") == first
    assert kept.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path) -> None:
    _run(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert _kept(tmp_path) == []


def test_a_folder_that_cannot_be_is_no_trouble(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert _run(in_the_way, PYTHONDONTWRITEBYTECODE="") == "texts.html.j2\n"
