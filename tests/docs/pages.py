"""Reads the pages of the documentation: their blocks, headings, links and tables.

What follows `yaml` on a fence says how the block is checked. Alone it is a whole map; `fragment
stage` is the inside of a stage and `fragment map` that of a map; `file NAME` lies beside the maps
of its page, and `package NAME` is a file of the package that the page makes. A `text findings`
block holds what is found in the map before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
RULES = DOCS / "rules"
README = ROOT / "README.md"

_FENCE = re.compile(r"( *)```(\S*) ?(.*)")
_HEADING = re.compile(r"#{1,6} +(.*)")
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"""\]\(([^)\s]+)[^)]*\)|\b(?:src|href|srcset)="([^"]+)\"""")


@dataclass(frozen=True)
class Block:
    """A fenced block: where it begins, what kind it says it is, what else it says, its text."""

    page: Path
    line: int
    kind: str
    info: str
    text: str

    def __str__(self) -> str:
        return f"{name_of(self.page)}:{self.line}"


def name_of(page: Path) -> str:
    """A page as seen from the root of the project."""
    return page.relative_to(ROOT).as_posix()


def list_pages(*, with_rules: bool = True) -> list[Path]:
    """All pages of the documentation, and the page of the project itself."""
    pages = sorted(DOCS.rglob("*.md"))
    if not with_rules:
        pages = [page for page in pages if page.parent != RULES]
    return [*pages, *([README] if README.exists() else [])]


def list_blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    lines = iter(enumerate(page.read_text("utf-8").splitlines(), start=1))
    for number, line in lines:
        if match := _FENCE.fullmatch(line):
            indent, kind, info = match.groups()
            inside: list[str] = []
            for _, text in lines:
                if text.strip() == "```":
                    break
                inside.append(text.removeprefix(indent))
            yield Block(page, number, kind, info, "".join(f"{text}\n" for text in inside))


def read_prose(page: Path) -> str:
    """A page without its fenced blocks."""
    prose: list[str] = []
    is_inside = False
    for line in page.read_text("utf-8").splitlines():
        if line.strip().startswith("```"):
            is_inside = not is_inside
        elif not is_inside:
            prose.append(line)
    return "\n".join(prose)


def list_headings(page: Path) -> list[str]:
    """The headings of a page, without their signs."""
    matches = map(_HEADING.fullmatch, read_prose(page).splitlines())
    return [match[1] for match in matches if match]


def list_anchors(page: Path) -> set[str]:
    """The ids that the headings of a page get where pages are shown as hypertext."""
    anchors: set[str] = set()
    for heading in list_headings(page):
        plain = re.sub(r"\]\([^)]*\)", "", heading).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        unique, number = slug, 0
        while unique in anchors:
            number += 1
            unique = f"{slug}-{number}"
        anchors.add(unique)
    return anchors


def list_links(page: Path) -> list[str]:
    """The addresses that a page leads to."""
    found = _LINK.findall(_CODE.sub("", read_prose(page)))
    return [first or second for first, second in found]


def list_code(page: Path) -> list[str]:
    """What stands in backticks in the text of a page."""
    return [code.strip("`") for code in _CODE.findall(read_prose(page))]


def read_section(page: Path, heading: str) -> str:
    """The text below a heading, up to the next one of its level or above."""
    level: str | None = None
    inside: list[str] = []
    for line in read_prose(page).splitlines():
        signs = line.partition(" ")[0] if _HEADING.fullmatch(line) else ""
        if level and signs and len(signs) <= len(level):
            break
        if level:
            inside.append(line)
        elif signs and line[len(signs) :].strip() == heading:
            level = signs
    if level is None:
        raise LookupError(f"{name_of(page)} has no heading `{heading}`")
    return "\n".join(inside)


def read_rows(text: str) -> list[list[str]]:
    """The cells of all tables in a text, row by row, heads left out."""
    rows: list[list[str]] = []
    lines = text.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line.startswith("|") or re.match(r"\|[-| :]+\|$", line):
            continue
        if not re.match(r"\|[-| :]+\|$", following):
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            rows.append([cell.strip().replace("\\|", "|") for cell in cells])
    return rows


def read_codes(rows: list[list[str]], *, column: int = 0) -> dict[str, list[str]]:
    """The rows by what stands first in backticks in one of their columns."""
    return {found[0].strip("`"): row for row in rows if (found := _CODE.findall(row[column]))}
