"""Reads the pages of the rules: their parts, and their examples with what is found in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cjm.api.loading import load
from cjm.api.neighbourhood import Neighbourhood, Who
from cjm.api.rules import read_registry
from cjm.api.workspace import Home, Workspace
from cjm.config import Settings, load_settings
from cjm.files import Found, Search, find_maps
from cjm.linter import LintOptions, lint
from cjm.linter.selection import load_rules
from cjm.reports import Checked, FileFindings
from cjm.reports.concise import write_concise
from cjm.terminal import Style

FOLDER = Path(__file__).parents[2] / "docs/rules"
NAME = "map.cjm.yaml"
FIXED = "fixed"
"""What a block is called that shows an example as it is when mended."""

TODAY = date(2026, 11, 22)

_FENCE = re.compile(r"^```(\w+) ?(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A map, the files beside it by name, and what is found in it: nothing, in a passing one.
    Without a map, the first of the files is the one that is checked.
    """

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

    A `yaml` block is a map, one with a name a file beside it, a `text` block what is found; what
    comes of mending one is not among them.
    """
    text, files = "", dict[str, str]()
    for kind, name, content in _FENCE.findall(page):
        if kind == "text":
            yield Example(text, files, content)
            text, files = "", {}
        elif name == FIXED:
            continue
        elif name:
            files[name] = content
        else:
            text = content
    yield Example(text, files, "")


def find(rule: str, example: Example, folder: Path) -> str:
    """What `rule` alone finds in an example, a line each."""
    files = {**example.files, NAME: example.text} if example.text else example.files
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return check(rule, folder / (NAME if example.text else next(iter(files))), folder)


def check(rule: str, path: Path, root: Path) -> str:
    """What `rule` alone finds in a file, a line each."""
    home = Home(root, Settings())
    loaded = load(Found.at(path.name, path), home, path.read_bytes())
    beside = find_maps([str(root)], search=Search(with_personas=True))
    around = Neighbourhood(Workspace(), beside, [str(root)]).look_around(
        loaded.file, Who.of(loaded), home
    )
    settings = root / "cjm.toml"
    own = load_settings(settings, name="cjm.toml") if settings.exists() else Settings()
    chosen = {rule: load_rules()[rule].severity}
    options = LintOptions(TODAY, chosen, read_registry(own.config))
    found = FileFindings(path.name, lint(loaded, options, around))
    return "".join(write_concise(Checked((found,)), Style()))
