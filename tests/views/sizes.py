"""Maps at the ends of the scale: twelve stages with gaps and two personas, and a single stage."""

from __future__ import annotations

from cjm.view import Badge, Card, Fact, Gauge, LegendEntry, MapView, PersonaCard, Point
from tests.views import build

NAMES = (
    "Notice a leak", "Ask a neighbour", "Search", "Compare offers", "Call", "Agree a date",
    "Wait at home", "Repair", "Check the work", "Pay", "Rate", "Recommend",
)  # fmt: skip
SCORES = (-1, -0.5, -1, 0, None, 0.5, -2, 1, 1.5, None, 0.5, 2)
TENANT = (-1.5, -1, -2, -0.5, -1, 0, -2, 1, 2, 0, 0, 2)
OTHER = (-0.5, 0, 0.5, 0.5, 1, 1, -1, 0.5, 1, 1, None, 1)
WORDS = ("alarmed", "unsure", "lost", "calmer", "", "hopeful", "angry", "relieved", "glad", "",
         "fair", "delighted")  # fmt: skip


def _points(scores: tuple[float | None, ...], *, labelled: bool) -> tuple[Point, ...]:
    known = [score for score in scores if score is not None]
    made: list[Point] = []
    for column, score in enumerate(scores):
        if score is None:
            continue
        label = WORDS[column] if labelled else None
        point = Point(column, 1, score, f"{NAMES[column]}: {score}.", label or None)
        if labelled and score == min(known):
            point = point._replace(turn="valley", lowest=True)
        if labelled and score == max(known):
            point = point._replace(turn="peak")
        made.append(point)
    return tuple(made)


def long_map() -> MapView:
    """Twelve stages, three lines, columns without a score in two of them."""
    heads = build.stages("Stage {}", *((name.lower().replace(" ", "-"), name) for name in NAMES))
    points = _points(SCORES, labelled=True)
    bands = (
        build.row("actions", "Customer actions", *(build.bullets(f"{n}, at last") for n in NAMES)),
        build.emotion_row("en", "Emotions", points, 12, "not scored"),
        build.row(
            "pain_points",
            "Pain points",
            *(
                build.cards(
                    head.id,
                    "pain",
                    *(
                        Card(f"{head.id}-{n}", f"Waits {n} hours for an answer", "pain",
                             gauges=(Gauge("Severity", n, 5, f"{n} of 5"),))
                        for n in range(1, head.number % 4 + 1)
                    ),
                )
                for head in heads
            ),
        ),
        build.row(
            "fixes",
            "Suggested solutions",
            *(
                build.cards(h.id, "fix", *(["Send a text with the hour"] * (h.number % 3)))
                for h in heads
            ),
        ),
    )  # fmt: skip
    lines = build.curve(
        build.series(points, name="Both"),
        build.series(_points(TENANT, labelled=False), id="tenant", name="Tenant", kind="persona"),
        build.series(
            _points(OTHER, labelled=False), id="owner", name="House owner", kind="persona"
        ),
    )
    personas = (
        PersonaCard("tenant", "Tenant", "Rents a flat", "T", attributes=(Fact("Age", "29"),)),
        PersonaCard(
            "owner", "House owner", None, "HO", groups=(("Needs", ("A bill she trusts",)),)
        ),
    )
    view = build.map_view("leak", "A leak is repaired", heads=heads, bands=bands, lines=lines)
    return view._replace(badges=(
            Badge("type", "current-state", "Current state"),
            Badge("status", "approved", "Approved"),
        ),
        personas=personas,
        legend=(
            LegendEntry("persona-1", "Tenant"),
            LegendEntry("persona-2", "House owner"),
            LegendEntry("gap", "Not scored"),
            LegendEntry("lowest", "Lowest point"),
        ),
    )  # fmt: skip


def single_stage() -> MapView:
    """One stage, one lane, one point, nothing else."""
    heads = build.stages("Stage {}", ("only", "Only stage"))
    points = (
        Point(0, 1, -1, "Only stage: dissatisfied (−1), lowest point.", "tired", lowest=True),
    )
    return build.map_view(
        "single",
        "One stage",
        heads=heads,
        bands=(
            build.row("actions", "Customer actions", build.bullets("Waits")),
            build.emotion_row("en", "Emotions", points, 1, "not scored"),
        ),
        lines=build.curve(build.series(points)),
    )
