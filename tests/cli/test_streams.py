"""Standard output carries the product in UTF-8, and nobody who stops reading causes trouble."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm

PERSIAN = WARNED.replace("title: Returns", "title: مرجوعی").replace("Fewer calls", "تماس کمتر")
LOCALES: tuple[dict[str, str], ...] = (
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0"},
)


def run_in_shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "CJM": f"{sys.executable} -m cjm"}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        env=environment,
        cwd=folder,
        check=False,
    )


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_text_is_utf_8_in_every_locale(run_cjm: RunCjm, locale: dict[str, str]) -> None:
    name = "نقشه.cjm.yaml"
    (run_cjm.folder / name).write_text(PERSIAN, "utf-8")
    done = run_cjm("validate", name, env=locale)
    assert done.returncode == 0, done.stderr
    assert f"{name}:1:1: warning[no-owner]" in done.stdout.decode()
    assert b"\\x" not in done.stdout
    missing = run_cjm("validate", f"x{name}", env=locale)
    assert missing.stderr.decode() == (
        f"error: there is no file `x{name}`\n  = hint: did you mean `{name}`?\n"
    )
    shown = run_cjm("show", name, env=locale)
    assert "مرجوعی" in shown.stdout.decode()


def test_a_name_that_is_not_utf_8_is_shown_escaped(run_cjm: RunCjm) -> None:
    name = os.fsdecode(b"a\xff\n\x1b[31m.cjm.yaml")
    (run_cjm.folder / name).write_text(WARNED, "utf-8")
    for arguments in (("validate",), ("validate", name), ("render", "-o", "out/")):
        done = run_cjm(*arguments)
        assert done.returncode == 0, done.stderr
        assert rb"a\xff\n\x1b[31m." in done.stdout + done.stderr
    missing = run_cjm("validate", f"x{name}")
    assert rb"no file matches `xa\xff\n\x1b[31m.cjm.yaml`" in missing.stderr


@pytest.mark.parametrize("command", ["validate", "rules", "schema", "render -o -", "--help"])
def test_a_reader_that_goes_away_is_no_trouble(command: str, tmp_path: Path) -> None:
    write_maps(tmp_path, a=PERSIAN)
    done = run_in_shell(f"$CJM {command} | head -c 20 >/dev/null", tmp_path)
    assert done.returncode == 0, done.stderr
    assert b"rror" not in done.stderr


def test_the_code_is_that_of_the_findings_even_if_nobody_reads_them(tmp_path: Path) -> None:
    write_maps(tmp_path, a=BROKEN)
    assert run_in_shell("$CJM validate -q | true", tmp_path).returncode == 1
    assert run_in_shell("$CJM validate >&-", tmp_path).returncode == 1
    assert run_in_shell("$CJM validate 2>&- >/dev/null", tmp_path).returncode == 1
    assert run_in_shell("$CJM validate <&- >/dev/null", tmp_path).returncode == 1


@pytest.mark.parametrize("command", ["validate", "rules", "render -o -", "--help", "--version"])
def test_a_full_disk_is_told(command: str, tmp_path: Path) -> None:
    write_maps(tmp_path, a=WARNED)
    done = run_in_shell(f"$CJM {command} >/dev/full", tmp_path)
    assert done.returncode == 2
    assert done.stderr == (b"error: cannot write to the standard output: No space left on device\n")


def test_stdin_that_is_closed_is_told(tmp_path: Path) -> None:
    done = run_in_shell("$CJM validate - <&-", tmp_path)
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


def test_the_product_is_on_stdout_and_words_about_it_on_stderr(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("validate")
    assert (done.stdout, done.stderr) == (b"", b"All good: 1 map, 3 steps.\n")
    assert run_cjm("validate", "-q").stderr == b""
    page = run_cjm("render", "a.cjm.yaml", "-o", "-")
    assert page.stdout.startswith(b"<!doctype html>")
    assert page.stderr == b""


@pytest.mark.parametrize(
    ("flags", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"CJM_COLOR": "always"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color", "never"), {"CJM_COLOR": "always"}, False),
        (("--color", "auto"), {}, False),
    ],
)
def test_colours_come_when_they_are_asked_for(
    run_cjm: RunCjm, flags: tuple[str, ...], environment: dict[str, str], coloured: bool
) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    done = run_cjm("validate", *flags, env=environment)
    assert (b"\x1b[" in done.stdout) == coloured
    assert (b"\x1b[" in done.stderr) == coloured


@pytest.mark.parametrize(
    "arguments",
    [
        ("render", "a.cjm.yaml", "-f", "json", "-o", "a.cjm.yaml"),
        ("stats", "-f", "csv", "-o", "a.cjm.yaml"),
        ("diff", "a.cjm.yaml", "b.cjm.yaml", "-f", "json", "-o", "a.cjm.yaml"),
        ("diff", "a.cjm.yaml", "b.cjm.yaml", "-f", "html", "-o", "b.cjm.yaml"),
        ("diff", "a.cjm.yaml", "b.cjm.yaml", "-f", "html", "--open", "-o", "b.cjm.yaml"),
        ("validate", "-f", "json", "-o", "b.cjm.yaml"),
        ("validate", "--write-baseline", "a.cjm.yaml"),
    ],
)
def test_no_output_takes_the_place_of_a_map(run_cjm: RunCjm, arguments: tuple[str, ...]) -> None:
    write_maps(run_cjm.folder, a=GOOD, b=GOOD.replace("emotion: 1", "emotion: 2"))
    before = {path: path.read_bytes() for path in run_cjm.folder.iterdir()}
    assert run_cjm(*arguments).returncode == 2
    assert {path: path.read_bytes() for path in run_cjm.folder.iterdir()} == before
