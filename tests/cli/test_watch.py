"""`--watch`: at once, and anew when something changes that counts, until Ctrl-C."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from tests.cli.maps import BROKEN, GOOD, write_maps
from tests.cli.watching import PATIENCE, PAUSE, Watched, change, change_maps, watch
from tests.command import RunCjm
from tests.git.repositories import make_repo

CONCISE = ("validate", "-w", "--report", "concise")
TITLED = GOOD.replace("title: ", "title: New ")


def test_a_check_runs_at_once_and_after_each_change(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    with watch(run_cjm, *CONCISE) as watched:
        out, err = watched.take(1)
        assert out == ""
        assert err.startswith("All good: 1 map")
        change_maps(run_cjm.folder, a=BROKEN)
        out, err = watched.take(2)
        assert out.startswith("a.cjm.yaml:")
        assert err.startswith("\nChanged: a.cjm.yaml\nFound 1 error")
        change_maps(run_cjm.folder, a=GOOD)
        assert "All good" in watched.take(3)[1]
        assert watched.stop() == 130
        assert "Traceback" not in watched.err


def test_a_system_that_tells_of_nothing_is_looked_through(
    run_cjm: RunCjm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    write_maps(run_cjm.folder, a=GOOD)
    # Two times of one second are the same then.
    os.utime(run_cjm.folder / "a.cjm.yaml", (1_000_000_000, 1_000_000_000))
    with watch(run_cjm, *CONCISE) as watched:
        watched.take(1)
        change_maps(run_cjm.folder, a=BROKEN)
        assert "Found 1 error" in watched.take_until("Found 1 error")[1]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_ends_when_it_is_told_to(run_cjm: RunCjm, number: signal.Signals, code: int) -> None:
    write_maps(run_cjm.folder, a=BROKEN)
    with watch(run_cjm, *CONCISE) as watched:
        watched.await_runs(1)
        assert watched.stop(number) == code
        assert watched.err.count("\n") == 2 + watched.err.count("mended"), watched.err


def save_by_rename(path: Path, text: str) -> None:
    """As editors do that write another file first."""
    other = path.with_name(f".{path.name}.swp")
    other.write_text(text, "utf-8")
    other.replace(path)


def save_with_a_copy(path: Path, text: str) -> None:
    """As Vim does."""
    probe = path.with_name("4913")
    probe.touch()
    probe.unlink()
    copy = path.with_name(f"{path.name}~")
    path.rename(copy)
    path.write_text(text, "utf-8")
    copy.unlink()


def save_by_a_program(path: Path, text: str) -> None:
    """As `sed -i` does."""
    other = path.with_name("sedb6yW8X")
    other.write_text(text, "utf-8")
    other.replace(path)


def save_in_two_parts(path: Path, text: str) -> None:
    """As if a run might begin in between."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(text[: len(text) // 2])
        stream.flush()
        os.fsync(stream.fileno())
        stream.write(text[len(text) // 2 :])


def test_a_file_may_be_written_in_any_way(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    ways = (save_by_rename, save_with_a_copy, save_by_a_program, save_in_two_parts)
    with watch(run_cjm, *CONCISE) as watched:
        watched.take(1)
        for number, save in enumerate(ways):
            save(run_cjm.folder / "a.cjm.yaml", GOOD if number % 2 else BROKEN)
            _, err = watched.take_until("All good" if number % 2 else "Found 1 error")
            assert err.startswith("\nChanged: a.cjm.yaml\n")


def test_what_is_half_written_is_looked_at_once_more(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    path = run_cjm.folder / "a.cjm.yaml"
    with watch(run_cjm, *CONCISE) as watched:
        watched.take(1)
        change(path, "cjm: 1\nstages: [")
        assert "error[syntax]" in watched.take(2)[0]
        change(path, GOOD)
        assert "All good" in watched.take(3)[1]


def test_files_come_and_go(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder
    inner = folder / "inner"
    write_maps(folder, a=GOOD)
    with watch(run_cjm, *CONCISE) as watched:
        watched.take(1)
        inner.mkdir()
        change_maps(inner, b=BROKEN)
        watched.take_until("inner/b.cjm.yaml:")
        (inner / "b.cjm.yaml").rename(inner / "c.cjm.yaml")
        watched.take_until("inner/c.cjm.yaml:")
        (inner / "c.cjm.yaml").unlink()
        watched.take_until("All good: 1 map")
        (folder / "a.cjm.yaml").unlink()
        watched.take_until("there is no map in the folder")
        change_maps(folder, a=GOOD)
        watched.take_until("All good: 1 map")


def test_the_folder_itself_may_go_and_come_back(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder / "maps"
    folder.mkdir()
    write_maps(folder, a=GOOD)
    with watch(run_cjm, *CONCISE, "maps") as watched:
        watched.take(1)
        folder.rename(run_cjm.folder / "away")
        watched.take_until("there is no file `maps`")
        (run_cjm.folder / "away").rename(folder)
        watched.take_until("All good: 1 map")


def test_without_its_working_folder_it_ends(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder / "maps"
    folder.mkdir()
    write_maps(folder, a=GOOD)
    with watch(run_cjm, "render", "-w", "-C", "maps") as watched:
        watched.take(1)
        shutil.rmtree(folder)
        assert watched.process.wait(PATIENCE) == 2
        watched.close()
        assert "error: the working folder is no longer there" in watched.err


def test_settings_that_are_broken_are_told_and_waited_for(run_cjm: RunCjm) -> None:
    settings = run_cjm.folder / "cjm.toml"
    settings.write_text("maps = [")
    write_maps(run_cjm.folder, a=GOOD)
    with watch(run_cjm, *CONCISE) as watched:
        assert "cannot be used" in watched.take(1)[1]
        change(settings, "")
        _, err = watched.take(2)
        assert err.startswith("\nChanged: cjm.toml\nAll good")


PORTRAIT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
WITH_ALL = """\
cjm: 1
title: Returns
persona: people/mina.persona.yaml
parent: ../whole.cjm.yaml
owner: shop
stages:
  - {name: Ask}
"""


@pytest.mark.parametrize("settings", [True, False])
def test_what_a_map_leads_to_counts_too(run_cjm: RunCjm, *, settings: bool) -> None:
    """Whether its folder was asked for or not."""
    folder = run_cjm.folder
    make_repo(folder)
    (folder / "maps/people").mkdir(parents=True)
    (folder / "maps/a.cjm.yaml").write_text(WITH_ALL, "utf-8")
    (folder / "maps/people/mina.persona.yaml").write_text("name: Mina\nphoto: ask.png\n", "utf-8")
    (folder / "maps/people/ask.png").write_bytes(PORTRAIT)
    (folder / "whole.cjm.yaml").write_text(GOOD, "utf-8")
    (folder / "list.toml").write_text("version = 1\nfindings = []\n")
    if settings:
        (folder / "cjm.toml").touch()
    names = [path.relative_to(folder).as_posix() for path in list_files(folder)]
    with watch(run_cjm, *CONCISE, "--baseline", "list.toml", "maps", "--no-cache") as watched:
        watched.take(1)
        for runs, name in enumerate(names, 2):
            with (folder / name).open("ab") as stream:
                stream.write(b"\n")
            assert watched.take(runs)[1].startswith(f"\nChanged: {name}\n")


def list_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts]


def test_what_no_run_rests_on_is_passed_over(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder
    write_maps(folder, a=GOOD)
    (folder / "notes.txt").write_text("a")
    (folder / ".hidden").mkdir()
    with watch(run_cjm, *CONCISE) as watched:
        watched.take(1)
        (folder / "notes.txt").write_text("b")
        (folder / ".a.cjm.yaml.swp").write_text("b")
        (folder / ".#a.cjm.yaml").write_text("b")
        (folder / ".hidden/b.cjm.yaml").write_text(BROKEN)
        assert watched.take(1, is_last=True) == ("", "")


def test_many_changes_at_once_are_few_runs(run_cjm: RunCjm) -> None:
    names = [f"m{number}" for number in range(90)]
    write_maps(run_cjm.folder, **dict.fromkeys(names, GOOD))
    with watch(run_cjm, *CONCISE) as watched:
        watched.take(1)
        change_maps(run_cjm.folder, **dict.fromkeys(names, TITLED))
        watched.await_runs(2)
        time.sleep(PAUSE)
        assert watched.runs <= 9
        assert "Changed: m0.cjm.yaml, m1.cjm.yaml, m10.cjm.yaml and " in watched.err


def test_its_own_output_is_no_change(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder
    write_maps(folder, a=GOOD)
    reports = ("--report", "json=out/found.json", "--report", "junit=found.xml")
    with watch(run_cjm, "validate", "-w", *reports) as watched:
        watched.take(1, is_last=True)
        assert (folder / "out/found.json").exists()
        change_maps(folder, a=BROKEN)
        watched.take(2, is_last=True)
        assert b"error" in (folder / "found.xml").read_bytes()


@pytest.mark.parametrize("place", ["", "out/"])
def test_drawings_are_made_anew(run_cjm: RunCjm, place: str) -> None:
    folder = run_cjm.folder
    write_maps(folder, a=GOOD)
    flags = ("-f", "md,svg", *(("-o", place) if place else ()))
    with watch(run_cjm, "render", "-w", *flags) as watched:
        assert f"Wrote {place}a.md" in watched.take(1, is_last=True)[1]
        change_maps(folder, a=TITLED)
        assert watched.take(2, is_last=True)[1].startswith(
            f"\nChanged: a.cjm.yaml\nWrote {place}a.md\n"
        )
        change_maps(folder, a=BROKEN)
        assert "is not drawn" in watched.take(3)[1]
        assert watched.stop() == 130


def test_a_theme_counts(run_cjm: RunCjm) -> None:
    theme = run_cjm.folder / "themes/brand.toml"
    theme.parent.mkdir()
    theme.write_text('base = "plain"\n')
    write_maps(run_cjm.folder, a=GOOD)
    with watch(run_cjm, "render", "-w", "--theme", "themes/brand.toml", "a.cjm.yaml") as watched:
        watched.take(1)
        change(theme, 'base = "contrast"\n')
        assert watched.take(2)[1].startswith("\nChanged: themes/brand.toml\nWrote a.html")


def test_what_is_said_into_a_file_of_the_project_is_no_change(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=BROKEN)
    log = run_cjm.folder / "findings.txt"
    with log.open("wb") as stream, closing(Watched(start(run_cjm, stream))) as watched:
        watched.take(1, is_last=True)
        change_maps(run_cjm.folder, a=BROKEN)
        watched.take(2)
        assert watched.stop() == 130
    assert log.read_text().count("a.cjm.yaml") == 2


def test_a_commit_is_a_change_where_it_is_asked_about(run_cjm: RunCjm) -> None:
    repo = make_repo(run_cjm.folder)
    repo.commit(a=GOOD)
    write_maps(run_cjm.folder, a=BROKEN)
    with watch(run_cjm, *CONCISE, "--since", "HEAD") as watched:
        assert "a.cjm.yaml" in watched.take(1)[0]
        repo.git("commit", "-qam", "broken")
        out, err = watched.take(2)
        assert out == ""
        assert "0 of 1 files changed since `HEAD`" in err or "older" in err


def test_who_reads_no_more_ends_it(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=BROKEN)
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as stream, closing(Watched(start(run_cjm, stream))) as watched:
        watched.await_runs(1)
        os.close(reading)
        change_maps(run_cjm.folder, a=BROKEN)
        assert watched.process.wait(PATIENCE) == 1


def start(run_cjm: RunCjm, stdout: IO[bytes]) -> subprocess.Popen[bytes]:
    """The command with its product somewhere else."""
    return subprocess.Popen(
        [sys.executable, "-m", "cjm", *CONCISE],
        cwd=run_cjm.folder,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def test_a_terminal_gets_a_line_across_it_between_runs(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "cjm", *CONCISE, "--color", "never"],
        cwd=run_cjm.folder,
        env=os.environ | {"COLUMNS": "60"},
        stdin=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    with closing(Watched(process)) as watched, os.fdopen(ours, "rb") as terminal:
        watched.hear("err", terminal)
        watched.await_runs(1)
        change_maps(run_cjm.folder, a=TITLED)
        watched.await_runs(2)
        assert watched.stop() == 130
        watched.close()
    [line] = [line for line in watched.err.splitlines() if "Changed" in line]
    assert line == f"── Changed: a.cjm.yaml {'─' * 37}"
    assert len(line) == 60


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("validate", "-"), "`-` and `--watch` do not go together"),
        (("render", "-"), "`-` and `--watch` do not go together"),
        (("render", "-o", "-"), "`--output -` and `--watch` do not go together"),
        (("validate", "--fix"), "`--fix` and `--watch` do not go together"),
        (("validate", "--unsafe-fixes"), "`--unsafe-fixes` and `--watch` do not go together"),
        (("validate", "--add-ignore", "x"), "`--add-ignore` and `--watch` do not go together"),
        (
            ("validate", "--write-baseline", "x.toml"),
            "`--write-baseline` and `--watch` do not go together",
        ),
        (("validate", "--show-files"), "`--show-files` and `--watch` do not go together"),
        (("validate", "--show-settings"), "`--show-settings` and `--watch` do not go together"),
        (
            ("validate", "--report", "json"),
            "with `--watch`, one json after the other would go to the standard output",
        ),
        (("validate", "nothing"), "there is no file `nothing`"),
        (("validate", "--select", "nothing"), "there is no rule `nothing`"),
        (("render", "-f", "nothing"), "there is no format `nothing`"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_what_cannot_be_done_again_and_again_is_refused(
    run_cjm: RunCjm, arguments: tuple[str, ...], words: str
) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm(*arguments, "--watch")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"error: {words}\n")
