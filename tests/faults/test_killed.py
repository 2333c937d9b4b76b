"""A command that is stopped while it writes: each file is as it was or as it should be, and the
next run leaves nothing behind.
"""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.faults.everything import list_content

pytestmark = pytest.mark.long

MAPS = 30
ROUNDS = 5
MAP = """\
cjm: 1
title: "Map {number}"
stages:
  - {{name: Pay, id: pay, emotoin: -1, pain_points: {{text: The page hangs}}}}
  - {{name: Wait}}
"""
COMMANDS = {
    "fmt": ("fmt", "maps"),
    "fix": ("validate", "maps", "--fix", "--no-cache"),
    "ignore": ("validate", "maps", "--add-ignore", "known"),
    "render": ("render", "maps", "-f", "json,md", "-o", "out/"),
}


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    (run_cjm.folder / "maps").mkdir()
    return run_cjm.folder


@pytest.mark.parametrize(
    ("name", "signal_"),
    [
        ("fmt", signal.SIGINT),
        ("fix", signal.SIGKILL),
        ("ignore", signal.SIGTERM),
        ("render", signal.SIGINT),
        ("render", signal.SIGKILL),
    ],
)
def test_a_command_that_is_stopped_leaves_whole_files(
    name: str,
    signal_: signal.Signals,
    run_cjm: RunCjm,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What measures coverage writes at the end of each process, and tells where it is stopped.
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
    rename = "emotion" if name == "render" else "emotoin"

    def put_maps() -> None:
        for path in folder.glob("out/*"):
            path.unlink()
        for number in range(MAPS):
            text = MAP.format(number=number).replace("emotoin", rename)
            (folder / f"maps/{number:02}.cjm.yaml").write_text(text, "utf-8")

    put_maps()
    before = list_content(folder)
    begun = time.monotonic()
    # As those that are stopped are run: each in an interpreter of its own.
    run_cjm.start(*COMMANDS[name]).communicate(timeout=60)
    took = time.monotonic() - begun
    after = list_content(folder)
    assert after != before
    chance = random.Random(f"{name} {signal_}")
    for _ in range(ROUNDS):
        put_maps()
        stopped = run_cjm.start(*COMMANDS[name])
        time.sleep(took * chance.uniform(0.3, 1))
        stopped.send_signal(signal_)
        _, said = stopped.communicate(timeout=60)
        # One that was too fast has ended by itself.
        assert stopped.returncode in (-signal_, 128 + signal_, 0, 1), said
        assert b"Traceback" not in said
        found = list_content(folder)
        parts = {path for path in found if path.endswith(".cjm-part")}
        # This one alone is not told to the command, and may leave a part each time.
        assert len(parts) <= (ROUNDS if signal_ is signal.SIGKILL else 1)
        for path in found.keys() - parts:
            assert found[path] in (before.get(path), after.get(path)), path
    put_maps()
    run_cjm(*COMMANDS[name])
    assert list_content(folder) == after
