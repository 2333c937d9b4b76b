"""Maps in one picture: which stand together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command import RunCjm

MAP = """\
cjm: 1
id: {id}
title: {id}
personas: [{{id: couple, name: {name}}}]
stages: [{{name: Go, emotion: 1}}]
"""


@pytest.mark.parametrize(
    ("other", "titles"),
    [
        ("Young couple", ["Young couple", "Maps on their own"]),
        ("Guests of a hotel", ["Maps on their own"]),
    ],
)
def test_maps_stand_together_by_the_persona_that_they_name_alike(
    run_cjm: RunCjm, tmp_path: Path, other: str, titles: list[str]
) -> None:
    """One id may be of several people where maps know nothing of each other."""
    names = {"loan": "Young couple", "hotel": other, "shop": "Buyer"}
    for id, name in names.items():
        text = MAP.format(id=id, name=name).replace(
            "couple", "buyer" if id == "shop" else "couple", 1
        )
        (tmp_path / f"{id}.cjm.yaml").write_text(text, "utf-8")
    run_cjm("render", ".", "--view", "network", "-o", "all.html", cwd=tmp_path)
    page = (tmp_path / "all.html").read_text("utf-8")
    assert re.findall(r"<h2[^>]*>(?:<[^>]*>)*([^<]+)", page) == titles


STANDING = """\
cjm: 1
title: Returns
reviewed: 2026-08-20
review_every: 3m
goals:
  - {text: Faster, metric: wait, target: 8m, by: 2027-01-01}
  - {text: Cheaper, metric: cost, target: 9, by: 2027-01-01}
metrics: {wait: {value: 5m, better: lower}, cost: {value: 12, better: lower}}
sources: {survey: {n: 9, confidence: validated}}
stages:
  - name: Wait
    emotion: {score: -1, sources: survey}
    pain_points: [{text: A, confidence: assumption}, {text: B, confidence: reasoned}]
  - {name: Go, emotion: 1}
"""


def test_a_card_tells_how_its_map_stands(run_cjm: RunCjm, tmp_path: Path) -> None:
    """How much is validated, which goals are met, whether a review is due; each score once."""
    (tmp_path / "returns.cjm.yaml").write_text(STANDING, "utf-8")
    drawn = ["--view", "network", "--today", "2026-11-22"]
    run_cjm("render", "returns.cjm.yaml", *drawn, "-o", "all.svg", cwd=tmp_path)
    picture = (tmp_path / "all.svg").read_text("utf-8")
    shown = re.findall(r"<tspan[^>]*>([^<]+)", picture)
    assert {"Wait", "dissatisfied (−1)", "33%", "1/2", "overdue"} <= set(shown)
    run_cjm("render", "returns.cjm.yaml", *drawn, "-o", "all.html", cwd=tmp_path)
    cells = re.findall(r"<td[^>]*>(?:<[^>]*>)*([^<]*)", (tmp_path / "all.html").read_text("utf-8"))
    assert "33% validated" in cells
    assert "met: 1, not met: 1" in cells
    assert "Reviewed 20 Aug 2026, due 20 Nov 2026 (overdue)" in cells
