"""Every command in a bad place: a full disk, a folder of somebody else, no home, no network,
another time zone, nobody who reads on.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.faults.everything import SHOWING, WRITING, list_content, make_project
from tests.invariants import find_breaches

pytestmark = pytest.mark.long

OLD = b"version = 1\nfindings = []\n"
SMALL = 64
"""Bytes that a file may have on the full disk."""


DAY = {"CJM_TODAY": "2026-11-22"}

Usual: TypeAlias = Mapping[str, tuple[int, bytes]]
"""What each command that shows something ends with and prints."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Usual:
    folder = make_project(tmp_path_factory.mktemp("usual"))
    runs = {name: run(arguments, folder, env=DAY) for name, arguments in SHOWING.items()}
    return {name: (done.returncode, done.stdout) for name, done in runs.items()}


def run(
    arguments: tuple[str, ...],
    folder: Path,
    *,
    before: Callable[[], None] | None = None,
    wrap: tuple[str, ...] = (),
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "dumb"}
    # Python would put what is left of a compiled module onto the full disk.
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return subprocess.run(
        [*wrap, sys.executable, "-m", "cjm", *arguments],
        cwd=folder,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        preexec_fn=before,
        env=environment | dict(env or {}),
        check=False,
        timeout=120,
    )


def fill_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))


@pytest.mark.parametrize("name", WRITING)
def test_a_full_disk_leaves_all_as_it_was(name: str, project: Path) -> None:
    arguments, target = WRITING[name]
    if target.startswith("out"):
        (project / target).write_bytes(OLD)
    before = list_content(project)
    done = run(arguments, project, before=fill_disk)
    assert done.returncode == 2, done.stderr
    assert find_breaches(done) == []
    assert b"File too large" in done.stderr or b"too large" in done.stderr
    assert {name: data for name, data in list_content(project).items() if data} == before


def list_folders(folder: Path) -> list[Path]:
    return [folder, *(path for path in folder.rglob("*") if path.is_dir())]


def unseal(folder: Path) -> None:
    for path in list_folders(folder):
        path.chmod(0o755)


def seal(folder: Path) -> tuple[str, ...]:
    """Take the right to write into a folder; what a command has to be run with, so that it
    counts.
    """
    for path in list_folders(folder):
        path.chmod(0o555)
    return free_from_rights()


def free_from_rights() -> tuple[str, ...]:
    """What a command has to be run with so that rights count: to root they are nothing as long as
    it may pass over them.
    """
    if os.geteuid() != 0:
        return ()
    # Where it lies for all, as a newcomer's PATH may be narrow.
    setpriv = shutil.which("setpriv", path=os.defpath)
    assert setpriv, "util-linux brings it"
    return (setpriv, "--bounding-set", "-dac_override,-dac_read_search")


@pytest.mark.parametrize("name", WRITING)
def test_a_folder_that_cannot_be_written_to_is_told(name: str, project: Path) -> None:
    arguments, target = WRITING[name]
    if target.startswith("out"):
        (project / target).write_bytes(OLD)
    before = list_content(project)
    wrap = seal(project)
    try:
        done = run(arguments, project, wrap=wrap)
    finally:
        unseal(project)
    assert done.returncode == 2, done.stderr
    assert find_breaches(done) == []
    assert b"ermission denied" in done.stderr
    assert list_content(project) == before


NO_SOCKETS = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"a socket was asked for: {event}")
sys.addaudithook(refuse)
open(__file__ + ".seen", "a").close()
"""


ALL = {**SHOWING, **{f"{name} into a file": each for name, (each, _) in WRITING.items()}}


@pytest.mark.parametrize("name", ALL)
def test_no_command_opens_a_socket(name: str, project: Path, usual: Usual) -> None:
    guard = project / "home/guard"
    guard.mkdir(parents=True, exist_ok=True)
    (guard / "sitecustomize.py").write_text(NO_SOCKETS, "utf-8")
    env = {"HOME": str(project / "home"), "PYTHONPATH": str(guard), **DAY}
    done = run(ALL[name], project, env=env)
    assert (guard / "sitecustomize.py.seen").exists()
    assert (done.returncode in (0, 1), b"a socket" in done.stderr) == (True, False), done.stderr
    if name in usual:
        assert (done.returncode, done.stdout) == usual[name]


ELSEWHERE = {
    "CJM_CACHE_DIR": "/dev/null/cache",
    "LC_ALL": "POSIX",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "TZ": "Pacific/Kiritimati",
    **DAY,
}
"""No home, no cache, another time zone, locale and order of sets."""


@pytest.mark.parametrize("name", SHOWING)
def test_the_bytes_are_the_same_wherever_it_is(
    name: str, project: Path, usual: Usual, tmp_path: Path
) -> None:
    other = tmp_path / "a longer name with blanks/و فارسی"
    shutil.copytree(project, other)
    wrap = seal(other)
    try:
        done = run(SHOWING[name], other, wrap=wrap, env=ELSEWHERE)
    finally:
        unseal(other)
    assert (done.returncode, done.stdout) == usual[name], done.stderr


@pytest.mark.parametrize("name", WRITING)
def test_the_bytes_of_files_are_the_same_wherever_it_is(
    name: str, project: Path, tmp_path: Path
) -> None:
    other = tmp_path / "a longer name with blanks/و فارسی"
    shutil.copytree(project, other)
    run(WRITING[name][0], project, env=DAY)
    run(WRITING[name][0], other, env=ELSEWHERE)
    assert list_content(other) == list_content(project)


@pytest.mark.parametrize("name", SHOWING)
def test_nobody_has_to_read_to_the_end(name: str, project: Path, usual: Usual) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cjm", *SHOWING[name]],
        cwd=project,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "TERM": "dumb", **DAY},
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        said = started.stderr.read()
        assert started.wait(timeout=60) == usual[name][0]
    assert b"Traceback" not in said
    assert b"pipe" not in said
