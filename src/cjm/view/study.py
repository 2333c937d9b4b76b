"""What the journey says when it is looked at from another side: by worth, by the hour, by channel
and team, beside the map it is compared with.
"""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple
from cjm.view.contents import Fact

Standing: TypeAlias = Literal["kept", "new", "gone"]


class Idea(NamedTuple):
    """An opportunity, as far as it is scored: values 0–100, effort 0–5, None where nobody said.

    `stage` is the name of the stage or step it stands in; `facts` are the pain points that it
    answers, its owner and its status. What `is_done` is no choice any more.
    """

    id: str
    text: str
    stage: str
    customer: float | None = None
    business: float | None = None
    effort: float | None = None
    facts: tuple[Fact, ...] = ()
    is_done: bool = False


class Moment(NamedTuple):
    """A stage or step with a time of day. `start` and `end` are minutes after midnight; `end` is
    None where nobody wrote how long it takes, and beyond 1440 where it goes on after midnight.
    """

    id: str
    name: str
    time: str
    start: int
    end: int | None = None
    score: float | None = None
    feeling: str | None = None
    facts: tuple[Fact, ...] = ()


class Reach(NamedTuple):
    """One channel or team: what it has in each stage, by name. `key` is the channel of the icon."""

    label: str
    stages: tuple[tuple[str, ...], ...]
    key: str | None = None
    is_online: bool | None = None
    media: str | None = None


class Coverage(NamedTuple):
    """Where channels or teams are at work, and where not; `stages` are the names of all stages."""

    kind: Literal["channel", "team"]
    stages: tuple[str, ...]
    rows: tuple[Reach, ...]


class ColumnPair(NamedTuple):
    """A step, or a stage without steps, with its score before and after."""

    name: str
    before: float | None
    after: float | None
    standing: Standing = "kept"


class StagePair(NamedTuple):
    """A stage before and after: what vanishes, what stays, what is new, and what brings it."""

    name: str
    standing: Standing
    columns: tuple[ColumnPair, ...]
    vanished: tuple[str, ...] = ()
    staying: tuple[str, ...] = ()
    arising: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()


class Contrast(NamedTuple):
    """Two states of a journey, the earlier one first. With `is_planned` there is no second map:
    the later state is what the targets and fixes of the one map say.
    """

    before: str
    after: str
    stages: tuple[StagePair, ...]
    is_planned: bool
