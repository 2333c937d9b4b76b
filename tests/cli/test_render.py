"""`cjm render`: what goes where, and what is never written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    write_maps(run_cjm.folder, a=GOOD, b=WARNED)
    return run_cjm.folder


def names(folder: Path) -> list[str]:
    inner = (path for path in folder.rglob("*") if path.is_file())
    written = (path.relative_to(folder).as_posix() for path in inner)
    return sorted(name for name in written if not name.endswith(".yaml"))


def test_without_flags_each_map_becomes_a_page_here(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    done = run_cjm("render", "..", cwd=folder / "elsewhere")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"Wrote a.html\nWrote b.html\n"
    assert names(folder) == ["elsewhere/a.html", "elsewhere/b.html"]


def test_a_folder_takes_every_map_in_every_format(run_cjm: RunCjm, folder: Path) -> None:
    run_cjm("render", "-o", "out", "-f", "svg,diagram", "-f", "json")
    assert names(folder) == [
        "out/a.diagram.svg",
        "out/a.json",
        "out/a.svg",
        "out/b.diagram.svg",
        "out/b.json",
        "out/b.svg",
    ]
    assert json.loads((folder / "out/a.json").read_bytes())["title"] == "Returns"


def test_the_end_of_a_name_tells_the_format(run_cjm: RunCjm, folder: Path) -> None:
    for name in ("x.svg", "x.diagram.svg", "x.y.html", "x.json"):
        assert run_cjm("render", "a.cjm.yaml", "-o", name).returncode == 0
    assert b"<svg" in (folder / "x.svg").read_bytes()
    assert (folder / "x.svg").read_bytes() != (folder / "x.diagram.svg").read_bytes()
    assert (folder / "x.y.html").read_bytes().startswith(b"<!doctype html>")
    done = run_cjm("render", "a.cjm.yaml", "-o", "z.svg", "-f", "diagram")
    assert done.returncode == 0
    assert (folder / "z.svg").read_bytes() == (folder / "x.diagram.svg").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("a.cjm.yaml", "b.cjm.yaml", "-o", "x.svg"), "would both go to `x.svg`"),
        (("a.cjm.yaml", "b.cjm.yaml", "-o", "-"), "would both go to the standard output"),
        (("a.cjm.yaml", "-o", "x.svg", "-f", "svg,html"), "cannot take both svg and html"),
        ((".", "other", "-o", "out/"), "would both go to `out/a.html`"),
        (("a.cjm.yaml", "-o", "b.cjm.yaml", "-f", "json"), None),
        (("a.cjm.yaml", "b.cjm.yaml", "-o", "a.cjm.yaml", "-f", "json"), "would both go to"),
        (("a.cjm.yaml", "-o", "./a.cjm.yaml", "-f", "json"), "is a map, and would be overwritten"),
        (("a.cjm.yaml", "-o", "x.docx"), "names no format"),
        (("a.cjm.yaml", "-o", "link.svg"), "is a symbolic link"),
    ],
)
def test_what_must_not_be_written_is_refused_before_anything_is(
    run_cjm: RunCjm, folder: Path, arguments: tuple[str, ...], words: str | None
) -> None:
    (folder / "other").mkdir()
    write_maps(folder / "other", a=GOOD)
    (folder / "target.svg").write_text("old")
    (folder / "link.svg").symlink_to("target.svg")
    if words is None:
        # A map that is not among the inputs is a file like any other.
        assert run_cjm("render", *arguments).returncode == 0
        return
    before = names(folder)
    done = run_cjm("render", *arguments)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert names(folder) == before
    assert (folder / "target.svg").read_text() == "old"
    assert (folder / "a.cjm.yaml").read_text() == GOOD


def test_a_map_with_errors_is_not_drawn_and_the_others_are(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=BROKEN)
    done = run_cjm("render", "-f", "svg,html", "-q")
    assert done.returncode == 1
    assert done.stdout == b""
    assert names(folder) == ["b.html", "b.svg"]
    said = done.stderr.decode()
    assert said.count("a.cjm.yaml:10:17: error[unknown-key] unknown key `emotoin`\n") == 1
    assert said.endswith("error: `a.cjm.yaml` is not drawn: its errors come first\n")


def test_findings_about_content_never_stop_a_drawing(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "cjm.toml").write_text("[rules.severity]\nno-owner = 'error'\n")
    assert run_cjm("validate", "b.cjm.yaml").returncode == 1
    assert run_cjm("render", "b.cjm.yaml").returncode == 0


def test_what_has_not_changed_is_not_written_again(run_cjm: RunCjm, folder: Path) -> None:
    run_cjm("render", "a.cjm.yaml")
    os.utime(folder / "a.html", (1, 1))
    done = run_cjm("render", "a.cjm.yaml")
    assert done.stderr == b"Unchanged: a.html\n"
    assert (folder / "a.html").stat().st_mtime == 1


def test_check_tells_what_is_not_current_and_writes_nothing(run_cjm: RunCjm, folder: Path) -> None:
    run_cjm("render", "a.cjm.yaml", "-q")
    assert run_cjm("render", "a.cjm.yaml", "--check", "-q").returncode == 0
    write_maps(folder, a=GOOD.replace("Returns", "Refunds"))
    old = (folder / "a.html").read_bytes()
    done = run_cjm("render", "--check", "-q")
    assert done.returncode == 1
    assert done.stderr == b"Out of date: a.html\nMissing: b.html\n"
    assert (folder / "a.html").read_bytes() == old
    assert names(folder) == ["a.html"]


def test_the_standard_input_goes_to_the_standard_output(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("render", "-", "-f", "json", stdin=GOOD.encode())
    assert json.loads(done.stdout)["title"] == "Returns"
    assert names(folder) == []
    run_cjm("render", "-", "-o", "out/", "--stdin-filename", "x/y.cjm.yaml", stdin=GOOD.encode())
    assert names(folder) == ["out/y.html"]


def test_settings_say_how_to_draw_unless_flags_do(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "cjm.toml").write_text("[render]\nformat = ['json', 'svg']\nlang = 'fa'\n")
    run_cjm("render", "a.cjm.yaml")
    assert names(folder) == ["a.json", "a.svg", "cjm.toml"]
    assert 'xml:lang="fa"' in (folder / "a.svg").read_text("utf-8")
    run_cjm("render", "a.cjm.yaml", "-o", "b.svg", "--lang", "en")
    assert 'xml:lang="en"' in (folder / "b.svg").read_text("utf-8")
    done = run_cjm("render", "a.cjm.yaml", "-f", "svg", env={"CJM_THEME": "nope"})
    assert done.returncode == 2
    assert b"there is no theme `nope`" in done.stderr


@pytest.mark.parametrize("format_", ["html", "svg", "diagram", "json"])
def test_the_same_map_gives_the_same_bytes_anywhere(
    run_cjm: RunCjm, tmp_path: Path, format_: str
) -> None:
    drawn = []
    for name in ("one", "two/deep"):
        folder = tmp_path / name
        folder.mkdir(parents=True)
        write_maps(folder, a=WARNED)
        seed = {"PYTHONHASHSEED": str(len(name)), "TZ": "Asia/Tehran", "LC_ALL": "C"}
        path = "a.cjm.yaml" if name == "one" else str(folder / "a.cjm.yaml")
        drawn.append(run_cjm("render", path, "-f", format_, "-o", "-", cwd=folder, env=seed).stdout)
    assert drawn[0]
    assert drawn[0] == drawn[1]


def test_a_failing_engine_is_told_and_the_map_is_drawn(run_cjm: RunCjm, folder: Path) -> None:
    branching = GOOD.replace("name: Ask,", "name: Ask, id: ask, next: [wait, leave],")
    branching = branching.replace("name: Wait,", "name: Wait, id: wait, next: ask,")
    write_maps(folder, a=branching.replace("name: Leave,", "name: Leave, id: leave,"))
    dot = folder / "dot"
    dot.write_text("#!/bin/sh\necho 'no luck' >&2\nexit 1\n")
    dot.chmod(0o755)
    done = run_cjm("render", "a.cjm.yaml", "--dot", "./dot")
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(b"note: ")
    assert b"no luck" in done.stderr
    assert names(folder) == ["a.html", "dot"]


def test_a_disk_that_fails_leaves_the_old_page(run_cjm: RunCjm, folder: Path) -> None:
    run_cjm("render", "a.cjm.yaml", "-o", "out/a.html")
    old = (folder / "out/a.html").read_bytes()
    write_maps(folder, a=GOOD.replace("Returns", "Refunds"))
    blocked = run_cjm("render", "a.cjm.yaml", "-o", "/dev/full", "-f", "html")
    assert blocked.returncode == 2
    assert b"No space left" in blocked.stderr
    assert (folder / "out/a.html").read_bytes() == old


def test_what_is_opened_is_the_first_page_that_is_new(run_cjm: RunCjm) -> None:
    nowhere = {"BROWSER": "false"}
    write_maps(run_cjm.folder, a=GOOD)
    assert run_cjm("render").returncode == 0
    write_maps(run_cjm.folder, b=GOOD.replace("title:", "id: b\ntitle:"))
    for shown in ("b.html", "a.html"):
        done = run_cjm("render", "--open", env=nowhere)
        assert f"No browser opened; the page is {shown}\n" in done.stderr.decode()
