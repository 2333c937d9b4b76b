"""Every command on every hostile file: an answer that fits a terminal, and nothing written beside
what was asked for.

All files go through one run of a command, which one that crashes or hangs would end for all.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cjm.api.facts import write_facts
from tests.command import RunCjm
from tests.faults.everything import list_content
from tests.faults.hostile import BYTES
from tests.faults.test_hostile import ACCEPTED
from tests.invariants import find_breaches, find_harm

pytestmark = pytest.mark.long

COMMANDS = {
    "validate": ("validate", "--no-cache", "--report", "concise", "maps"),
    "what would be mended": ("validate", "--unsafe-fixes", "--diff", "maps"),
    "fmt --diff": ("fmt", "--diff", "--add-ids", "maps"),
    "render": ("render", "maps", "-f", "html,svg,diagram,md,json", "-o", "out/"),
    "stats": ("stats", "maps"),
    "diff": ("diff", "maps", "others"),
}
FILES = {name: raw for name, raw in BYTES.items() if name != "many keys"}
"""All but one, which takes each command as long as all others: 200,000 keys of a project's own."""


def name_file(name: str) -> str:
    return re.sub(r"\W+", "-", name) + ".cjm.yaml"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for side in ("maps", "others"):
        (folder / side).mkdir()
        for name, raw in FILES.items():
            other = raw.replace(b"title: t", b"title: other")
            (folder / side / name_file(name)).write_bytes(raw if side == "maps" else other)
    return folder


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_is_harmed(name: str, files: Path, run_cjm: RunCjm) -> None:
    before = list_content(files)
    done = run_cjm(*COMMANDS[name], cwd=files, timeout=300)
    # A diff of all files is long, and may be.
    breaches = [each for each in find_breaches(done) if not each.endswith("bytes of output")]
    shutil.rmtree(files / "out", ignore_errors=True)
    assert breaches == []
    assert done.returncode == 1, "files that cannot be read are told"
    assert list_content(files) == before


@pytest.mark.parametrize("name", sorted(ACCEPTED & FILES.keys()))
def test_what_can_be_read_can_be_shown(name: str, files: Path, run_cjm: RunCjm) -> None:
    for width in ("20", "200"):
        done = run_cjm("show", f"maps/{name_file(name)}", "--width", width, cwd=files)
        breaches = [each for each in find_breaches(done) if not each.endswith("bytes of output")]
        assert breaches == []


@pytest.mark.parametrize("name", sorted(FILES))
def test_git_shows_nothing_that_a_terminal_obeys(name: str) -> None:
    shown = write_facts(FILES[name]).removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    assert find_harm(shown.replace("\r\n", "\n").removesuffix("\r")) == []
