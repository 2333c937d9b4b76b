"""What stands around the grid: header, personas, goals, legend, sources."""

from typing import Literal

from cjm.values import NamedTuple
from cjm.view.contents import Confidence, Fact
from cjm.view.grid import Picture


class Badge(NamedTuple):
    """A word in the header: the type, the status. `key` is the value in the file."""

    kind: Literal["type", "status"]
    key: str
    text: str


class Review(NamedTuple):
    """When the map was reviewed and is due again. `state` is known only for a given day."""

    text: str
    reviewed: str | None
    due: str | None
    state: Literal["fresh", "due-soon", "overdue"] | None = None


class PersonaCard(NamedTuple):
    """Who travels. `groups` are labelled lists: needs, goals, challenges, channels, …"""

    id: str
    name: str
    role: str | None
    initials: str
    photo: Picture | None = None
    attributes: tuple[Fact, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    quote: str | None = None
    confidence: Confidence | None = None


class GoalBar(NamedTuple):
    """A goal. `baseline`, `now` and `target` lie on one scale where they are known."""

    id: str
    text: str
    facts: tuple[Fact, ...] = ()
    baseline: float | None = None
    now: float | None = None
    target: float | None = None
    baseline_text: str | None = None
    now_text: str | None = None
    target_text: str | None = None
    verdict: str | None = None
    is_met: bool | None = None


class LegendEntry(NamedTuple):
    """One sign that this map uses and what it means. `key` names the sign, as
    `confidence-validated`, `channel-sms`, `moment-of-truth`, `planned`, `online`, `offline`,
    `series-target`, `severity`, `tech`, `gap`, `lowest`, `persona-1`, `past-1`, `solved`. `score`
    is that of the sign, where it is a face.
    """

    key: str
    text: str
    score: float | None = None


class SourceNote(NamedTuple):
    """Where the knowledge comes from: "Survey, n = 212, 15 Sep 2026"."""

    id: str
    text: str
    url: str | None = None
    confidence: Confidence | None = None
