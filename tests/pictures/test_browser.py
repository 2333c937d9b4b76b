"""Pages drawn by a browser: what is drawn, and what becomes of the browser."""

from __future__ import annotations

import io
import struct
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from cjm.errors import CjmError
from cjm.formats._format import Picture
from cjm.formats._pictures.browser import find_browser, make_folder, run_browser
from cjm.formats._pictures.photograph import take_photograph
from cjm.formats._pictures.printing import print_page
from tests.cli.maps import GOOD, write_maps
from tests.command import RunCjm
from tests.examples.maps import EXAMPLES

PERSIAN = EXAMPLES / "behin-sms-scored.cjm.yaml"
needs_shell = pytest.mark.skipif(
    sys.platform == "win32", reason="a shell script stands for the browser"
)


def write_program(folder: Path, script: str) -> str:
    program = folder / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def list_processes(word: str) -> list[str]:
    """The command lines of all processes that hold a word."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = file.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        found.append(line)
    return [line for line in found if word in line]


@pytest.mark.parametrize("suffix", ["pdf", "png"])
def test_a_browser_that_is_not_there_is_an_error(run_cjm: RunCjm, suffix: str) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("render", "-f", suffix, "--via", "no-such-browser")
    assert done.returncode == 2
    assert b"there is no browser `no-such-browser` to draw with" in done.stderr
    assert b"no browser is needed" in done.stderr
    assert not list(run_cjm.folder.glob("a.p*"))
    with pytest.raises(CjmError, match="there is no browser"):
        find_browser("no-such-browser")


def test_where_no_browser_is_found_the_error_says_so(run_cjm: RunCjm, tmp_path: Path) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    places = [Path("/snap/bin/chromium"), Path("/Applications/Chromium.app")]
    if sys.platform == "win32" or any(place.exists() for place in places):
        pytest.skip("a browser stands where it is looked for beside the path")
    done = run_cjm("render", "-f", "png", "--via", "chromium", env={"PATH": str(tmp_path)})
    assert done.returncode == 2
    assert b"there is no browser `chromium` to draw with" in done.stderr


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("-f", "html,svg", "--via", "chromium"), b"`--via` says nothing to html, svg"),
        (("-f", "png", "--paper", "a4"), b"`--paper` says nothing to png"),
        (("-f", "pdf", "--scale", "2"), b"`--scale` says nothing to pdf"),
        (("-f", "svg", "--view", "network", "--fit"), b"`--fit` says nothing to svg"),
    ],
)
def test_a_flag_that_bears_on_no_format_is_refused(
    run_cjm: RunCjm, flags: tuple[str, ...], said: bytes
) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("render", *flags)
    assert done.returncode == 2
    assert said in done.stderr
    assert [file.name for file in run_cjm.folder.iterdir()] == ["a.cjm.yaml"]


@needs_shell
def test_a_browser_that_draws_nothing_is_told_of(tmp_path: Path) -> None:
    idle = write_program(tmp_path, "exit 0")
    with pytest.raises(CjmError, match="printed nothing"):
        print_page(b"<p>", idle)
    with pytest.raises(CjmError, match="drew nothing"):
        take_photograph(b"<p>", idle, Picture())
    ended = write_program(tmp_path, "echo Error: all >&2; echo No usable sandbox >&2; echo x >&2")
    with pytest.raises(CjmError, match="printed nothing") as silent:
        print_page(b"<p>", ended)
    assert silent.value.hint == "it says: No usable sandbox"
    measured = write_program(tmp_path, "echo '<body data-size=\"30x20\">'")
    with pytest.raises(CjmError, match="drew nothing"):
        take_photograph(b"<p>", measured, Picture())
    huge = write_program(tmp_path, "echo '<body data-size=\"20x2000\">'")
    with pytest.raises(CjmError, match="16,384 pixels at most") as refused:
        take_photograph(b"<p>", huge, Picture(scale=10))
    assert "--width 163 at most" in (refused.value.hint or "")


@needs_shell
def test_a_browser_that_hangs_is_ended_with_what_it_started(tmp_path: Path) -> None:
    marker = tmp_path / "alive"
    hanging = write_program(tmp_path, f"(sleep 1; touch {marker}) & sleep 60")
    with make_folder() as folder, pytest.raises(CjmError, match=r"took longer than 0\.2 s"):
        run_browser(hanging, folder, seconds=0.2)
    # The child that it started would have made it by now.
    time.sleep(1.5)
    assert not marker.exists()


@pytest.mark.browser
def test_chromium_prints_the_page(run_cjm: RunCjm) -> None:
    drawn = [
        run_cjm("render", PERSIAN, "-f", "pdf", "-o", "-", "--via", "chromium").stdout
        for _ in range(2)
    ]
    assert drawn[0] == drawn[1]
    reader = PdfReader(io.BytesIO(drawn[0]))
    assert len(reader.pages) >= 1
    # The reader gives the letters in the forms they take beside each other.
    text = unicodedata.normalize("NFKC", "".join(page.extract_text() for page in reader.pages))
    assert "نقشه سفر مشتری" in text


@pytest.mark.browser
def test_chromium_draws_the_whole_page(run_cjm: RunCjm, tmp_path: Path) -> None:
    """As wide and as high as asked, the same twice, and nothing of the browser is left."""
    flags = ("-f", "png", "-o", "-", "--via", "chromium")
    place = {"TMPDIR": str(tmp_path)}
    first = run_cjm("render", PERSIAN, *flags, env=place)
    assert (first.returncode, first.stderr) == (0, b"")
    assert run_cjm("render", PERSIAN, *flags, env=place).stdout == first.stdout
    width, height = struct.unpack(">II", first.stdout[16:24])
    assert width == 2 * 1440
    narrow = run_cjm("render", PERSIAN, *flags, "--width", "720", env=place)
    across, down = struct.unpack(">II", narrow.stdout[16:24])
    assert across == 720
    assert down == pytest.approx(height / 4, abs=1)
    assert list(tmp_path.iterdir()) == []
    assert list_processes(str(tmp_path)) == []


@pytest.mark.browser
def test_chromium_draws_where_temporary_files_lie_deep(run_cjm: RunCjm, tmp_path: Path) -> None:
    """The socket of the browser has no room in a path as long as that."""
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    flags = ("-f", "png", "-o", "-", "--via", "chromium")
    done = run_cjm("render", PERSIAN, *flags, env={"TMPDIR": str(deep)})
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(deep.iterdir()) == []
