"""The whole map as a reader sees it."""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple
from cjm.view.contents import Fact
from cjm.view.curve import Curve
from cjm.view.flow import Flow, Link
from cjm.view.frame import Badge, GoalBar, LegendEntry, PersonaCard, Review, SourceNote
from cjm.view.glance import Glance
from cjm.view.grid import Band, Column, StageHead
from cjm.view.network import Network
from cjm.view.overlay import Overlay
from cjm.view.study import Contrast, Coverage, Idea, Moment

Direction: TypeAlias = Literal["ltr", "rtl"]


class MapView(NamedTuple):
    """A whole map, ready to be drawn in one language."""

    id: str
    title: str
    lang: str
    direction: Direction
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    summary: str | None
    review: Review | None
    is_draft: bool
    notes: tuple[str, ...]
    """Notices under the header: "The scores are assumptions."."""
    personas: tuple[PersonaCard, ...]
    scenario: str | None
    expectations: tuple[str, ...]
    goals: tuple[GoalBar, ...]
    stages: tuple[StageHead, ...]
    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    curve: Curve | None
    flow: Flow
    links: tuple[Link, ...]
    legend: tuple[LegendEntry, ...]
    sources: tuple[SourceNote, ...]
    resources: tuple[tuple[str, tuple[str, ...]], ...]
    validated_share: float | None
    validated_text: str | None
    file: str | None
    glance: Glance | None = None
    kind: str = "current-state"
    """Which of the four kinds of map it is, as in the file."""
    ideas: tuple[Idea, ...] = ()
    """All opportunities, in order of the stages."""
    moments: tuple[Moment, ...] = ()
    """What has a time of day, in order of the map."""
    coverages: tuple[Coverage, ...] = ()
    contrast: Contrast | None = None
    """Before and after, where the map is compared with another or has targets."""
    network: Network | None = None
    """The maps of a portfolio, where the view is of several; all else then says little."""
    overlay: Overlay | None = None
    """What changed, where the view is of two versions of the map."""


def bare_view(id: str, title: str, *, lang: str, direction: Direction) -> MapView:
    """A view that says no more than its title; `_replace` adds the rest."""
    return MapView(
        id=id,
        title=title,
        lang=lang,
        direction=direction,
        badges=(),
        facts=(),
        summary=None,
        review=None,
        is_draft=False,
        notes=(),
        personas=(),
        scenario=None,
        expectations=(),
        goals=(),
        stages=(),
        columns=(),
        bands=(),
        curve=None,
        flow=Flow((), (), "", ""),
        links=(),
        legend=(),
        sources=(),
        resources=(),
        validated_share=None,
        validated_text=None,
        file=None,
    )
