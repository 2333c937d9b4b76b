"""The project keeps the promises that make it easy to find one's way."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src/cjm"
MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted(PACKAGE.rglob("*.j2"))

LONGEST_FILE = 250
OPEN_TO_THE_COMMAND_LINE = {
    "api",
    "comparisons",
    "config",
    "diagnostics",
    "errors",
    "parts",
    "reports",
    "summaries",
    "terminal",
    "values",
}
EMPTY_NAMES = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def parts_of(folder: str, constant: str) -> dict[str, Path]:
    """Find the parts in a folder of the package: the files that define the constant."""
    return {
        path.stem.replace("_", "-"): path
        for path in sorted((PACKAGE / folder).glob("*.py"))
        if re.search(rf"^{constant}\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }


RULES = parts_of("rules", "RULE")
LANES = parts_of("lanes", "LANE")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_is_short_enough_to_read(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, "split it by concept"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_name_says_what_the_file_is(path: Path) -> None:
    names = {part.strip("_") for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert not names & EMPTY_NAMES


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_escapes_everything(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape\s+false", text)


def test_each_rule_has_a_page_and_each_page_a_rule() -> None:
    pages = {path.stem for path in (ROOT / "docs/rules").glob("*.md")} - {"index", "README"}
    assert pages == set(RULES)


@pytest.mark.parametrize("path", [*RULES.values(), *LANES.values()], ids=name_of)
def test_a_part_does_not_know_its_siblings(path: Path) -> None:
    parts = {part.stem for part in (*RULES.values(), *LANES.values())} - {path.stem}
    folder = f"cjm.{path.parent.name}"
    assert not {f"{folder}.{part}" for part in parts} & imported_by(path)


@pytest.mark.parametrize("path", sorted((PACKAGE / "cli").rglob("*.py")), ids=name_of)
def test_the_command_line_reaches_the_core_by_its_door_only(path: Path) -> None:
    ours = {name.split(".")[1] for name in imported_by(path) if name.startswith("cjm.")}
    assert ours <= {"__version__", "cli", *OPEN_TO_THE_COMMAND_LINE}


def imported_by(path: Path) -> set[str]:
    """Name what a file of the package imports: `cjm.rules`, `cjm.rules.empty_stage` and so on."""
    names: set[str] = set()
    folder = path.relative_to(PACKAGE.parent).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=module, names=aliases, level=level):
                above = folder[: len(folder) - level + 1] if level else ()
                source = ".".join([*above, *filter(None, [module])])
                names |= {source, *(f"{source}.{alias.name}" for alias in aliases)}
    return names


def test_the_package_itself_imports_nothing() -> None:
    """`cjm --version` answers before anything is loaded."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def test_the_locks_name_no_place_to_download_from() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8")
        assert not re.search(r"://|^-", text, re.MULTILINE), name_of(lock)
        for pinned in re.findall(r"^[A-Za-z0-9].*(?:\n .*)*", text, re.MULTILINE):
            assert "==" in pinned, pinned
            assert "--hash=sha256:" in pinned, pinned


def test_the_changelog_says_each_thing_once_and_below_a_heading() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert [line for line, times in Counter(lines).items() if times > 1] == []
    # What is new is told by what one does with it.
    assert "### Added\n\n#### " in text


def test_each_change_is_told_once() -> None:
    """Two branches that lengthen one line of the list leave both behind."""
    lines = (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines()
    starts = [line[:30] for line in lines if line.startswith("- ")]
    assert sorted(starts) == sorted(set(starts))
