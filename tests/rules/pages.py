"""Reads the pages of the rules: their parts, and their examples with what is found in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cjm.linter import LintOptions, lint
from cjm.linter.selection import load_rules
from cjm.loader import load_map
from cjm.reports import Checked, FileFindings
from cjm.reports.concise import write_concise
from cjm.terminal import Style

FOLDER = Path(__file__).parents[2] / "docs/rules"
NAME = "map.cjm.yaml"
TODAY = date(2026, 11, 22)

_FENCE = re.compile(r"^```(\w+) ?(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A map, the files beside it by name, and what is found in it: nothing, in a passing one."""

    text: str
    files: Mapping[str, str]
    findings: str


def list_pages() -> dict[str, str]:
    """The pages by the names of their rules."""
    paths = sorted(FOLDER.glob("*.md"))
    return {path.stem: path.read_text("utf-8") for path in paths if path.stem != "README"}


def list_headings(page: str) -> list[str]:
    """The headings of a page, with their signs."""
    return re.findall(r"^#+ .*$", _FENCE.sub("", page), re.MULTILINE)


def list_examples(page: str) -> Iterator[Example]:
    """The examples of a page, in order; the last is the passing one.

    A `yaml` block is a map, one with a name a file beside it, a `text` block what is found.
    """
    text, files = "", dict[str, str]()
    for kind, name, content in _FENCE.findall(page):
        if kind == "text":
            yield Example(text, files, content)
            text, files = "", {}
        elif name:
            files[name] = content
        else:
            text = content
    yield Example(text, files, "")


def find(rule: str, example: Example, folder: Path) -> str:
    """What `rule` alone finds in an example, a line each."""
    for name, content in {**example.files, NAME: example.text}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return check(rule, folder / NAME, folder)


def check(rule: str, path: Path, root: Path) -> str:
    """What `rule` alone finds in a file, a line each."""
    loaded = load_map(path.read_bytes(), name=path.name, file=path, root=root)
    options = LintOptions(TODAY, {rule: load_rules()[rule].severity})
    found = FileFindings(path.name, lint(loaded, options))
    return write_concise(Checked((found,)), Style())
