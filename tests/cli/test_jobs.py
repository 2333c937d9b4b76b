"""Several processes say what one says, end when it ends, and tell when one of them is lost."""

from __future__ import annotations

import multiprocessing
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.api.check import check
from cjm.api.examining import Examiner
from cjm.api.job import CheckJob
from cjm.api.neighbourhood import Neighbourhood
from cjm.api.sharing import METHOD, Method, Task, share
from cjm.api.workers import CHUNK, count_workers, split
from cjm.api.workspace import Workspace
from cjm.errors import CjmError
from cjm.files import find_maps
from tests.cli.maps import BROKEN, GOOD, NO_YAML, WARNED
from tests.command import RunCjm

TEXTS = (GOOD, WARNED, BROKEN, NO_YAML)
TODAY = date(2026, 11, 1)
MANY = 160
"""More than what is worth a second process."""
LINE = "  - {name: Stay, emotion: 1, touchpoints: {name: Door, channel: store}}\n"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    for number in range(MANY):
        (tmp_path / f"m{number:03}.cjm.yaml").write_text(TEXTS[number % len(TEXTS)])
    return tmp_path


def make_task(folder: Path) -> Task:
    job = CheckJob(TODAY, (str(folder),), cached=False)
    found, workspace = find_maps(job.paths), Workspace()
    return Task(found, Examiner(job, workspace, Neighbourhood(workspace, found, job.paths)))


def test_the_number_of_processes_changes_no_byte(many: Path, run_cjm: RunCjm) -> None:
    said = {
        (done.returncode, done.stdout, done.stderr)
        for jobs in ("1", "2", "5", "50")
        for done in [run_cjm("validate", "--no-cache", "-v", "-j", jobs, cwd=many)]
    }
    assert len(said) == 1
    assert next(iter(said))[0] == 1


def test_what_processes_found_is_remembered(many: Path, run_cjm: RunCjm) -> None:
    first = run_cjm("validate", "-j", "2", cwd=many)
    assert list((run_cjm.home / ".cache/cjm/files").iterdir())
    (many / "m000.cjm.yaml").write_text(WARNED)
    again = run_cjm("validate", "-j", "2", cwd=many)
    assert again.stdout != first.stdout
    assert again.stdout == run_cjm("validate", "--no-cache", cwd=many).stdout


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_both_ways_to_begin_a_process_work(method: Method, many: Path) -> None:
    shared = dict(share(make_task(many), range(MANY), 2, method))
    job = CheckJob(TODAY, (str(many),), jobs=1, cached=False)
    assert tuple(shared[at].file for at in range(MANY)) == tuple(check(job).files)


def test_a_file_that_a_process_cannot_read_is_told_with_what_is_in_the_others(many: Path) -> None:
    task = make_task(many)
    (many / "m130.cjm.yaml").unlink()
    shared = dict(share(task, range(MANY), 2))
    assert len(shared) == MANY
    (told,) = shared[130].file.diagnostics
    assert told.message == "the file cannot be read: no such file or directory"


def test_a_process_that_is_killed_is_told_of(many: Path) -> None:
    examined = share(make_task(many), range(MANY), 2)
    # The first file is looked at before there are others.
    next(examined), next(examined)
    for child in multiprocessing.active_children():
        child.kill()
    with pytest.raises(CjmError, match="ended by SIGKILL") as caught:
        list(examined)
    assert caught.value.hint is not None
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_first(sign: signal.Signals, many: Path, run_cjm: RunCjm) -> None:
    # So much to do that the signal comes before the end, however late it is sent; and so little a
    # chunk that those who find their first process gone go soon.
    large = many / "large.cjm.yaml"
    large.write_text(GOOD + LINE * 20)
    for number in range(MANY * 40):
        (many / f"large{number:04}.cjm.yaml").hardlink_to(large)
    running = run_cjm.start("validate", "--no-cache", "-j", "3", many)
    children = wait_for_children(running.pid, 2)
    running.send_signal(sign)
    running.communicate(timeout=30)
    assert running.returncode == (-sign if sign == signal.SIGKILL else 128 + sign)
    deadline = time.monotonic() + 10
    while alive := [child for child in children if Path(f"/proc/{child}").exists()]:
        assert time.monotonic() < deadline, alive
        time.sleep(0.01)


INTERRUPTED_AS_IT_FORKS = """
import os, runpy, signal, sys
os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGN))
sys.argv[1:] = ["validate", "--no-cache", "-j", "3", "."]
runpy.run_module("cjm", run_name="__main__", alter_sys=True)
"""
"""What is raised right after a copy was made, Python loses."""


@pytest.mark.parametrize(("sign", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_no_signal_is_lost_while_processes_begin(sign: str, code: int, many: Path) -> None:
    script = INTERRUPTED_AS_IT_FORKS.replace("SIGN", sign)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=many, capture_output=True, timeout=30, check=False
    )
    assert (done.returncode, done.stderr) == (code, b"")


@given(st.integers(0, 5000), st.integers(1, 8))
def test_chunks_hold_all_and_become_small(files: int, workers: int) -> None:
    numbers = range(3, 3 + files)
    chunks = list(split(numbers, workers))
    assert [number for chunk in chunks for number in chunk] == list(numbers)
    sizes = [len(chunk) for chunk in chunks]
    assert sizes == sorted(sizes, reverse=True)
    assert all(size <= CHUNK for size in sizes)
    assert all(size <= max(8, files // workers) for size in sizes)


@pytest.mark.parametrize(
    ("wanted", "files", "workers"), [(4, 99, 1), (4, 100, 2), (1, 9999, 1), (3, 9999, 3)]
)
def test_few_files_need_no_help(wanted: int, files: int, workers: int) -> None:
    assert count_workers(wanted, files) == workers


def list_children(parent: int) -> list[int]:
    try:
        return [
            int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        ]
    except FileNotFoundError:
        return []


def wait_for_children(parent: int, count: int) -> list[int]:
    deadline = time.monotonic() + 30
    while len(children := list_children(parent)) < count:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return children


pytestmark = pytest.mark.skipif(METHOD != "fork", reason="what /proc tells of processes")
