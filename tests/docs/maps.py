"""Puts the maps of a page on the disk, checks them as `cjm validate` does, and composes them."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import date
from pathlib import Path
from textwrap import indent

from cjm.composer import compose
from cjm.diagnostics import Diagnostic, Severity
from cjm.linter import LintOptions, lint
from cjm.linter.selection import choose_rules
from cjm.loader import Loaded, load_map, load_persona
from cjm.locales import load_locale
from cjm.reports import Checked, FileFindings
from cjm.reports.concise import write_concise
from cjm.terminal import Style
from cjm.view import MapView
from tests.docs.pages import Block, list_blocks

TODAY = date(2026, 11, 22)
MAP = "journeys/map.cjm.yaml"

_IMAGE = re.compile(r"\b(?:src|photo|image): ?([\w/.-]+\.(?:png|jpg))")
_PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def write_out(block: Block) -> str:
    """The whole map that a block stands for. Raises ValueError where it does not say for which."""
    match block.info.split():
        case [] if re.search("^cjm: 1$", block.text, re.MULTILINE):
            return block.text
        case ["fragment", "map"]:
            stages = "" if re.search("^stages:", block.text, re.MULTILINE) else _STAGES
            return _HEAD + block.text + stages
        case ["fragment", "stage"]:
            return f"{_HEAD}stages:\n  - name: Buy\n{indent(block.text, '    ')}"
        case ["file", name] if name.endswith(".cjm.yaml"):
            return block.text
    raise ValueError(f"{block}: a whole map begins with `cjm: 1`; say what else the block is")


_HEAD = "cjm: 1\ntitle: An example\n"
_STAGES = "stages:\n  - {name: Search}\n  - {name: Buy}\n"


def lay_out(block: Block, folder: Path) -> Path:
    """Write a block, the files of its page and the images they name; give the block's own file."""
    beside = [b for b in list_blocks(block.page) if b.info.startswith("file ")]
    own = block.info.removeprefix("file ") if block.info.startswith("file ") else MAP
    files = {b.info.removeprefix("file "): b.text for b in beside}
    if own == MAP:
        files[MAP] = write_out(block)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for image in _IMAGE.findall(text):
            (path.parent / image).write_bytes(_PIXEL)
    return folder / own


def load(path: Path, root: Path) -> Loaded:
    """A map, or a persona, as the command reads it."""
    name = path.name
    if name.endswith(".persona.yaml"):
        return load_persona(path.read_bytes(), name=name)
    return load_map(path.read_bytes(), name=name, file=path, root=root)


def check(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """What the recommended rules say."""
    return lint(loaded, LintOptions(TODAY, choose_rules()))


def report(loaded: Loaded, diagnostics: tuple[Diagnostic, ...]) -> str:
    """Findings, a line each."""
    return "".join(write_concise(Checked((FileFindings(loaded.name, diagnostics),)), Style()))


def find_errors(loaded: Loaded) -> str:
    """The errors in a file, a line each."""
    found = tuple(d for d in check(loaded) if d.severity is Severity.ERROR)
    return report(loaded, found)


def draw(loaded: Loaded) -> MapView:
    """The map as a reader sees it. Raises ValueError where there is none."""
    journey, ids = loaded.journey, loaded.ids
    if journey is None or ids is None:
        raise ValueError(f"{loaded.name} cannot be read")
    return compose(
        journey,
        ids=ids,
        locale=load_locale(journey.lang),
        compared=loaded.compared,
        images=loaded.images,
    )
