"""Maps that name each other link to each other's drawings; parts of a map can be chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import RunCjm

PARENT = "cjm: 1\ntitle: Shop\nstages:\n  - {id: pay, name: Pay, journey: parts/pay.cjm.yaml}\n"
CHILD = "cjm: 1\ntitle: Paying\nparent: ../shop.cjm.yaml#pay\nstages: [{name: Card}]\n"
MAP = """\
cjm: 1
title: Shop
personas: [{id: ann, name: Ann}, {id: ben, name: Ben}]
lanes: [{id: sms-role, name: Role of SMS}]
stages:
  - {name: Search, actions: types, notes: hidden words, sms-role: none}
  - {id: pay, name: Pay, actions: pays by card, notes: other words}
"""


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    root = run_cjm.folder
    (root / "cjm.toml").write_text("")
    (root / "parts").mkdir()
    (root / "shop.cjm.yaml").write_text(PARENT)
    (root / "parts" / "pay.cjm.yaml").write_text(CHILD)
    return root


@pytest.mark.parametrize("format", ["html", "svg"])
def test_maps_of_one_run_link_to_each_other(run_cjm: RunCjm, folder: Path, format: str) -> None:
    run_cjm("render", ".", "-o", "site/", "-f", format)
    anchor = "#pay" if format == "html" else ""
    assert f'href="pay.{format}"' in (folder / "site" / f"shop.{format}").read_text()
    assert f'href="shop.{format}{anchor}"' in (folder / "site" / f"pay.{format}").read_text()


def test_a_page_that_is_there_already_is_linked(run_cjm: RunCjm, folder: Path) -> None:
    run_cjm("render", "parts", "-o", "site/")
    assert 'href="../shop.cjm.yaml#pay"' in (folder / "site" / "pay.html").read_text()
    run_cjm("render", "shop.cjm.yaml", "-o", "site/")
    assert 'href="pay.html"' in (folder / "site" / "shop.html").read_text()


def test_only_the_chosen_parts_are_drawn(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "shop.cjm.yaml").write_text(MAP)

    def draw(*flags: str) -> str:
        done = run_cjm("render", "shop.cjm.yaml", "-o", "-", "-f", "svg", *flags)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    assert "hidden words" in draw()
    assert "hidden words" not in draw("--hide-lanes", "notes")
    assert "Role of SMS" not in draw("--lanes", "actions,notes")
    assert "Role of SMS" in draw("--lanes", "sms-role")
    assert "Ben" not in draw("--persona", "ann")
    second = draw("--stages", "pay")
    assert "Search" not in second
    assert "Stage 2" in second
    assert draw("--stages", "2") == second


@pytest.mark.parametrize(
    ("flag", "name", "meant"),
    [
        ("--view", "matrx", "did you mean `matrix`?"),
        ("--lanes", "notse", "did you mean `notes`?"),
        ("--hide-lanes", "emotions", "did you mean `emotion`?"),
        ("--persona", "anne", "did you mean `ann`?"),
        ("--stages", "serch", "did you mean `search`?"),
    ],
)
def test_an_unknown_name_is_refused(run_cjm: RunCjm, flag: str, name: str, meant: str) -> None:
    (run_cjm.folder / "shop.cjm.yaml").write_text(MAP)
    done = run_cjm("render", "shop.cjm.yaml", flag, name)
    assert done.returncode == 2
    assert meant in done.stderr.decode()
    assert not list(run_cjm.folder.glob("*.html"))


@pytest.mark.parametrize(
    "view", ["diagram", "matrix", "clock", "compare", "coverage", "cards", "presentation"]
)
def test_every_view_is_a_page_and_a_picture(run_cjm: RunCjm, view: str) -> None:
    (run_cjm.folder / "shop.cjm.yaml").write_text(MAP)
    done = run_cjm("render", "shop.cjm.yaml", "--view", view, "-f", "html,svg", "-o", "out/")
    assert done.returncode == 0, done.stderr
    page = (run_cjm.folder / "out" / "shop.html").read_text()
    assert page.startswith("<!doctype html>")
    assert "Shop" in page
    assert (run_cjm.folder / "out" / "shop.svg").read_text().startswith("<svg ")
