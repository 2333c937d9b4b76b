"""Both curves as a picture that every viewer shows."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from resvg_py import svg_to_bytes

from cjm.comparisons import Manner
from tests.command import RunCjm
from tests.overlays.drawing import draw
from tests.overlays.pairs import PAIRS
from tests.overlays.test_page import write

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", PAIRS)
def test_a_picture_stands_alone(tmp_path: Path, name: str) -> None:
    drawn = draw(PAIRS[name], tmp_path, "svg")
    root = ET.fromstring(drawn)
    assert root.find(f"{SVG}title") is not None
    told = root.findtext(f"{SVG}desc") or ""
    has_curve = name != "unscored"
    assert "Before: " in told or "پیش: " in told or not has_curve
    assert not list(root.iter(f"{SVG}foreignObject"))
    assert "http" not in drawn.replace("http://www.w3.org", "")
    assert len(svg_to_bytes(svg_string=drawn)) > 5_000


def test_persian_words_stand_in_order(tmp_path: Path) -> None:
    drawn = draw(PAIRS["persian"], tmp_path, "svg")
    assert "\u202bتصمیم نهایی\u202c" in drawn
    assert "بدتر شد: دریافت" in drawn


def test_a_picture_takes_a_theme(tmp_path: Path) -> None:
    plain = draw(PAIRS["english"], tmp_path, "svg")
    contrast = draw(PAIRS["english"], tmp_path, "svg", Manner(theme="contrast"))
    assert plain != contrast


def test_a_picture_of_nothing_says_so(run_cjm: RunCjm, tmp_path: Path) -> None:
    write(tmp_path, "a", 1)
    done = run_cjm("diff", "a.cjm.yaml", "a.cjm.yaml", "-f", "svg", cwd=tmp_path)
    assert "Both versions say the same." in done.stdout.decode()


BROKEN = Path(__file__).parents[1] / "diffs/partly-broken"


@pytest.mark.parametrize(
    ("lang", "told", "sign"), [("en", "cannot be read", "?"), ("fa", "خواندنی نیست", "؟")]
)
def test_a_feeling_that_cannot_be_read_is_a_gap_that_says_so(
    run_cjm: RunCjm, lang: str, told: str, sign: str
) -> None:
    files = [str(BROKEN / f"{side}.cjm.yaml") for side in ("old", "new")]
    drawn = run_cjm("diff", *files, "-f", "svg", "--lang", lang).stdout.decode()
    root = ET.fromstring(drawn)
    [line] = [each for each in (root.findtext(f"{SVG}desc") or "").split("\n") if "Pay" in each]
    assert told in line
    words = [
        "".join(each.itertext()).strip("\u202a\u202b\u202c") for each in root.iter(f"{SVG}text")
    ]
    # In the legend and over the column.
    assert words.count(sign) == 2
    page = run_cjm("diff", *files, "-f", "html", "--lang", lang).stdout.decode()
    assert told in page
