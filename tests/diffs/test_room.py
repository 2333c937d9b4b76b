"""A comment is cut where a server would refuse it, and says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import RunCjm

MOST = 65_000


def write_map(folder: Path, name: str, stages: int, score: int, word: str) -> None:
    entries = "".join(
        f"  - id: s{at}\n    name: Stage {at}\n    emotion: {score}\n"
        f"    thoughts: [{word} is it so in place {at} of so many]\n"
        for at in range(stages)
    )
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.cjm.yaml").write_text(f"cjm: 1\ntitle: {name}\nstages:\n{entries}")


@pytest.mark.parametrize(("maps", "stages"), [(1, 900), (40, 20)])
def test_a_large_change_is_cut(run_cjm: RunCjm, tmp_path: Path, maps: int, stages: int) -> None:
    for at in range(maps):
        write_map(tmp_path / "old", f"m{at}", stages, 1, "why")
        write_map(tmp_path / "new", f"m{at}", stages, -1, "how")
    done = run_cjm("diff", "old", "new", "-f", "markdown")
    text = done.stdout.decode()
    assert MOST / 2 < len(text) <= MOST
    assert "Left out for want of room, in lines: " in text
    assert text.count("<details>") == text.count("</details>")
    assert text.count("```") % 2 == 0
    assert f"Feels worse: {maps * stages}\n" in text


def test_a_small_one_is_whole(run_cjm: RunCjm, tmp_path: Path) -> None:
    write_map(tmp_path / "old", "m", 3, 1, "why")
    write_map(tmp_path / "new", "m", 3, -1, "how")
    text = run_cjm("diff", "old", "new", "-f", "markdown").stdout.decode()
    assert text.startswith(
        "<!-- cjm diff -->\n### Customer journeys · Feels worse: Stage 0, Stage 1, Stage 2\n"
    )
    assert "Left out" not in text
    assert text.count("<del>why</del> <ins>how</ins> is it so") == 3


def test_the_worst_of_two_hundred_maps_comes_first(run_cjm: RunCjm, tmp_path: Path) -> None:
    for at in range(200):
        write_map(tmp_path / "old", f"m{at}", 8, 1, "why")
        write_map(tmp_path / "new", f"m{at}", 8, -2 if at == 150 else 1, "how")
    done = run_cjm("diff", "old", "new", "-f", "markdown")
    text = done.stdout.decode()
    assert len(text) <= MOST
    overview = text.partition("####")[0]
    listed = [line for line in overview.splitlines() if line.startswith("- **m")]
    assert listed[0] == "- **m150**: Feels worse: 8 · 8 major, 8 patch"
    assert len(listed) == 40
    assert "160 more" in overview
    headings = [line for line in text.splitlines() if line.startswith("####")]
    assert headings[0] == "#### m150 `new/m150.cjm.yaml`"


def test_columns_of_one_name_stand_apart_in_the_chart(run_cjm: RunCjm, tmp_path: Path) -> None:
    names = ["Pay", "Pay", "Pay 2", "\N{GRINNING FACE}", "\N{GRINNING FACE}"]
    for side, score in (("old", 0), ("new", 1)):
        stages = "".join(f"  - {{name: {name}, emotion: {score}}}\n" for name in names)
        (tmp_path / f"{side}.cjm.yaml").write_text(f"cjm: 1\ntitle: T\nstages:\n{stages}", "utf-8")
    text = run_cjm("diff", "old.cjm.yaml", "new.cjm.yaml", "-f", "markdown").stdout.decode()
    assert '    x-axis ["Pay", "Pay 2", "Pay 2 2", "Stage", "Stage 2"]\n' in text


@pytest.mark.parametrize(
    ("format_", "left"),
    [
        ("text", "Changes not listed here: 4,001"),
        ("html", "Changes not listed here: 4,001"),
        ("markdown", "Left out for want of room, in lines: 7,1"),
        ("github", "further changes: 8,992; the log of this step has the weightiest"),
    ],
)
def test_of_nine_thousand_changes_the_weightiest_are_told(
    run_cjm: RunCjm, tmp_path: Path, format_: str, left: str
) -> None:
    """All of them are counted, what is left out is said, and the page stays small."""
    keys = "".join(f"x-{at}: {at}\n" for at in range(9_000))
    for side, score, more in (("old", 1, keys), ("new", -1, "")):
        text = f"cjm: 1\ntitle: T\n{more}stages:\n  - {{name: Pay, emotion: {score}}}\n"
        (tmp_path / f"{side}.cjm.yaml").write_text(text)
    done = run_cjm("diff", "old.cjm.yaml", "new.cjm.yaml", "-f", format_, "-o", "-")
    text = done.stdout.decode()
    assert "Pay" in text
    assert left in text
    assert "cjm diff -f json" in text
    assert len(text) < 3_000_000


@pytest.mark.parametrize(("number", "left"), [(10_000, 0), (10_007, 7)])
def test_json_lists_up_to_ten_thousand_changes(
    run_cjm: RunCjm, tmp_path: Path, number: int, left: int
) -> None:
    keys = "".join(f"x-{at}: {at}\n" for at in range(number))
    for side, more in (("old", keys), ("new", "")):
        (tmp_path / f"{side}.cjm.yaml").write_text(f"cjm: 1\ntitle: T\n{more}stages: []\n")
    done = run_cjm("diff", "old.cjm.yaml", "new.cjm.yaml", "-f", "json")
    one = json.loads(done.stdout)["maps"][0]
    assert len(one["changes"]) == number - left
    assert one["unlisted"] == left
    assert one["weights"]["patch"] == number
