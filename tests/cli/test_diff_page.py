"""`cjm diff` as a page: where it goes, and which flags say nothing to other forms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command import RunCjm

MAP = "cjm: 1\ntitle: Shop\nstages: [{{id: pay, name: Pay, emotion: {score}}}]\n"
NO_BROWSER = {"BROWSER": "false"}


@pytest.fixture
def sides(tmp_path: Path) -> tuple[str, str]:
    for name, score in (("a", 1), ("b", -1)):
        (tmp_path / f"{name}.cjm.yaml").write_text(MAP.format(score=score))
    return "a.cjm.yaml", "b.cjm.yaml"


@pytest.mark.parametrize(("name", "begins"), [("c.html", "<!doctype"), ("c.svg", "<svg")])
def test_the_end_of_the_file_tells_the_form(
    run_cjm: RunCjm, tmp_path: Path, sides: tuple[str, str], name: str, begins: str
) -> None:
    done = run_cjm("diff", *sides, "-o", name)
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / name).read_text().lstrip().startswith(begins)


def test_without_a_browser_it_says_where_the_page_is(
    run_cjm: RunCjm, sides: tuple[str, str]
) -> None:
    done = run_cjm("diff", *sides, "--open", env=NO_BROWSER)
    assert done.returncode == 0
    (path,) = re.findall(r"No browser opened; the page is (\S+)", done.stderr.decode())
    assert "dissatisfied" in Path(path).read_text()


def test_the_page_may_have_a_name(run_cjm: RunCjm, tmp_path: Path, sides: tuple[str, str]) -> None:
    done = run_cjm("diff", *sides, "--open", "-o", "c.html", env=NO_BROWSER)
    assert "the page is c.html" in done.stderr.decode()
    assert (tmp_path / "c.html").is_file()


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (("--theme", "print"), "`--theme` says nothing to text"),
        (("--embed-fonts", "-f", "json"), "`--embed-fonts` says nothing to json"),
        (("--no-script", "-f", "markdown"), "`--no-script` says nothing to markdown"),
        (("--open", "-f", "github"), "`--open` says nothing to github"),
        (("--open", "-f", "html", "-o", "-"), "`--open` shows a file, and `-` is none"),
        (("--lang", "?", "-f", "html"), "`?` is no language tag"),
    ],
)
def test_what_says_nothing_is_refused(
    run_cjm: RunCjm, sides: tuple[str, str], flags: tuple[str, ...], says: str
) -> None:
    done = run_cjm("diff", *sides, *flags)
    assert done.returncode == 2
    assert says in done.stderr.decode()
    assert done.stdout == b""


def test_a_theme_of_the_project_is_taken(
    run_cjm: RunCjm, tmp_path: Path, sides: tuple[str, str]
) -> None:
    plain = run_cjm("diff", *sides, "-f", "html").stdout
    (tmp_path / "cjm.toml").write_text('[render]\ntheme = "contrast"\n')
    assert run_cjm("diff", *sides, "-f", "html").stdout != plain
    assert run_cjm("diff", *sides, "-f", "html", "--theme", "plain").stdout == plain
