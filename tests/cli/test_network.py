"""`cjm render --view network`: several maps, one output."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command import RunCjm

MAPS = {
    "buy": """\
title: Buy
stages:
  - {name: Pay, id: pay, journey: pay.cjm.yaml, emotion: -1}
""",
    "pay": """\
title: Pay
parent: buy.cjm.yaml#pay
stages:
  - {name: Card, emotion: 1}
  - {name: Code, emotion: -1}
""",
    "later": """\
title: Pay at once
type: future-state
compare_to: pay.cjm.yaml
stages:
  - {name: Card, emotion: 2}
""",
    "alone": """\
title: Visit the shop
stages:
  - {name: Enter, emotion: 0}
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in MAPS.items():
        (tmp_path / f"{name}.cjm.yaml").write_text(f"cjm: 1\n{text}", "utf-8")
    return tmp_path


def test_all_maps_are_in_one_picture(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("render", ".", "--view", "network", "-o", "all.svg", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"Wrote all.svg\n")
    drawn = (folder / "all.svg").read_text("utf-8")
    for title in ("Buy", "Pay", "Pay at once", "Visit the shop", "Maps that belong together"):
        assert f">{title}</" in drawn
    assert drawn.count("stroke-dasharray") > 0


def test_without_an_output_it_is_a_page_of_its_own_name(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("render", ".", "--view", "network", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"Wrote portfolio.html\n")
    page = (folder / "portfolio.html").read_text("utf-8")
    rows = re.findall(r"<tr><th scope=\"row\"[^>]*>(.*?)</tr>", page)
    assert len(rows) == len(MAPS)
    pay = next(row for row in rows if row.startswith("Pay<"))
    assert "Buy" in pay
    assert "Pay at once" in pay
    assert "Code: dissatisfied (−1)" in pay


def test_maps_lead_to_their_pages_where_there_are_any(run_cjm: RunCjm, folder: Path) -> None:
    run_cjm("render", "buy.cjm.yaml", "-o", "site/", cwd=folder)
    run_cjm("render", ".", "--view", "network", "-o", "site/all.html", cwd=folder)
    page = (folder / "site/all.html").read_text("utf-8")
    assert set(re.findall(r'xlink:href="([^"]+)"', page)) == {"buy.html"}
    hidden = re.findall(r'<div class="picture [^"]*" aria-hidden="true">.*?</div>', page, re.DOTALL)
    assert not any("<a " in picture for picture in hidden)


def test_a_map_with_errors_keeps_all_from_being_drawn(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "pay.cjm.yaml").write_text("cjm: 1\ntitle: [", "utf-8")
    done = run_cjm("render", ".", "--view", "network", cwd=folder)
    assert done.returncode == 1
    assert b"`pay.cjm.yaml` is not drawn" in done.stderr
    assert not (folder / "portfolio.html").exists()


def test_formats_that_hold_one_map_say_so(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("render", ".", "--view", "network", "-f", "json", cwd=folder)
    assert done.returncode == 2
    assert b"json holds one map, and the view `network` is of several" in done.stderr


def test_the_picture_is_in_the_language_of_most_maps(run_cjm: RunCjm, folder: Path) -> None:
    for name in ("a", "b", "c", "d", "e"):
        (folder / f"{name}.cjm.yaml").write_text("cjm: 1\nlang: fa\ntitle: خرید\n", "utf-8")
    done = run_cjm("render", ".", "--view", "network", "-f", "svg", "-o", "-", cwd=folder)
    assert b'xml:lang="fa"' in done.stdout
    done = run_cjm(
        "render", ".", "--view", "network", "-f", "svg", "-o", "-", "--lang", "de", cwd=folder
    )
    assert b'xml:lang="de"' in done.stdout
