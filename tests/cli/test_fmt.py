"""`cjm fmt`: which files it writes, what it says, and when it fails."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.maps import NO_YAML, write_maps
from tests.command import RunCjm
from tests.invariants import find_breaches

TYPED = "title: 'Shoes'  # ours\ncjm: 1\ntags: [a]\n"
USUAL = "cjm: 1\ntitle: Shoes  # ours\ntags: a\n"
ANCHORED = "cjm: 1\ntitle: &a Shoes\nsummary: *a\n"
PLACES = "cjm: 1\ntitle: T\nstages:\n  - name: Search\n    pain_points: Slow\n"


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    return run_cjm.folder


def test_files_are_written_in_their_usual_form(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=TYPED, b=USUAL)
    done = run_cjm("fmt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "1 file changed, 1 file in good form.\n"
    assert (folder / "a.cjm.yaml").read_text("utf-8") == USUAL
    assert run_cjm("fmt", "-q").stderr == b""


def test_a_link_is_left_and_the_rest_is_done(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=TYPED, c=TYPED)
    (folder / "elsewhere.yaml").write_text(TYPED, "utf-8")
    (folder / "b.cjm.yaml").symlink_to("elsewhere.yaml")
    done = run_cjm("fmt")
    assert done.returncode == 0
    assert done.stderr.decode() == (
        "b.cjm.yaml:1: left as it is: it is a symbolic link, and writing to it would change "
        "another file\n2 files changed, 1 file left as it is.\n"
    )
    assert (folder / "c.cjm.yaml").read_text("utf-8") == USUAL
    assert (folder / "elsewhere.yaml").read_text("utf-8") == TYPED


def test_personas_are_taken_with_the_maps(run_cjm: RunCjm, folder: Path) -> None:
    persona = folder / "mina.persona.yaml"
    persona.write_text("needs: [Speed]\nname: Mina\n", "utf-8")
    write_maps(folder, a=USUAL)
    run_cjm("fmt")
    assert persona.read_text("utf-8") == "name: Mina\nneeds: Speed\n"


@pytest.mark.parametrize("flags", [("--check",), ("--diff",), ("--check", "--diff")])
def test_a_look_writes_nothing_and_fails_where_there_is_work(
    run_cjm: RunCjm, folder: Path, flags: tuple[str, ...]
) -> None:
    write_maps(folder, a=TYPED, b=USUAL)
    done = run_cjm("fmt", *flags)
    assert done.returncode == 1
    assert done.stderr.decode().endswith("1 file would be changed, 1 file in good form.\n")
    assert ("Would change a.cjm.yaml\n" in done.stderr.decode()) == ("--diff" not in flags)
    assert (folder / "a.cjm.yaml").read_text("utf-8") == TYPED
    assert run_cjm("fmt", *flags, "b.cjm.yaml").returncode == 0


def test_a_diff_can_be_applied(run_cjm: RunCjm, folder: Path) -> None:
    for name, text in (("a", TYPED), ("b", TYPED.rstrip("\n")), ("c", TYPED + "x-n: |+\n  n\n\n")):
        write_maps(folder, **{name: text})
    diff = run_cjm("fmt", "--diff", "--color", "never").stdout
    subprocess.run(["git", "apply", "-"], cwd=folder, input=diff, check=True)
    assert run_cjm("fmt", "--check").returncode == 0


HOSTILE = (
    'title: "\u202eevil"\ncjm: 1\n',
    "title: a\u200bb\ncjm: 1\n",
    "title: T\rcjm: 1\r",
    "title: >\n  a\n\n  ::error::x ##[error]y\ncjm: 1\n",
)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("command", [("fmt",), ("validate", "--unsafe-fixes")], ids=" ".join)
def test_a_diff_obeys_nobody(run_cjm: RunCjm, command: tuple[str, ...], text: str) -> None:
    name = "a\x1b[31m\n.cjm.yaml"
    (run_cjm.folder / name).write_text(text, "utf-8", newline="")
    done = run_cjm(*command, "--diff", "--color", "never")
    assert done.stdout or command[0] == "validate"
    assert find_breaches(done) == []


def test_a_diff_of_lines_that_end_as_on_dos_can_be_applied(run_cjm: RunCjm, folder: Path) -> None:
    text = "\ufeff" + TYPED.replace("\n", "\r\n").replace("[a]", "[a]\t# b")
    (folder / "a.cjm.yaml").write_text(text, "utf-8", newline="")
    diff = run_cjm("fmt", "--diff").stdout
    subprocess.run(["git", "apply", "-"], cwd=folder, input=diff, check=True)
    assert run_cjm("fmt", "--check").returncode == 0


def test_a_diff_shows_a_line_without_end_only_so_far(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a="title: " + "x" * 1_000_000 + "\ncjm: 1\n")
    assert find_breaches(run_cjm("fmt", "--diff")) == []


def test_a_diff_is_coloured_for_eyes(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=TYPED)
    shown = run_cjm("fmt", "--diff", "--color", "always").stdout.decode()
    assert "\x1b[31m-title: 'Shoes'  # ours\x1b[0m" in shown
    assert "\x1b[32m+title: Shoes  # ours\x1b[0m" in shown


def test_the_standard_input_goes_to_the_standard_output(run_cjm: RunCjm) -> None:
    done = run_cjm("fmt", "-", stdin=TYPED.encode())
    assert (done.returncode, done.stdout.decode()) == (0, USUAL)
    persona = run_cjm("fmt", "-", "--stdin-filename", "m.persona.yaml", stdin=b"role: r\nname: n\n")
    assert persona.stdout == b"name: n\nrole: r\n"
    assert run_cjm("fmt", "-", "--check", stdin=TYPED.encode()).stdout == b""


@pytest.mark.parametrize("text", [ANCHORED, "", "# nothing\n", "[1, 2]\n"])
def test_what_is_left_comes_out_as_it_went_in(run_cjm: RunCjm, text: str) -> None:
    done = run_cjm("fmt", "-", stdin=text.encode())
    assert (done.returncode, done.stdout.decode()) == (0, text)


def test_a_file_that_is_left_is_named_with_the_reason(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=ANCHORED)
    done = run_cjm("fmt", "--check")
    assert done.returncode == 0
    assert done.stderr.decode() == (
        "a.cjm.yaml:2: left as it is: it has an anchor, `&a`\n1 file left as it is.\n"
    )


def test_a_broken_file_does_not_keep_the_others_from_it(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=NO_YAML, b=TYPED)
    done = run_cjm("fmt")
    assert done.returncode == 1
    assert "a.cjm.yaml:2:8: error[syntax]" in done.stderr.decode()
    assert done.stderr.decode().endswith("1 file changed, 1 file cannot be read.\n")
    assert (folder / "a.cjm.yaml").read_text("utf-8") == NO_YAML
    assert (folder / "b.cjm.yaml").read_text("utf-8") == USUAL


def test_ids_are_those_that_elements_are_called_by_already(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=PLACES)
    before = run_cjm("validate", "--report", "concise").stdout
    run_cjm("fmt", "--add-ids")
    assert (folder / "a.cjm.yaml").read_text("utf-8") == (
        "cjm: 1\ntitle: T\nstages:\n  - id: search\n    name: Search\n"
        "    pain_points: {id: slow, text: Slow}\n"
    )
    after = run_cjm("validate", "--report", "concise").stdout
    assert names(after) == names(before)
    assert run_cjm("fmt", "--add-ids", "--check").returncode == 0


def names(report: bytes) -> list[str]:
    return re.findall(r"\[([a-z-]+)\]", report.decode())


def test_rights_of_a_file_stay(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=TYPED)
    path = folder / "a.cjm.yaml"
    path.chmod(0o640)
    run_cjm("fmt")
    assert path.stat().st_mode & 0o777 == 0o640
