"""What breaks a careless drawing: endless words, emoji, mixed directions, empty and full cells."""

from __future__ import annotations

from cjm.view import (
    Badge,
    Card,
    Chip,
    Empty,
    Fact,
    Figure,
    Figures,
    Gauge,
    GoalBar,
    MapView,
    PersonaCard,
    Point,
    Quote,
    Quotes,
    SourceNote,
)
from tests.views import build

WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 5
"""210 letters without a place to break."""
EMOJI = "👩🏽‍🚀🏳️‍🌈👨‍👩‍👧‍👦 e\u0301\u0323 ﷽"
MIXED = "پنل SMS 24/7 برای C++ و .NET (نسخه 2.0)"
LONG = "The page says that the payment went through and then says that it did not. " * 12


def extremes() -> MapView:
    heads = build.stages("Stage {}", ("a", "A"), ("word", WORD), ("mixed", MIXED), ("emoji", EMOJI))
    points = (
        Point(0, 1, 2, "A: very satisfied (+2).", LONG[:60], turn="peak"),
        Point(1, 1, -2, "Endless: very dissatisfied (−2).", WORD, turn="valley", lowest=True),
        Point(2, 1, 2, "Mixed: very satisfied (+2).", MIXED, turn="peak", moment_of_truth=True),
        Point(3, 1, -2, "Emoji: very dissatisfied (−2).", EMOJI, turn="valley"),
    )
    full = tuple(
        Card(
            f"card-{n}",
            (WORD, MIXED, EMOJI, LONG)[n % 4],
            ("pain", "opportunity", "fix", "blueprint", "neutral")[n % 5],
            gauges=(Gauge(WORD[:80], 3.5, 5, MIXED), Gauge("Value", 33, 100, "33 of 100")),
            details=(
                Fact(WORD[:60], WORD),
                Fact("Ticket", MIXED, url="https://example.org/" + WORD),
            ),
            status=WORD[:70],
            status_key="idea",
            struck=n % 2 == 0,
            pill=n % 3 == 0,
            confidence=("assumption", "reasoned", "validated")[n % 3],
            score=n / 2 - 2,
            feeling=MIXED,
            url="https://example.org/",
        )
        for n in range(9)
    )
    chips = tuple(
        Chip(
            f"chip-{n}",
            (WORD, MIXED, EMOJI)[n % 3],
            ("sms", "my-own-channel", None)[n % 3],
            ("SMS", WORD[:50], None)[n % 3],
            online=(True, False, None)[n % 3],
            planned=n % 2 == 0,
            moment_of_truth=n % 2 == 1,
            score=n - 2.0,
            feeling="so-so",
            details=(Fact("Device", WORD[:90]),),
        )
        for n in range(5)
    )
    figures = (
        Figure(WORD, WORD[:90], WORD[:90], WORD[:90], False, (1, 1, 1), 1, (Fact("n", WORD),)),
        Figure("Flat", "0", None, None, None, (5,), None),
        Figure("Wild", "−1e9", "0", "worse", False, (1e9, -1e9, 0.001), -5e9),
    )
    bands = (
        build.row("actions", WORD[:60], build.bullets(WORD, LONG, EMOJI), Empty(),
                  build.bullets(MIXED, "SMS"), build.bullets(EMOJI)),
        build.row("touchpoints", "Touchpoints", Empty(), build.chips("x", *chips),
                  build.chips("y", MIXED), Empty()),
        build.row("thoughts", MIXED, Empty(), build.thoughts(WORD), build.thoughts(MIXED, EMOJI),
                  Quotes((Quote(LONG, True, WORD),))),
        build.emotion_row("en", "Emotions", points, 4, "not scored"),
        build.row("pain_points", "Pain points", build.cards("p", "pain", *full), Empty(), Empty(),
                  Empty()),
        build.row("metrics", "Metrics", Empty(), Figures(figures), Empty(), Empty(), note=LONG),
    )  # fmt: skip
    view = build.map_view(
        "extremes",
        f"{WORD} {MIXED} {EMOJI}",
        heads=heads,
        bands=bands,
        lines=build.curve(build.series(points)),
    )
    return view._replace(badges=(Badge("type", "x", WORD[:90]), Badge("status", "odd", MIXED)),
        facts=(Fact(WORD[:60], WORD), Fact("Link", LONG, url="https://example.org/")),
        summary=LONG,
        is_draft=True,
        notes=(LONG, WORD),
        personas=(
            PersonaCard("p", WORD, LONG, "👩🏽‍🚀", attributes=(Fact(WORD[:50], WORD),),
                        groups=((WORD, (WORD, MIXED)),), quote=WORD),
        ),
        scenario=WORD,
        expectations=(WORD, LONG),
        goals=(
            GoalBar("g1", WORD, (Fact(WORD[:40], WORD),), 0, 1e12, -3, WORD, WORD, WORD, WORD,
                    False),
            GoalBar("g2", "Same numbers", (), 5, 5, 5, "5", "5", "5", "met", True),
        ),
        sources=(SourceNote("s", WORD, "https://example.org/" + WORD, "assumption"),),
        resources=((WORD, (WORD, LONG)),),
        file="a/" + WORD + ".cjm.yaml",
    )  # fmt: skip
