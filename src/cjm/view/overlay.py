"""What changed between two versions of a map, laid over the view of both: marks on its parts, and
what all of it comes to. As in the rest of the view, all texts are final.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from cjm.values import NamedTuple
from cjm.view.curve import Curve
from cjm.view.flow import Link
from cjm.view.grid import Band
from cjm.view.study import Standing

WeightName: TypeAlias = Literal["major", "minor", "patch"]
MarkKind: TypeAlias = Literal["added", "removed", "moved", "left", "renamed", "edited"]
"""What became of a part. `left` is the place that something moved away from."""


Fate: TypeAlias = Literal["same", "gone", "new"]


class Edit(NamedTuple):
    """What was written anew: the label of a value, what it was, what it is; None where there was
    or is nothing. Without a label it is what the part itself is called or says. Of prose, `pieces`
    are what stayed, what is gone and what is new, word by word.
    """

    label: str | None
    before: str | None
    after: str | None
    pieces: tuple[tuple[Fate, str], ...] = ()


class Whence(NamedTuple):
    """Where a part was, or is now: `text` says it, `target` is the id of the place."""

    text: str
    target: str | None = None


class Mark(NamedTuple):
    """A part of the map that is not as it was. `word` says what became of it; `anchor` is the id
    that links to it lead to; what changed with something around it `is_part` of that change.
    """

    kind: MarkKind
    weight: WeightName
    word: str
    anchor: str
    edits: tuple[Edit, ...] = ()
    whence: Whence | None = None
    is_guess: bool = False
    is_part: bool = False

    @property
    def own(self) -> Edit | None:
        """How the part itself was called or worded before."""
        return next((edit for edit in self.edits if edit.label is None), None)


class Entry(NamedTuple):
    """A line in the list of changes: what sort of part it is of, what that is called, the stage it
    lies in, its lane (`stages` for the heads, `map` for what is around the table), and how many
    changes it tells, all of one weight.
    """

    mark: Mark
    sort: str
    name: str
    place: str | None
    lane: str
    changes: int


class Beat(NamedTuple):
    """A column under both curves. Scores are −2 … +2, None where none is known; `target` is the id
    of its stage or step, `stage` the number of its stage in the view, from 0, and `span` how many
    columns of the view it stands for. `is_unread` tells that the feeling before, or the one after,
    is written but cannot be read.
    """

    name: str
    target: str
    stage: int
    before: float | None
    after: float | None
    standing: Standing
    told_before: str | None = None
    told_after: str | None = None
    span: int = 1
    is_unread: tuple[bool, bool] = (False, False)

    @property
    def is_worse(self) -> bool | None:
        """Whether it feels worse now; None where that cannot be told or nothing changed."""
        if self.before is None or self.after is None or self.before == self.after:
            return None
        return self.after < self.before


class Named(NamedTuple):
    """A part by its name, and the id in the view that leads to it."""

    text: str
    target: str | None = None
    remark: str | None = None


class Shift(NamedTuple):
    """A number of something, before and after, with the word for it."""

    key: str
    text: str
    before: str
    after: str


class Question(NamedTuple):
    """What to ask the author of a change, about which part, and what could be done."""

    text: str
    about: Named
    hint: str


class Account(NamedTuple):
    """What all changes come to. `lows_before` and `lows_after` are the places in `Overlay.beats`
    that share the lowest score;
    `untold` names what is left out as parts of the map cannot be read.
    """

    lows_before: tuple[int, ...] = ()
    lows_after: tuple[int, ...] = ()
    opened: tuple[Named, ...] = ()
    solved: tuple[Named, ...] = ()
    deleted: tuple[Named, ...] = ()
    fixes: tuple[Shift, ...] = ()
    goals: tuple[tuple[Named, bool | None], ...] = ()
    validated: Shift | None = None
    questions: tuple[Question, ...] = ()
    untold: tuple[str, ...] = ()


_NO_MARKS: Mapping[str, Mark] = MappingProxyType({})
_NO_TEXTS: Mapping[tuple[str, str, str], Mark] = MappingProxyType({})


class Side(NamedTuple):
    """One version alone, over the columns of both, with the same ids. `absent` are the columns that
    it does not have; `texts` are the marks of its texts, as those of an overlay.
    """

    bands: tuple[Band, ...]
    curve: Curve | None
    absent: frozenset[int] = frozenset()
    texts: Mapping[tuple[str, str, str], Mark] = _NO_TEXTS
    links: tuple[Link, ...] = ()


class Overlay(NamedTuple):
    """What lies over a map. `marks` go by the id of a part; `texts` by the id of the stage or step,
    the lane, and the text itself, which is empty for the feeling. A map that is new or gone as a
    whole has no marks, and no `sides`, which are the version before and the one after.
    """

    before: str
    after: str
    kind: Literal["changed", "added", "removed"] = "changed"
    marks: Mapping[str, Mark] = _NO_MARKS
    texts: Mapping[tuple[str, str, str], Mark] = _NO_TEXTS
    entries: tuple[Entry, ...] = ()
    beats: tuple[Beat, ...] = ()
    account: Account = Account()
    sides: tuple[Side, Side] | None = None
    voices: tuple[Beat, ...] = ()
    """Feelings of single personas that changed, called by their column and who feels so."""

    def find_text(self, holder: str, lane: str, text: str) -> Mark | None:
        """The mark of a text in a cell."""
        return self.texts.get((holder, lane, text))

    def count(self, weight: WeightName) -> int:
        """How many changes are of this weight. A map that is gone is a major change, a new one
        minor.
        """
        whole = {"added": "minor", "removed": "major"}.get(self.kind) == weight
        return whole + sum(entry.changes for entry in self.entries if entry.mark.weight == weight)

    @property
    def worse(self) -> tuple[Beat, ...]:
        """The columns that feel worse now."""
        return tuple(beat for beat in (*self.beats, *self.voices) if beat.is_worse)

    @property
    def better(self) -> tuple[Beat, ...]:
        """The columns that feel better now."""
        return tuple(beat for beat in (*self.beats, *self.voices) if beat.is_worse is False)
