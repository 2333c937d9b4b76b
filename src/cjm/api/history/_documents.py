"""What each key means that `cjm log` and `cjm blame` write as JSON; the schemas are made from it.

Keys may be added. What takes one away or changes its meaning raises the version.
"""

from typing import Annotated, Literal

from pydantic import Field

from cjm.reports._document import Tool
from cjm.values import dataclass

_VERSION = "Of this form. Keys may be added to it without another number."


@dataclass(frozen=True)
class PointScore:
    """A column of the map, and its score."""

    address: str
    score: Annotated[float | None, Field(ge=-2, le=2, description="Null for no score.")]


@dataclass(frozen=True)
class LoggedChange:
    """A change of an element."""

    kind: Literal["added", "removed", "moved", "reordered", "renamed", "edited"]
    weight: Literal["major", "minor", "patch"]
    address: Annotated[str, Field(description="By ids, else by positions; empty for the map.")]
    label: Annotated[str, Field(description="Its name or text, in the language of the map.")]
    field: Annotated[str | None, Field(description="What was edited, as `emotion.score`.")]
    before: Annotated[object, Field(description="The value before; null for none.")]
    after: Annotated[object, Field(description="The value after; null for none.")]
    is_guess: Annotated[bool, Field(description="Whether likeness alone told that it is one.")]
    words: Annotated[str, Field(description="The change in English words.")]


@dataclass(frozen=True)
class LoggedCommit:
    """A commit that changed the map."""

    commit: str
    author: str
    date: Annotated[str, Field(description="When it was written, as 2026-11-22.")]
    subject: Annotated[str, Field(description="The first line of its message.")]
    file: Annotated[str, Field(description="The file as it was called, from the top.")]
    readable: Annotated[bool, Field(description="Whether the file is a map there.")]
    first: Annotated[bool, Field(description="Whether there is nothing before to compare with.")]
    weight: Literal["major", "minor", "patch"] | None
    curve: Annotated[list[PointScore], Field(description="As the commit left it.")]
    changes: Annotated[list[LoggedChange], Field(description="Those that are asked for.")]


@dataclass(frozen=True)
class LogDocument:
    """How a map came to be, newest first."""

    version: Annotated[Literal[1], Field(description=_VERSION)]
    tool: Annotated[Tool, Field(description="What wrote it.")]
    commits: list[LoggedCommit]
    cut_off_at: Annotated[
        str | None,
        Field(description="The commit that a shallow clone ends at; null where none is missing."),
    ]


@dataclass(frozen=True)
class TracedElement:
    """An element, and the commit that last changed what it says."""

    address: Annotated[str, Field(description="By ids, else by positions; empty for the map.")]
    kind: Annotated[str, Field(description="What it is, as `pain-point`.")]
    label: Annotated[str, Field(description="Its name or text, in the language of the map.")]
    commit: str
    author: str
    date: Annotated[str, Field(description="When it was written, as 2026-11-22.")]
    subject: Annotated[str, Field(description="The first line of its message.")]
    file: Annotated[str, Field(description="The file as it was called, from the top.")]


@dataclass(frozen=True)
class BlameDocument:
    """Where each element of a map comes from, in the order of the map."""

    version: Annotated[Literal[1], Field(description=_VERSION)]
    tool: Annotated[Tool, Field(description="What wrote it.")]
    elements: list[TracedElement]
