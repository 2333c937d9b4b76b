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
