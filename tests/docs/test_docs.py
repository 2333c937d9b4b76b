"""What the pages show works: maps, settings, command lines, links."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from cjm.api.rules import check_names
from cjm.config import load_settings
from cjm.formats.json import write_journey
from cjm.themes.own import read_theme
from tests.command import RunCjm
from tests.docs.commands import find_fault, list_command_lines
from tests.docs.maps import check, draw, find_errors, lay_out, load, report
from tests.docs.pages import (
    DOCS,
    ROOT,
    Block,
    list_anchors,
    list_blocks,
    list_links,
    list_pages,
    name_of,
)

PAGES = list_pages()
BLOCKS = [
    block
    for page in list_pages(with_rules=False)
    for block in list_blocks(page)
    if not block.info.startswith("package")
]
YAML = [block for block in BLOCKS if block.kind == "yaml"]
OURS = (".cjm.yaml", ".persona.yaml")
MAPS = [block for block in YAML if not block.info.startswith("file ") or block.info.endswith(OURS)]
SHOWN = [(a, b) for a, b in pairwise(BLOCKS) if b.info == "findings"]
AS_DATA = [(a, b) for a, b in pairwise(BLOCKS) if b.kind == "json" and not b.info]
AS_TEXT = [(a, b) for a, b in pairwise(BLOCKS) if b.kind == "markdown"]
KINDS = {"yaml", "toml", "sh", "console", "text", "json", "markdown", "python"}


@pytest.mark.parametrize("block", MAPS, ids=str)
def test_a_map_on_a_page_is_valid_and_can_be_drawn(block: Block, tmp_path: Path) -> None:
    loaded = load(lay_out(block, tmp_path), tmp_path)
    assert find_errors(loaded) == ""
    if loaded.journey:
        assert draw(loaded).title


@pytest.mark.parametrize(("block", "findings"), SHOWN, ids=str)
def test_findings_on_a_page_are_those_of_the_map_before(
    block: Block, findings: Block, tmp_path: Path
) -> None:
    loaded = load(lay_out(block, tmp_path), tmp_path)
    assert report(loaded, check(loaded)) == findings.text


@pytest.mark.parametrize(("block", "data"), AS_DATA, ids=str)
def test_json_on_a_page_is_that_of_the_map_before(
    block: Block, data: Block, tmp_path: Path
) -> None:
    journey = load(lay_out(block, tmp_path), tmp_path).journey
    assert journey
    assert write_journey(journey) == data.text


@pytest.mark.parametrize(("block", "text"), AS_TEXT, ids=str)
def test_markdown_on_a_page_is_that_of_the_map_before(
    block: Block, text: Block, tmp_path: Path, run_cjm: RunCjm
) -> None:
    file = tmp_path / "map.cjm.yaml"
    file.write_text(block.text, encoding="utf-8")
    done = run_cjm("render", file, "-f", "md", "-o", "-")
    assert (done.returncode, done.stdout.decode()) == (0, text.text)


@pytest.mark.parametrize("block", [block for block in YAML if block not in MAPS], ids=str)
def test_a_file_of_another_tool_is_yaml(block: Block) -> None:
    assert isinstance(yaml.safe_load(block.text), dict)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_settings_on_a_page_can_be_read(page: Path, tmp_path: Path) -> None:
    for block in list_blocks(page):
        if block.kind == "toml" and block.info.startswith("theme "):
            file = tmp_path / block.info.removeprefix("theme ")
            file.write_text(block.text, encoding="utf-8")
            read_theme(file, lambda _: None)
        elif block.kind == "toml" and not block.info.startswith("package"):
            file = tmp_path / (block.info.removeprefix("file ") or "cjm.toml")
            file.write_text(block.text, encoding="utf-8")
            check_names(load_settings(file, name=str(block)))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_command_line_on_a_page_has_flags_that_exist(page: Path) -> None:
    lines = list_command_lines(page)
    assert {line: fault for line in lines if (fault := find_fault(line))} == {}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_block_says_what_it_is(page: Path) -> None:
    """So that none escapes the tests above."""
    assert {str(block): block.kind for block in list_blocks(page) if block.kind not in KINDS} == {}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_link_on_a_page_leads_somewhere(page: Path) -> None:
    assert [link for link in list_links(page) if is_broken(page, link)] == []


def is_broken(page: Path, link: str) -> bool:
    """Whether a link leads to no file, or to no heading of one. Other sites are not asked."""
    if link.startswith(("https://", "http://", "mailto:")):
        return False
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.is_relative_to(ROOT) or not target.exists():
        return True
    return bool(anchor) and anchor not in list_anchors(target)


def test_the_index_leads_to_every_page() -> None:
    linked = {link for link in list_links(DOCS / "README.md") if "#" not in link}
    pages = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")}
    wanted = {p for p in pages if not p.startswith("rules/")} - {"README.md"} | {"rules/README.md"}
    assert wanted <= linked
