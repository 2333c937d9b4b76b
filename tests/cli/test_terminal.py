"""What only a terminal gets: colours, and word of how far a long run is."""

from __future__ import annotations

import os
import pty
import sys
from pathlib import Path

import pytest

from tests.cli.maps import GOOD, WARNED, write_maps
from tests.git.repositories import make_repo

COMMAND = "import sys; from cjm.__main__ import main; sys.exit(main())"
# As if a second were over at once.
HASTY = "import cjm.cli.progress as p; p._PATIENCE = p._PAUSE = 0; " + COMMAND


def run_on_terminal(
    folder: Path,
    *arguments: str,
    code: str = COMMAND,
    term: str = "xterm",
    columns: int | None = None,
) -> tuple[int, str]:
    """The exit code, and all that a terminal got."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        for name in ("NO_COLOR", "CJM_COLOR"):
            os.environ.pop(name, None)
        os.environ["TERM"] = term
        if columns:
            os.environ["COLUMNS"] = str(columns)
        os.execv(sys.executable, [sys.executable, "-c", code, *arguments])
    got = b""
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        got += data
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), got.decode()


@pytest.mark.parametrize(("term", "coloured"), [("xterm", True), ("dumb", False)])
def test_a_terminal_gets_colours(tmp_path: Path, term: str, coloured: bool) -> None:
    write_maps(tmp_path, a=WARNED)
    code, text = run_on_terminal(tmp_path, "validate", term=term)
    assert code == 0
    assert ("\x1b[1;33m" in text) == coloured


def test_a_frame_is_cut_for_the_terminal_that_it_is_shown_on(tmp_path: Path) -> None:
    """Also where the same has been said before, on another one."""
    long = "x" * 70
    write_maps(tmp_path, a=f"cjm: 1\ntitle: x\nstages:\n  - {{name: {long}, nmae: y}}\n")
    for columns in (60, 100, 60, 100):
        _, text = run_on_terminal(tmp_path, "validate", term="dumb", columns=columns)
        frames = [line.rstrip() for line in text.splitlines() if line.startswith("4 |")]
        assert any("nmae: y" in frame for frame in frames)
        assert (max(map(len, frames)) <= 60) == (columns == 60)


def test_a_long_run_says_how_far_it_is_and_takes_it_back(tmp_path: Path) -> None:
    write_maps(tmp_path, a=GOOD, b=GOOD, c=GOOD)
    code, text = run_on_terminal(tmp_path, "validate", code=HASTY)
    assert code == 0
    assert "\r\x1b[KChecking 2 of 3\r\x1b[K" in text
    for command, verb in (("stats", "Measuring"), ("fmt", "Reading")):
        told = run_on_terminal(tmp_path, command, code=HASTY)[1]
        assert f"\r\x1b[K{verb} 2 of 3\r\x1b[K" in told
    assert "Checking" not in run_on_terminal(tmp_path, "validate")[1]
    assert "Checking" not in run_on_terminal(tmp_path, "validate", code=HASTY, term="dumb")[1]


def test_what_comes_before_and_after_a_check_says_how_far_it_is_too(tmp_path: Path) -> None:
    repo = make_repo(tmp_path)
    repo.commit(a=WARNED, b=WARNED, c=WARNED)
    for flags, verb in (
        (("--fix",), "Mending"),
        (("--diff",), "Mending"),
        (("--since", "HEAD"), "Comparing"),
        (("--add-ignore", "old"), "Writing"),
    ):
        told = run_on_terminal(tmp_path, "validate", *flags, code=HASTY)[1]
        assert f"\r\x1b[K{verb} 2 of 3\r\x1b[K" in told


def test_a_page_is_broken_between_words(tmp_path: Path) -> None:
    _, text = run_on_terminal(tmp_path, "rules", "pain-without-fix", term="dumb", columns=78)
    page = [line for line in text.replace("\r", "").splitlines() if "map.cjm.yaml" not in line]
    assert max(map(len, page)) <= 78
    _, whole = run_on_terminal(tmp_path, "rules", "pain-without-fix", term="dumb", columns=1000)
    assert text.split() == whole.split()
    assert len(text) >= len(whole)
