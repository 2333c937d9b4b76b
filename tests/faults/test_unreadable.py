"""Files and folders that may not be read are told like any fault, and the others are looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.test_surroundings import free_from_rights, run
from tests.git.repositories import make_repo

MAP = "cjm: 1\ntitle: Buying\nstages: [{name: Ask}, {name: Buy}, {name: Care}]\n"
NAMING = MAP + "persona: p.persona.yaml\nparent: shut.cjm.yaml\n"
REFUSED = "the file cannot be read: permission denied"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Two maps, one of which names what is shut, and a shut map, persona and folder."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "a.cjm.yaml").write_text(NAMING, "utf-8")
    for name in ("shut.cjm.yaml", "z.cjm.yaml", "inner/deep.cjm.yaml"):
        (tmp_path / name).write_text(MAP, "utf-8")
    (tmp_path / "p.persona.yaml").write_text("name: Shopper\n", "utf-8")
    shut = [tmp_path / "shut.cjm.yaml", tmp_path / "p.persona.yaml", inner]
    for one in shut:
        one.chmod(0)
    yield tmp_path
    for one in shut:
        one.chmod(0o700)


def say(folder: Path, *arguments: str) -> tuple[int, list[str], str]:
    done = run(arguments, folder, wrap=free_from_rights(), env={"CJM_CACHE_DIR": str(folder / "c")})
    return done.returncode, done.stdout.decode().splitlines(), done.stderr.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_all_else_is_checked(folder: Path, jobs: str) -> None:
    asked = ("validate", "--report", "concise", "--select", "minimal", "-j", jobs)
    told = [
        "a.cjm.yaml:4:10: error[missing-file] `p.persona.yaml` cannot be read",
        "a.cjm.yaml:5:9: error[missing-file] `shut.cjm.yaml` cannot be read",
        f"p.persona.yaml:1:1: error[syntax] {REFUSED}",
        f"shut.cjm.yaml:1:1: error[syntax] {REFUSED}",
        "inner:1:1: error[syntax] the folder cannot be read: permission denied",
    ]
    for _ in range(2):
        code, lines, said = say(folder, *asked)
        assert (code, sorted(lines)) == (1, sorted(told))
        assert "Found 5 errors" in said
    for one in ("shut.cjm.yaml", "p.persona.yaml", "inner"):
        (folder / one).chmod(0o700)
    assert say(folder, *asked)[:2] == (0, [])


def test_a_report_is_whole(folder: Path) -> None:
    code, _, _ = say(folder, "validate", "--report", "json=report.json")
    assert code == 1
    assert REFUSED in (folder / "report.json").read_text("utf-8")


def test_one_that_is_named_is_told_too(folder: Path) -> None:
    code, lines, _ = say(folder, "validate", "--report", "concise", "shut.cjm.yaml")
    assert (code, lines) == (1, [f"shut.cjm.yaml:1:1: error[syntax] {REFUSED}"])


def test_one_that_is_not_there_ends_the_command(folder: Path) -> None:
    code, lines, said = say(folder, "validate", "none.cjm.yaml")
    assert (code, lines) == (2, [])
    assert "none.cjm.yaml" in said


def test_a_folder_that_is_named_is_told_too(folder: Path) -> None:
    code, lines, _ = say(folder, "validate", "--report", "concise", "inner")
    assert code == 1
    assert lines == ["inner:1:1: error[syntax] the folder cannot be read: permission denied"]


@pytest.mark.parametrize(
    ("arguments", "remains"),
    [
        (("stats",), b"Buying"),
        (("stats", "-f", "csv", "-o", "stats.csv"), b"stats.csv"),
        (("render", "-o", "out/", "-f", "md"), b"out/z.md"),
        (("render", "-o", "all.svg", "--view", "network"), b"network"),
        (("fmt", "--check"), b"1 file in good form"),
        (("fmt", "--diff"), b"1 file in good form"),
        (("validate", "--fix"), b"z.cjm.yaml"),
        (("validate", "--fix", "--diff"), b"Would fix"),
        (("validate", "--add-ignore", "later"), b"Wrote comments into 2 files"),
        (("show", "shut.cjm.yaml"), b"is not drawn"),
    ],
    ids=lambda given: " ".join(given[:2]) if isinstance(given, tuple) else "",
)
def test_other_commands_go_on_too(folder: Path, arguments: tuple[str, ...], remains: bytes) -> None:
    done = run(arguments, folder, wrap=free_from_rights())
    assert done.returncode == 1, done.stderr
    told = done.stdout + done.stderr
    assert b"shut.cjm.yaml" in told
    assert b"Traceback" not in told
    if remains != b"network":
        assert remains in told or (folder / remains.decode()).exists()
    if arguments[0] != "show":
        assert b"inner" in told


@pytest.mark.parametrize(
    "arguments",
    [("stats",), ("render",), ("fmt",), ("fmt", "--check"), ("validate", "--diff"), ("show",)],
    ids=" ".join,
)
def test_a_folder_alone_is_told(folder: Path, arguments: tuple[str, ...]) -> None:
    done = run((*arguments, "inner"), folder, wrap=free_from_rights())
    assert done.returncode == 1, done.stderr
    assert b"inner" in done.stderr


def test_the_one_map_that_can_be_read_is_shown(folder: Path) -> None:
    one = folder / "one"
    (one / "inner").mkdir(parents=True)
    (one / "a.cjm.yaml").write_text(MAP, "utf-8")
    (one / "inner").chmod(0)
    code, lines, said = say(folder, "show", "one")
    (one / "inner").chmod(0o700)
    assert code == 1, said
    assert any("Buying" in line for line in lines)
    assert "the folder cannot be read: permission denied" in said


def test_what_is_left_of_a_portfolio_is_written(folder: Path) -> None:
    say(folder, "stats", "-o", "stats.json")
    assert json.loads((folder / "stats.json").read_text("utf-8"))["skipped"] == [
        "a.cjm.yaml",
        "shut.cjm.yaml",
        "inner",
    ]


def test_the_files_of_a_run_are_listed(folder: Path) -> None:
    code, lines, said = say(folder, "validate", "--show-files")
    assert code == 0, said
    assert "skips inner: it cannot be read: permission denied" in lines
    assert say(folder, "validate", "--show-settings")[0] == 0


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Path]:
    """A repository of three maps and a persona, of which all but one map are shut by now."""
    repo = make_repo(tmp_path / "shop")
    repo.write("p.persona.yaml", "name: Shopper\n")
    repo.commit(a=MAP, inner__deep=MAP, shut=MAP)
    repo.write("a.cjm.yaml", MAP.replace("Buying", "Selling"))
    shut = [repo.top / name for name in ("inner", "shut.cjm.yaml", "p.persona.yaml")]
    for one in shut:
        one.chmod(0)
    yield repo.top
    for one in shut:
        one.chmod(0o700)


@pytest.mark.parametrize("arguments", [(), ("HEAD",), ("HEAD", ".")], ids=" ".join)
def test_others_are_compared(history: Path, arguments: tuple[str, ...]) -> None:
    code, lines, said = say(history, "diff", *arguments)
    assert code == 1, said
    text = "\n".join(lines)
    assert "Selling" in text
    assert "inner/deep.cjm.yaml" in text
    assert text.count("the file cannot be read: permission denied") == 3, text
    assert "gone" not in text


def test_folders_are_compared_as_far_as_they_can_be_read(folder: Path) -> None:
    other = folder / "other"
    (other / "inner").mkdir(parents=True)
    for name in ("z.cjm.yaml", "inner/deep.cjm.yaml"):
        (other / name).write_text(MAP, "utf-8")
    new = folder / "new"
    (new / "inner").mkdir(parents=True)
    (new / "z.cjm.yaml").write_text(MAP.replace("Buying", "Selling"), "utf-8")
    (new / "inner").chmod(0)
    code, lines, said = say(folder, "diff", "other", "new")
    (new / "inner").chmod(0o700)
    text = "\n".join(lines)
    assert code == 1, said
    assert "Selling" in text
    assert "cannot be read" in text
    assert "gone" not in text


def test_one_map_is_compared(history: Path) -> None:
    code, lines, said = say(history, "diff", "shut.cjm.yaml")
    assert code == 1, said
    assert any("the file cannot be read" in line for line in lines)
