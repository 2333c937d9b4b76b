"""The pages name everything there is, and nothing else."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from typing import Literal, get_args, get_origin

import pytest

from cjm.cli.app import COMMANDS
from cjm.cli.ending import TERMINATED
from cjm.cli.run import BUG, CANNOT, DONE, FOUND, INTERRUPTED
from cjm.config import settings
from cjm.formats._format import format_names
from cjm.locales import load_locale
from cjm.locales.locale import locale_codes
from cjm.model import CHANNELS, STANDARD_LANES, Element, Journey, Stage, Step
from cjm.reports import report_names
from cjm.source import LIMITS, compose_document
from cjm.themes.theme import theme_names
from tests.docs.commands import list_flags
from tests.docs.pages import (
    DOCS,
    ROOT,
    list_code,
    list_headings,
    read_codes,
    read_rows,
    read_section,
)

FORMAT, LANES = DOCS / "format.md", DOCS / "lanes.md"
SETTINGS, COMMAND_PAGE = DOCS / "settings.md", DOCS / "commands.md"

HEADINGS = {
    "Journey": "Map",
    "Stage": "Stage and step",
    "PainPoint": "Pain point",
    "Worth": "Value of an opportunity",
    "Next": "Way on",
    "BlueprintItem": "Blueprint item",
}
"""Headings of the elements that are not called as in the code."""

SECTIONS = {
    "At the top": settings.Config,
    "`[rules]`": settings.RuleSettings,
    "`[[rules.overrides]]`": settings.OverrideSettings,
    "`[render]`": settings.RenderSettings,
    "`[channels]`": settings.ChannelSettings,
    "`[teams]`": settings.TeamSettings,
    "`[limits]`": settings.LimitSettings,
}


def list_kinds() -> list[type[Element]]:
    """All kinds of elements; a stage answers for its steps."""
    found: list[type[Element]] = []
    queue: list[type[Element]] = [Element]
    while queue:
        kinds = queue.pop().__subclasses__()
        found += kinds
        queue += kinds
    ours = (kind for kind in dict.fromkeys(found) if kind.__module__.startswith("cjm."))
    return [kind for kind in ours if kind is not Step]


def name_kind(kind: type[Element]) -> str:
    return HEADINGS.get(kind.__name__, kind.__name__)


def read_table(kind: type[Element]) -> dict[str, list[str]]:
    return read_codes(read_rows(read_section(FORMAT, name_kind(kind))))


def list_words(annotation: object) -> Iterator[str]:
    """The words that a closed set of them admits."""
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    else:
        for inner in get_args(annotation):
            yield from list_words(inner)


@pytest.mark.parametrize("kind", list_kinds(), ids=name_kind)
def test_a_table_lists_the_keys_of_an_element(kind: type[Element]) -> None:
    assert set(read_table(kind)) == kind.keys()


@pytest.mark.parametrize("kind", list_kinds(), ids=name_kind)
def test_a_table_names_the_words_that_a_key_takes(kind: type[Element]) -> None:
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    for key, row in read_table(kind).items():
        words = set(list_words(fields[key].annotation)) if key in fields else set()
        assert words <= set(re.findall(r"`([^`]+)`", row[2])), key


@pytest.mark.parametrize("kind", list_kinds(), ids=name_kind)
def test_the_examples_of_a_table_make_a_whole_element(kind: type[Element]) -> None:
    examples = {key: row[3].strip("`") for key, row in read_table(kind).items()}
    assert [key for key, text in examples.items() if not text.startswith(f"{key}: ")] == []
    text = "\n".join(line for key, line in examples.items() if key != "persona")
    element = kind.model_validate(compose_document(text).data)
    assert element.model_fields_set == kind.model_fields.keys() - {"extensions", "lanes"} | (
        {"lanes"} if kind is Journey else set()
    )


def test_a_table_lists_the_channels_and_what_they_are() -> None:
    said = {None: "open", True: "yes", False: "no"}
    rows = read_codes(read_rows(read_section(FORMAT, "Channels")))
    assert {key: row[1:] for key, row in rows.items()} == {
        key: [said[channel.is_online], channel.media or "open"] for key, channel in CHANNELS.items()
    }


def test_a_table_lists_the_languages_with_their_digits_and_calendar() -> None:
    rows = read_codes(read_rows(read_section(FORMAT, "Other languages, other calendars")))
    assert {code: row[1:] for code, row in rows.items()} == {
        code: [f"{locale.digits[0]}–{locale.digits[-1]}", locale.calendar.capitalize()]
        for code, locale in ((code, load_locale(code)) for code in locale_codes())
    }


def test_the_limits_are_those_of_the_reader() -> None:
    section = read_section(FORMAT, "Limits")
    assert f"{LIMITS.size // 1024**2} MiB" in section
    assert f"{LIMITS.depth} levels" in section
    assert f"{LIMITS.nodes:,} values" in section


def test_every_lane_has_a_heading_in_the_usual_order() -> None:
    headings = [heading for heading in list_headings(LANES) if heading in STANDARD_LANES]
    assert headings == list(STANDARD_LANES)


def test_a_table_lists_the_lanes_with_their_labels() -> None:
    rows = read_codes(read_rows(LANES.read_text("utf-8").partition("\n## ")[0]))
    words = [load_locale(code).word for code in ("en", "fa")]
    assert list(rows) == list(STANDARD_LANES)
    assert {lane: row[1:] for lane, row in rows.items()} == {
        lane: [word(f"lane.{lane}") for word in words] for lane in STANDARD_LANES
    }


@pytest.mark.parametrize("heading", SECTIONS)
def test_a_table_lists_the_keys_of_a_part_of_the_settings(heading: str) -> None:
    keys = {field.name for field in dataclasses.fields(SECTIONS[heading])}
    assert set(read_codes(read_rows(read_section(SETTINGS, heading)))) == keys


def test_every_part_of_the_settings_is_looked_at() -> None:
    parts = (value for value in vars(settings).values() if dataclasses.is_dataclass(value))
    assert set(parts) == set(SECTIONS.values())


def test_every_format_has_a_page() -> None:
    pages = {page.stem: list_headings(page)[0] for page in (DOCS / "formats").glob("*.md")}
    assert pages == {name: name for name in format_names()}


def test_every_command_has_a_section() -> None:
    headings = list_headings(COMMAND_PAGE)
    assert [heading for heading in headings if heading in COMMANDS] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_lists_the_flags_of_its_command(name: str) -> None:
    rows = read_rows(read_section(COMMAND_PAGE, name))
    assert set(re.findall(r"`(--[a-z-]+)", "\n".join(row[0] for row in rows))) == list_flags(name)


def test_the_reports_are_listed() -> None:
    rows = read_codes(read_rows(read_section(COMMAND_PAGE, "Reports")))
    assert set(rows) == set(report_names())


def test_the_exit_codes_are_listed() -> None:
    rows = read_codes(read_rows(read_section(COMMAND_PAGE, "Exit codes")))
    assert set(map(int, rows)) == {DONE, FOUND, CANNOT, BUG, INTERRUPTED, TERMINATED}


def test_the_environment_variables_are_listed() -> None:
    rows = read_codes(read_rows(read_section(COMMAND_PAGE, "Environment")))
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    ours = set(re.findall(r'"(CJM_[A-Z_]+)"', sources))
    assert {name for name in rows if name.startswith("CJM_")} == ours


def test_the_themes_are_named() -> None:
    for page in (SETTINGS, COMMAND_PAGE):
        assert set(theme_names()) <= set(list_code(page))


def test_a_stage_has_the_keys_of_a_step() -> None:
    """So that one table serves both."""
    assert Stage.keys() - Step.keys() == {"steps"}


def test_a_table_lists_the_layers_of_the_code() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    [contract] = project["tool"]["importlinter"]["contracts"]
    layers = {name for layer in contract["layers"] for name in re.findall(r"\w+", layer)}
    told = [row[0] for row in read_rows(read_section(DOCS / "architecture.md", "Layers"))]
    assert set(re.findall(r"`(\w+)`", " ".join(told))) == layers
