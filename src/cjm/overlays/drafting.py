"""Changes gathered by the part of the map that carries them, and what became of that part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cjm.changes import Change, Weight
from cjm.changes.pairing import Pairs
from cjm.overlays.carrying import Carrier, carry, is_folded
from cjm.overlays.folding import fold, fold_edit
from cjm.overlays.telling import Teller
from cjm.values import NamedTuple
from cjm.view.overlay import Edit, MarkKind, WeightName

_WEIGHTS: Mapping[Weight, WeightName] = {
    Weight.MAJOR: "major",
    Weight.MINOR: "minor",
    Weight.PATCH: "patch",
}


class Told(NamedTuple):
    """A change, and what it wrote anew; None where what became of the part says it all."""

    change: Change
    edit: Edit | None = None


@dataclass
class Draft:
    """A mark in the making."""

    carrier: Carrier
    told: list[Told] = field(default_factory=list)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that it gathers."""
        return tuple(each.change for each in self.told)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What they wrote anew."""
        return tuple(each.edit for each in self.told if each.edit)

    def part(self) -> tuple[Draft, ...]:
        """The same by the weight of its changes, the weightiest first."""
        by_weight: dict[Weight, list[Told]] = {}
        for each in sorted(self.told, key=lambda each: -each.change.weight.rank):
            by_weight.setdefault(each.change.weight, []).append(each)
        return tuple(Draft(self.carrier, told) for told in by_weight.values())

    @property
    def weight(self) -> WeightName:
        """That of the weightiest of its changes."""
        weights = [change.weight for change in self.changes]
        return _WEIGHTS[max(weights, key=lambda weight: weight.rank)]

    @property
    def is_guess(self) -> bool:
        """Whether the two versions were paired by likeness."""
        return any(change.is_guess for change in self.changes)

    def judge(self) -> MarkKind:
        """What became of the part, all its changes together."""
        own = [change for change in self.changes if self.carrier.node in (change.new, change.old)]
        kinds = {change.kind for change in own}
        for kind in ("added", "removed"):
            if kind in kinds:
                return "added" if kind == "added" else "removed"
        if kinds & {"moved", "reordered"}:
            return "moved"
        return "renamed" if kinds == {"renamed"} and len(self.changes) == len(own) else "edited"


def draft_marks(shown: Iterable[Change], pairs: Pairs, teller: Teller) -> tuple[Draft, ...]:
    """A draft for each part that changed, in the order of the changes."""
    drafts: dict[tuple[object, str], Draft] = {}
    for change in shown:
        carrier = carry(change.node, change.field)
        carrier = carrier._replace(node=pairs.by_old.get(carrier.node, carrier.node))
        draft = drafts.setdefault((carrier.node, carrier.facet), Draft(carrier))
        draft.told.append(Told(change, _tell(change, carrier, teller)))
    return tuple(drafts.values())


def _tell(change: Change, carrier: Carrier, teller: Teller) -> Edit | None:
    if change.kind in ("edited", "renamed"):
        edit = teller.edit(change)
        is_inner = carrier.node not in (change.new, change.old)
        return fold_edit(edit, change, teller) if is_inner else edit
    return fold(change, teller) if is_folded(change.node) else None
