"""The pictures of the gallery are what the command beneath each one draws today.

`pytest tests/docs/test_gallery.py --update-golden` draws them anew; look at them before you commit.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.docs.commands import list_command_lines
from tests.docs.pages import DOCS, README, ROOT

GALLERY = DOCS / "gallery/README.md"
LINES = list_command_lines(GALLERY)
DRAWN = [line for line in LINES if " -o docs/gallery/" in line]


@pytest.mark.parametrize("line", DRAWN, ids=lambda line: Path(line).name)
def test_a_picture_is_current(line: str, run_cjm: RunCjm, request: pytest.FixtureRequest) -> None:
    arguments = shlex.split(line)[1:]
    if request.config.getoption("--update-golden"):
        assert run_cjm(*arguments, "-q", cwd=ROOT).returncode == 0
    if arguments[0] == "diff":
        done = run_cjm(*arguments[:-1], "-", "-f", "svg", "-q", cwd=ROOT)
        assert (done.returncode, done.stderr.decode()) == (0, "")
        assert done.stdout == (ROOT / arguments[-1]).read_bytes()
        return
    done = run_cjm(*arguments, "--check", "-q", cwd=ROOT)
    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_every_example_hangs_in_the_gallery_and_nothing_else() -> None:
    text = GALLERY.read_text("utf-8")
    examples = {path.name.split(".")[0] for path in (ROOT / "examples").glob("*.cjm.yaml")}
    assert set(re.findall(r"^## ([\w-]+)$", text, re.MULTILINE)) == examples
    shown = set(re.findall(r"\]\(([\w.-]+\.svg)\)", text))
    assert shown == {Path(shlex.split(line)[-1]).name for line in DRAWN}
    assert shown == {path.name for path in GALLERY.parent.glob("*.svg")}


def test_the_pictures_of_the_first_page_hang_here() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README.read_text("utf-8"))
    assert pictures
    assert all(picture.startswith("docs/gallery/") for picture in pictures)
