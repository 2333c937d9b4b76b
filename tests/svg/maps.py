"""Maps that a drawing has to cope with: ours, mirrored ones, long ones, and other scripts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from cjm.view import Chip, Direction, Figure, Figures, MapView, Point
from tests.views import behin_sms, checkout, extremes, long_map, single_stage
from tests.views.build import (
    bullets,
    cards,
    chips,
    curve,
    emotion_row,
    map_view,
    row,
    series,
    stages,
)

SCRIPTS = {
    "latin": "The courier rings twice and leaves a card behind the door",
    "persian": "ارسال پیامک‌های راهنمای مرحله به مرحله با لینک راهنما",
    "han": "顧客は届いた荷物を開けて、すぐに靴のサイズを確かめます。",
    "hangul": "고객은 배송된 상자를 열고 바로 신발 크기를 확인합니다",
    "cyrillic": "Покупатель открывает коробку и сразу проверяет размер обуви",
}


def written(script: str, direction: Direction = "ltr") -> MapView:
    """A map of three stages whose texts are all of one script."""
    text = SCRIPTS[script]
    heads = stages("Stage {}", ("a", text), ("b", text[:20]), ("c", text))
    points = tuple(
        Point(place, 1, score, text, text[:18]) for place, score in enumerate((1.5, -1.5, 0.5))
    )
    bands = (
        row("actions", text, *(bullets(text, text[:12]) for _ in range(3))),
        row(
            "touchpoints",
            text[:14],
            *(chips(f"{n}", text[:16], Chip(f"x{n}", text, "sms")) for n in range(3)),
        ),
        emotion_row("en", text[:10], points, 3, "not scored"),
        row("pain_points", text[:14], *(cards(f"{n}", "pain", text, text[:9]) for n in range(3))),
        row(
            "metrics",
            text[:8],
            *(Figures((Figure(text, text[:9], text[:9], text[:9]),)) for _ in range(3)),
        ),
    )
    return map_view(
        f"in-{script}", text, heads=heads, bands=bands, direction=direction,
        lines=curve(series(points)),
    )  # fmt: skip


def wide(count: int) -> MapView:
    """A map of many stages."""
    heads = stages("Stage {}", *((f"s{n}", f"Stage name {n}") for n in range(count)))
    points = tuple(
        Point(n, 1, (n * 7 % 9) / 2 - 2, f"point {n}", f"feels {n}") for n in range(count)
    )
    bands = (
        row("actions", "Actions", *(bullets(SCRIPTS["latin"][: 9 + n]) for n in range(count))),
        emotion_row("en", "Emotions", points, count, "not scored"),
    )
    return map_view("wide", "Wide", heads=heads, bands=bands, lines=curve(series(points)))


VIEWS: dict[str, Callable[[], MapView]] = {
    "behin_sms": behin_sms,
    "checkout": checkout,
    "checkout to the left": lambda: checkout()._replace(direction="rtl"),
    "extremes": extremes,
    "extremes to the left": lambda: extremes()._replace(direction="rtl"),
    "long_map": long_map,
    "single_stage": single_stage,
    "thirty stages": lambda: wide(30),
    **{script: partial(written, script) for script in SCRIPTS},
}
