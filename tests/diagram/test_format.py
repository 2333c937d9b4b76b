"""The file that `cjm render` writes."""

from __future__ import annotations

import pytest

from cjm.diagram import LINEAR, Engine, find_engine
from cjm.formats._format import Drawing, load_format
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.themes import load_theme
from tests.diagram.flows import FORKED, chain, draw, flow, stage, step, way
from tests.diagram.reading import parse, texts
from tests.golden import Golden
from tests.views.behin import behin_sms

PERSIAN = flow(
    [
        stage(1, "آگاهی", touchpoints=["گوگل", "بلاگ"]),
        stage(2, "تصمیم‌گیری SMS"),
        step(2, 1, "بازبینی سبد", touchpoints=["صفحه سبد"]),
        step(2, 2, "پرداخت", touchpoints=["درگاه", "پیامک"]),
        stage(3, "وفاداری و حمایت"),
    ],
    [
        way("s1", "s2-1"),
        way("s2-1", "s2-2"),
        way("s2-2", "s2-1", "کارت رد شد، ۲۰٪", 20),
        way("s2-2", "s3", "۷۰٪", 70),
        way("s3", "s1", "تمدید"),
    ],
)


def drawing(engine: Engine, said: list[str]) -> Drawing:
    view = behin_sms()._replace(flow=FORKED)
    journey = Journey.model_validate({"cjm": 1, "title": "Map", "stages": [{"name": "One"}]})
    return Drawing(view, journey, load_locale("fa"), load_theme("plain"), engine, tell=said.append)


def test_the_file_holds_the_diagram() -> None:
    said: list[str] = []
    written = load_format("diagram").render(drawing(find_engine(), said))
    assert "Find the shop" in texts(parse(written.decode()))
    assert not said


def test_a_failing_engine_is_told_of() -> None:
    said: list[str] = []
    load_format("diagram").render(drawing(Engine("dot", ("/nowhere/dot",)), said))
    assert len(said) == 1
    assert "/nowhere" not in said[0]
    assert "`dot` does not start" in said[0]


@pytest.mark.parametrize("name", ["forked", "persian", "rows"])
def test_the_look_is_kept(name: str, golden: Golden) -> None:
    embedded = find_engine()
    match name:
        case "forked":
            drawn = draw(FORKED, engine=embedded, standalone=True)
        case "persian":
            drawn = draw(PERSIAN, engine=embedded, direction="rtl", lang="fa", standalone=True)
        case _:
            ways = (way("s9", "s2", "no, 10%", 10), way("s4", "s6", "skips"))
            drawn = draw(chain(12, *ways), engine=LINEAR, standalone=True)
    golden(drawn.svg, f"diagram/{name}.svg")
