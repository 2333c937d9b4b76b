"""PDF: its words, its page, its bytes."""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from cjm.formats._pictures.sheet import part_scene
from cjm.formats.svg import draw_map
from cjm.layout.page import lay_out
from cjm.layout.scene import Scene
from cjm.locales import load_locale
from cjm.themes import load_theme
from cjm.view import MapView
from tests.cli.maps import GOOD, WARNED, write_maps
from tests.command import RunCjm
from tests.examples.maps import EXAMPLES
from tests.pictures.emoji import build_emoji
from tests.views.behin import behin_sms
from tests.views.checkout import checkout

A3 = (297 * 72 / 25.4, 420 * 72 / 25.4)


def draw_pdf(cjm: RunCjm, path: Path, *flags: str) -> PdfReader:
    done = cjm("render", path, "-f", "pdf", "-o", "-", *flags)
    assert (done.returncode, done.stderr) == (0, b"")
    return PdfReader(io.BytesIO(done.stdout))


def test_two_runs_give_the_same_bytes(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    first = run_cjm("render", "-f", "pdf", "-o", "-", env={"TZ": "Asia/Tehran"})
    assert first.stdout.startswith(b"%PDF-")
    assert run_cjm("render", "-f", "pdf", "-o", "-").stdout == first.stdout
    assert b"CreationDate" not in first.stdout


def test_the_words_stand_in_reading_order(run_cjm: RunCjm) -> None:
    names = ("Search", "Compare & choose", "Pay <now>", "Wear")
    stages = "".join(f"  - {{name: '{name}', actions: ['{name} it']}}\n" for name in names)
    (run_cjm.folder / "a.cjm.yaml").write_text(f"cjm: 1\ntitle: Shoes\nstages:\n{stages}")
    # The sheet names each stage in the grid; the diagram comes before, as it is a picture in it.
    text = draw_pdf(run_cjm, Path("a.cjm.yaml")).pages[0].extract_text()
    grid = text[text.index("Shoes") :]
    places = [grid.index(words) for words in ("Shoes", *names, *(f"{name} it" for name in names))]
    assert places == sorted(places)


@pytest.mark.parametrize("view", [behin_sms(), checkout()], ids=lambda view: view.id)
def test_a_scene_is_parted_without_a_loss(view: MapView) -> None:
    theme = load_theme("plain")
    scene: Scene = lay_out(view, load_locale(view.lang), None)
    parts = part_scene(scene, theme.light)
    svg = draw_map(view, load_locale(view.lang), theme)
    for piece in parts.pieces:
        for line in piece.lines:
            for word in line.strip("\u202a\u202b\u202c").split():
                assert word.replace("&", "&amp;").replace("<", "&lt;") in svg
    assert [piece.level for piece in parts.pieces].count(1) == 1


def test_persian_letters_join_and_run_in_order(run_cjm: RunCjm) -> None:
    reader = draw_pdf(run_cjm, EXAMPLES / "behin-sms-scored.cjm.yaml")
    text = "".join(reader.pages[0].extract_text().split())
    # Not from the diagram, whose letters stand alone as in any SVG; whole words keep their order.
    for word in ("وضعیت", "بازبینی", "مشتری", "سفر"):
        assert word in text
    # Half-spaces and ligatures are there too.
    written = run_cjm("render", EXAMPLES / "behin-sms-scored.cjm.yaml", "-f", "svg", "-o", "-")
    scene = re.sub("<svg class=.*?</svg>|<[^>]*>", "", written.stdout.decode(), flags=re.DOTALL)
    for letter in "\u200cلاآیک":
        assert text.count(letter) >= scene.count(letter) // 2 > 0


def test_the_file_says_what_it_is(run_cjm: RunCjm) -> None:
    reader = draw_pdf(run_cjm, EXAMPLES / "behin-sms-scored.cjm.yaml")
    assert reader.metadata is not None
    assert reader.metadata.title == "نقشه سفر مشتری بهین اس‌ام‌اس"
    root = reader.root_object
    assert str(root["/Lang"]) == "fa"
    assert "/StructTreeRoot" in root


def test_a_page_is_as_large_as_the_map_or_as_the_paper(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    box = draw_pdf(run_cjm, Path("a.cjm.yaml")).pages[0].mediabox
    assert float(box.width) == pytest.approx(1032 * 0.75)
    box = draw_pdf(run_cjm, Path("a.cjm.yaml"), "--paper", "A3").pages[0].mediabox
    assert sorted((float(box.width), float(box.height))) == pytest.approx(A3, abs=0.1)


@pytest.mark.parametrize(("has_shade", "shown"), [(True, "A 👩🏽 B"), (False, "A 👩 B")])
def test_a_shade_that_no_font_has_takes_its_sign_not_along(
    run_cjm: RunCjm, tmp_path: Path, has_shade: bool, shown: str
) -> None:
    build_emoji(tmp_path / "signs.ttf", has_shade=has_shade)
    (run_cjm.folder / "a.cjm.yaml").write_text("cjm: 1\ntitle: A 👩🏽 B\nstages: [{name: C}]\n")
    reader = draw_pdf(run_cjm, Path("a.cjm.yaml"), "--font", str(tmp_path / "signs.ttf"))
    assert reader.pages[0].extract_text().split("\n").count(shown) == 1


def test_paper_that_is_too_small_is_told_of(run_cjm: RunCjm) -> None:
    path = EXAMPLES / "saas-onboarding.cjm.yaml"
    done = run_cjm("render", path, "-f", "pdf", "-o", "-", "--paper", "a4", "--fit")
    assert done.returncode == 0
    assert re.search(rb"on A4 the small text is [1-4]\.\d points high", done.stderr)
    done = run_cjm("render", path, "-f", "pdf", "-o", "-", "--paper", "b9")
    assert done.returncode == 2
    assert b"there is no paper `b9`" in done.stderr


def test_without_the_extra_the_error_names_it(run_cjm: RunCjm, tmp_path: Path) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    hidden = tmp_path / "sitecustomize.py"
    hidden.write_text("import sys\nsys.modules['typst'] = None\n", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), *sys.path])
    done = run_cjm("render", "-f", "pdf", env={"PYTHONPATH": path})
    assert done.returncode == 2
    assert b"drawing PDF needs journeymaps[pdf]" in done.stderr
    assert list(run_cjm.folder.glob("*.pdf")) == []


def test_a_map_too_large_for_the_paper_takes_several_sheets(run_cjm: RunCjm) -> None:
    sheets = draw_pdf(run_cjm, EXAMPLES / "shop-checkout.cjm.yaml", "--paper", "a4", "--lang", "en")
    texts = [page.extract_text() for page in sheets.pages]
    assert len(texts) > 2
    for number, (page, text) in enumerate(zip(sheets.pages, texts, strict=True), 1):
        assert [round(side) for side in page.mediabox[2:]] == [842, 595]
        assert f"{number} of {len(texts)}" in text
    assert "Online shopper" in texts[0]
    with_grid = [text for text in texts if "Review cart" in text and "Steps" in text]
    assert len(with_grid) > 1
    assert all("Enter card" in text for text in with_grid)
    whole = " ".join(texts)
    for lane in ("Evidence", "Frontstage", "Backstage", "Emotions", "Pain points", "Metrics"):
        assert whole.count(f"{lane}\n") + whole.count(f"{lane} ") >= 1


def test_a_map_that_is_easy_to_read_on_the_paper_stays_whole(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    assert len(draw_pdf(run_cjm, Path("a.cjm.yaml"), "--paper", "a3").pages) == 1
