"""What each key means that `cjm diff -f json` writes: the JSON Schema is made from these classes.

Keys may be added. What takes one away or changes its meaning raises the version.
"""

from typing import Annotated, Literal

from pydantic import Field

from cjm.reports._document import Spot, Tool
from cjm.values import dataclass


@dataclass(frozen=True)
class FileSide:
    """A map on one side."""

    file: Annotated[str, Field(description="What it is called, as HEAD:returns.cjm.yaml.")]
    uri: Annotated[
        str,
        Field(
            description="The file from the top of the repository, else from the working folder, "
            "as a relative URI reference."
        ),
    ]


@dataclass(frozen=True)
class ElementSide:
    """An element on one side."""

    address: Annotated[
        str,
        Field(
            description="By ids, else by positions from 1, as `stages[pay].pain_points[2]`; empty "
            "for the map itself."
        ),
    ]
    label: Annotated[str, Field(description="Its name or text, in the language of the map.")]
    start: Annotated[Spot | None, Field(description="Where it, or what changed of it, begins.")]


@dataclass(frozen=True)
class ElementChange:
    """A change of an element."""

    kind: Literal["added", "removed", "moved", "reordered", "renamed", "edited"]
    weight: Literal["major", "minor", "patch"]
    element: Annotated[
        str, Field(description="What it is, as `pain point`; of a text, the key of its list.")
    ]
    field: Annotated[str | None, Field(description="What was edited, as `emotion.score`.")]
    before: Annotated[object, Field(description="The value before; null for none.")]
    after: Annotated[object, Field(description="The value after; null for none.")]
    old: Annotated[ElementSide | None, Field(description="The element before.")]
    new: Annotated[ElementSide | None, Field(description="The element after.")]
    is_guess: Annotated[
        bool, Field(description="Whether the two were told to be one by likeness alone.")
    ]
    words: Annotated[str, Field(description="The change in English words.")]


@dataclass(frozen=True)
class CurvePoint:
    """A column of both curves."""

    address: Annotated[str, Field(description="The stage or step.")]
    label: Annotated[str, Field(description="Its name.")]
    before: Annotated[float | None, Field(ge=-2, le=2, description="Null for no score.")]
    after: Annotated[float | None, Field(ge=-2, le=2, description="Null for no score.")]


@dataclass(frozen=True)
class Named:
    """An element that is named."""

    address: str
    label: str


@dataclass(frozen=True)
class FixCount:
    """Fixes of a status."""

    status: Annotated[str | None, Field(description="Null for those without one.")]
    before: Annotated[int, Field(ge=0)]
    after: Annotated[int, Field(ge=0)]


@dataclass(frozen=True)
class GoalChange:
    """A goal that stands otherwise now; null where it is not there."""

    address: str
    label: str
    before: Literal["met", "missed", "pending", "unknown"] | None
    after: Literal["met", "missed", "pending", "unknown"] | None


@dataclass(frozen=True)
class Validated:
    """Statements that are validated, of those that say how sure they are."""

    validated: Annotated[int, Field(ge=0)]
    total: Annotated[int, Field(ge=0)]


@dataclass(frozen=True)
class Figures:
    """What the changes of a map come to."""

    curve: Annotated[list[CurvePoint], Field(description="In the order of the map.")]
    low_before: Annotated[
        CurvePoint | None, Field(description="The first of the lowest points before.")
    ]
    low_after: Annotated[
        CurvePoint | None, Field(description="The first of the lowest points after.")
    ]
    lows_before: Annotated[
        list[CurvePoint], Field(description="All that share the lowest score before.")
    ]
    lows_after: Annotated[
        list[CurvePoint], Field(description="All that share the lowest score after.")
    ]
    untold: Annotated[
        list[Literal["curve", "pains", "fixes", "goals", "validated"]],
        Field(description="Left empty, as they rest on what cannot be read."),
    ]
    pains_opened: Annotated[list[Named], Field(description="New, or open again.")]
    pains_solved: Annotated[list[Named], Field(description="Marked as solved.")]
    pains_deleted: Annotated[list[Named], Field(description="Gone though nobody solved them.")]
    fixes: Annotated[list[FixCount], Field(description="By status.")]
    goals: Annotated[list[GoalChange], Field(description="Those that stand otherwise.")]
    validated_before: Validated
    validated_after: Validated


@dataclass(frozen=True)
class Question:
    """What to ask the author of the change."""

    name: str
    address: str
    label: str
    message: str
    hint: str


@dataclass(frozen=True)
class Trouble:
    """What keeps a map from being read."""

    file: str
    rule: str
    message: str
    start: Spot


@dataclass(frozen=True)
class Weights:
    """How many changes there are of each weight."""

    major: Annotated[int, Field(ge=0)]
    minor: Annotated[int, Field(ge=0)]
    patch: Annotated[int, Field(ge=0)]


@dataclass(frozen=True)
class UsingMap:
    """A map that uses a persona."""

    file: Annotated[str, Field(description="What it is called, as HEAD:returns.cjm.yaml.")]
    title: str


@dataclass(frozen=True)
class ComparedMap:
    """A map that changed, or a persona in a file of its own."""

    kind: Literal["map", "persona"]
    fate: Annotated[
        Literal["added", "removed", "changed", "broken"],
        Field(description="Broken is what cannot be read on one side."),
    ]
    title: str
    lang: str
    old: FileSide | None
    new: FileSide | None
    used_by: Annotated[list[UsingMap], Field(description="The maps that use a persona.")]
    weights: Weights
    changes: Annotated[
        list[ElementChange],
        Field(description="In the order of the map; of more than 10,000 the weightiest."),
    ]
    unlisted: Annotated[int, Field(ge=0, description="Changes beyond these 10,000.")]
    figures: Annotated[Figures | None, Field(description="Null where nothing was compared.")]
    questions: Annotated[list[Question], Field(description="What looks better on paper only.")]
    errors: list[Trouble]


@dataclass(frozen=True)
class DiffDocument:
    """What changed between two sides."""

    version: Annotated[
        Literal[1],
        Field(description="Of this form. Keys may be added to it without another number."),
    ]
    tool: Annotated[Tool, Field(description="What wrote it.")]
    old: Annotated[str, Field(description="What the first side is called.")]
    new: Annotated[str, Field(description="What the second side is called.")]
    same: Annotated[int, Field(ge=0, description="Maps that did not change.")]
    weights: Annotated[Weights, Field(description="In all maps.")]
    maps: Annotated[
        list[ComparedMap], Field(description="By their paths; persona files behind them.")
    ]
