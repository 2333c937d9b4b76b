"""What a run over many files holds at its highest does not grow with their number."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT
from tests.git.repositories import make_repo

pytestmark = pytest.mark.long

TYPICAL = (ROOT / "examples/clinic-appointment.cjm.yaml").read_text("utf-8")
FEW, MANY = 60, 360


def measure(folder: Path, maps: int, *command: str) -> int:
    """Kilobytes of a command at its highest, in a folder with so many maps."""
    for number in range(maps):
        # A form that is not the usual one, and a key that is misspelt: all of it is done.
        text = TYPICAL.replace("id: clinic-appointment\n", f"iid:  'map-{number}'\n")
        (folder / f"{number:03}.cjm.yaml").write_text(text, "utf-8")
    (folder / "out").mkdir()
    with (folder / "out/said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "cjm", *command], cwd=folder, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in {0, 1}, (folder / "out/said").read_text("utf-8")
    return used.ru_maxrss


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="memory of one process is not told here")
def test_what_did_not_change_is_not_kept_for_comparing(tmp_path: Path) -> None:
    """Files of a size that their contents alone would be seen."""
    used: list[int] = []
    for name, maps in (("few", FEW), ("many", 900)):
        repo = make_repo(tmp_path / name)
        for number in range(maps):
            repo.write(f"{number:03}.cjm.yaml", f"{TYPICAL}# {'-' * 40_000}{number}\n")
        repo.commit()
        used.append(measure(repo.top, 0, "diff"))
    assert used[1] < 1.15 * used[0], f"{used[0]} KB for {FEW} maps, {used[1]} KB for 900"


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="memory of one process is not told here")
@pytest.mark.parametrize(
    "command",
    [
        ("fmt", "--check"),
        ("fmt", "--diff"),
        ("validate", "--diff"),
        ("validate", "--unsafe-fixes", "-q"),
        ("validate", "--write-baseline", "out/known.toml"),
        ("stats",),
        ("stats", "-f", "csv"),
    ],
    ids=" ".join,
)
def test_many_files_take_no_more_memory_than_few(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "few").mkdir()
    (tmp_path / "many").mkdir()
    few = measure(tmp_path / "few", FEW, *command)
    many = measure(tmp_path / "many", MANY, *command)
    assert many < 1.15 * few, f"{few} KB for {FEW} maps, {many} KB for {MANY}"


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="memory of one process is not told here")
@pytest.mark.parametrize("form", ["text", "json"])
def test_many_maps_that_changed_take_no_more_memory_than_few(form: str, tmp_path: Path) -> None:
    used: list[int] = []
    for name, maps in (("few", FEW), ("many", 3 * FEW)):
        for side in ("old", "new"):
            folder = tmp_path / name / side
            folder.mkdir(parents=True)
            for number in range(maps):
                text = TYPICAL.replace("id: clinic-appointment\n", f"id: map-{number}\n")
                text = text.replace("score: -", "score: " if side == "new" else "score: -")
                (folder / f"{number:03}.cjm.yaml").write_text(text, "utf-8")
        used.append(measure(tmp_path / name, 0, "diff", "old", "new", "-f", form, "-o", "out/page"))
    assert used[1] < 1.15 * used[0], f"{used[0]} KB for {FEW} maps, {used[1]} KB for {3 * FEW}"
