"""Maps for the views beside the grid: with something for each, with far too much, with nothing."""

from __future__ import annotations

from cjm.diagram import LINEAR
from cjm.diagram.network import arrange
from cjm.view import (
    ColumnPair,
    Contrast,
    Coverage,
    Fact,
    Glance,
    Idea,
    LowPoint,
    MapView,
    Member,
    Moment,
    Network,
    PersonaCard,
    Point,
    Reach,
    StagePair,
    Tie,
)
from tests.views import build
from tests.views.extremes import EMOJI, LONG, MIXED, WORD

TEXTS = (WORD, MIXED, EMOJI, "short", LONG)


def everything() -> MapView:
    """A small map that every view has something to show of."""
    heads = build.stages("Stage {}", ("send", "Send back"), ("wait", "Wait"), ("refund", "Refund"))
    points = (
        Point(0, 1, -1.5, "Send back: −1.5.", "annoyed", turn="valley", lowest=True),
        Point(1, 1, 0, "Wait: 0."),
        Point(2, 1, 1, "Refund: +1.", "glad", turn="peak"),
    )
    bands = (
        build.row("actions", "Actions", build.bullets("Pack"), build.bullets(), build.bullets("b")),
        build.emotion_row("en", "Emotions", points, 3, "not scored"),
        build.row("fixes", "Fixes", build.cards("s", "fix", "Code"), build.cards("w", "fix"),
                  build.cards("r", "fix")),
    )  # fmt: skip
    view = build.map_view(
        "all", "Returning shoes", heads=heads, bands=bands, lines=build.curve(build.series(points))
    )
    lowest = LowPoint("send", "Send back", -1.5, "dissatisfied", "annoyed")
    member = view._replace(glance=Glance(lowest))
    ties = (Tie(0, 1, "detail"), Tie(1, 2, "change"))
    names = ("Returning shoes", "Refund in detail", "Refund at once", "Alone")
    network = Network(
        tuple(Member(member._replace(title=name)) for name in names), ties, arrange(ties, LINEAR)[0]
    )
    return view._replace(
        network=network,
        ideas=(
            Idea("i1", "Code for a label", "Send back", 90, 60, 2, (Fact("Owner", "logistics"),)),
            Idea("i2", "Pick-up at the door", "Send back", 80, 20, 5),
            Idea("i3", "Refund at once", "Refund", 90, 60, 2),
            Idea("i4", "A thank-you card", "Refund", None, 10, None),
        ),
        moments=(
            Moment("m1", "Open", "08:30", 510, 540, 1, "calm", (Fact("Place", "shop"),)),
            Moment("m2", "Answer", "11:00", 660, 780, -1, "torn"),
            Moment("m3", "Listen", "11:30", 690, None),
            Moment("m4", "Sleep", "23:00", 1380, 1860, 0.5, "at peace"),
        ),
        coverages=(
            Coverage(
                "channel",
                ("Send back", "Wait", "Refund"),
                (
                    Reach("Web", (("Form", "Help"), (), ("Status",)), "web", is_online=True),
                    Reach("Store", (("Counter",), (), ()), "store", is_online=False),
                ),
            ),
            Coverage(
                "team",
                ("Send back", "Wait", "Refund"),
                (Reach("logistics", (("Label",), (), ())), Reach("idle", ((), (), ()))),
            ),
        ),
        contrast=Contrast(
            "Today",
            "Future state",
            (
                StagePair(
                    "Send back",
                    "kept",
                    (ColumnPair("Pack", -1.5, 0.5), ColumnPair("Bring", -1, None)),
                    vanished=("Queue",),
                    staying=("Late",),
                    arising=("Two apps",),
                    added=("Locker",),
                    dropped=("Counter",),
                    fixes=("Label by code",),
                ),
                StagePair("Wait", "gone", (ColumnPair("Wait", 0, None, "gone"),)),
                StagePair("Refund", "new", (ColumnPair("Refund", None, 1, "new"),)),
            ),
            is_planned=False,
        ),
    )


def crowded(count: int = 30) -> MapView:
    """Thirty stages, and in every place more and longer texts than anybody would want."""
    heads = build.stages("Stage {}", *((f"s{n}", f"{TEXTS[n % 4]} {n}") for n in range(count)))
    points = tuple(
        Point(n, 1, (n % 9) / 2 - 2, f"{n}.", TEXTS[n % 4], lowest=n == 0) for n in range(count)
    )
    bands = (
        build.row("actions", MIXED, *(build.bullets(*TEXTS[: n % 5]) for n in range(count))),
        build.emotion_row("en", "Emotions", points, count, "not scored"),
        build.row("fixes", "Fixes", *(build.cards(f"f{n}", "fix", *TEXTS) for n in range(count))),
    )
    view = build.map_view(
        "crowded", WORD, heads=heads, bands=bands, lines=build.curve(build.series(points))
    )
    persona = PersonaCard("p", WORD, None, "W")
    lowest = LowPoint("s0", WORD, -2, WORD, WORD)
    member = view._replace(direction="rtl", personas=(persona, persona), glance=Glance(lowest))
    ties = tuple(Tie(n // 7, n, "detail" if n % 5 else "change") for n in range(1, 40))
    members = tuple(Member(member._replace(title=f"{TEXTS[n % 5]} {n}")) for n in range(60))
    network = Network(members, ties, arrange(ties, LINEAR)[0])
    names = tuple(head.name for head in heads)
    return view._replace(
        network=network,
        direction="rtl",
        ideas=tuple(
            Idea(f"i{n}", TEXTS[n % 5], WORD, 50, 50 + n % 2, 2.5, (Fact(WORD[:60], MIXED),))
            for n in range(40)
        ),
        moments=tuple(
            Moment(f"m{n}", TEXTS[n % 5], "12:00", 690 + n, 760, n % 5 - 2, WORD, ())
            for n in range(24)
        ),
        coverages=(
            Coverage(
                "team",
                names,
                tuple(
                    Reach(TEXTS[n % 4], tuple(TEXTS[: (n + s) % 5] for s in range(count)))
                    for n in range(20)
                ),
            ),
        ),
        contrast=Contrast(
            MIXED,
            WORD,
            tuple(
                StagePair(name, "kept", (ColumnPair(name, -2, 2), ColumnPair(name, 2, -2)),
                          vanished=TEXTS, fixes=TEXTS)
                for name in names
            ),
            is_planned=False,
        ),
    )  # fmt: skip


def nothing() -> MapView:
    """A map with a title and no more."""
    return build.map_view("empty", "Nothing yet", heads=(), bands=())
