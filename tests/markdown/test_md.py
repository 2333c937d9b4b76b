"""The Markdown of whole maps: what a reader of it finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.command import RunCjm
from tests.examples.maps import EXAMPLES, NAMES
from tests.golden import Golden
from tests.markdown.test_escaping import Reader

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def write(cjm: RunCjm, name: str, *flags: str) -> str:
    # Named from the project's root, as the foot of a page says where its map lies.
    path = Path("examples") / f"{name}.cjm.yaml"
    done = cjm("render", path, "-f", "md", "-o", "-", *flags, cwd=EXAMPLES.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def read(text: str) -> list[Token]:
    return READER.parse(text)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_one(run_cjm: RunCjm, name: str) -> None:
    text = write(run_cjm, name)
    tables = sum(token.type == "table_open" for token in read(text))
    assert tables == sum(line.startswith("| --- |") for line in text.splitlines()) > 0
    # What looks like a row and is none would stand in a paragraph.
    outside = [token.content for token in read(text) if token.type == "inline"]
    assert not any(content.startswith("| ") for content in outside)


@pytest.mark.parametrize("name", ["behin-sms-scored", "saas-onboarding"])
def test_a_map_reads_as_its_golden(run_cjm: RunCjm, golden: Golden, name: str) -> None:
    golden(write(run_cjm, name), f"md/{name}.md")


def test_a_persian_map_says_that_it_runs_to_the_left(run_cjm: RunCjm) -> None:
    text = write(run_cjm, "behin-sms-scored")
    assert text.startswith('<div dir="rtl">\n\n# ')
    assert text.endswith("\n\n</div>\n")
    # The blank lines inside keep the rest Markdown.
    assert Reader(READER.render(text)).tags >= {"div", "h1", "h2", "table", "ol", "li"}


def test_what_belongs_to_the_whole_journey_is_said_once(run_cjm: RunCjm) -> None:
    assert write(run_cjm, "saas-onboarding").count("Net promoter score: 34") == 1


def test_a_map_of_many_stages_has_a_table_for_each(run_cjm: RunCjm) -> None:
    stages = "".join(f"  - {{name: Stage {number}, actions: [a, b]}}\n" for number in range(9))
    (run_cjm.folder / "a.cjm.yaml").write_text(f"cjm: 1\ntitle: Long\nstages:\n{stages}")
    text = run_cjm("render", "a.cjm.yaml", "-f", "md", "-o", "-").stdout.decode()
    assert text.count("\n| --- | --- |\n") == 9
    assert text.count("\n## ") >= 9
