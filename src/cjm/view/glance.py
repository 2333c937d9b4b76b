"""The map in a few lines: where it hurts most, for whom, and what is done about it."""

from typing import Literal

from cjm.values import NamedTuple
from cjm.view.contents import Gauge


class LowPoint(NamedTuple):
    """The lowest point of the curve. `target` is the id of its stage or step, `name` its name;
    `traveller` is the persona who feels so, where only the personas have scores.
    """

    target: str
    name: str
    score: float
    feeling: str
    label: str | None = None
    quote: str | None = None
    traveller: str | None = None


class Answer(NamedTuple):
    """A fix, or an opportunity, that is meant for one pain point, and how far it is."""

    target: str
    text: str
    status: str | None
    status_key: str | None


class Hurt(NamedTuple):
    """An open pain point, the stage or step it lies in, and whether anything is done about it.

    `answer` is the fix that goes furthest of those that name it, or that stand beside it alone;
    without a fix it is the opportunity that names it.
    """

    target: str
    text: str
    place: str
    severity: Gauge | None
    has_fix: bool
    answer: Answer | None = None


class Traveller(NamedTuple):
    """A persona, and how they feel at the lowest point where that is known. `role` is who they are
    in a few words.
    """

    target: str
    name: str
    score: float | None = None
    feeling: str | None = None
    role: str | None = None


class Tally(NamedTuple):
    """How many there are of a kind: fixes by status, goals by outcome. `key` names the kind."""

    key: Literal["done", "doing", "planned", "idea", "unstated", "met", "missed", "unmeasured"]
    text: str
    number: int
    written: str


class Glance(NamedTuple):
    """What a hurried reader takes along. Everything in it stands in the map too.

    `hurts` are the worst open pain points, `more_hurts` says how many others there are.
    `unanswered` says how many open pain points nothing is done about.
    """

    lowest: LowPoint | None = None
    hurts: tuple[Hurt, ...] = ()
    hurt_count: str | None = None
    more_hurts: str | None = None
    travellers: tuple[Traveller, ...] = ()
    work: tuple[Tally, ...] = ()
    unanswered: str | None = None
    goals: tuple[Tally, ...] = ()
