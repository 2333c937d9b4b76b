"""What a project may set, with a word on each.

Plain dataclasses, as most runs find no settings file and need only the defaults. Pydantic reads
them, where there is a file, from the types and from the `metadata` of each field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar, Literal, TypeAlias

from cjm.model import Metric
from cjm.values import dataclass

SetName: TypeAlias = Literal["minimal", "recommended", "strict"]
SeverityName: TypeAlias = Literal["error", "warning", "info", "off"]
Option: TypeAlias = bool | int | float | str | list[str]

_CLOSED = {"extra": "forbid"}


def _says(description: str, **limits: int) -> Mapping[str, object]:
    """What the schema says of a field, and its limits. A text in quotes is no number."""
    return {"description": description, "strict": True, **limits}


def _holds(description: str) -> Mapping[str, object]:
    """The same for a table with fields of its own."""
    return {"description": description}


@dataclass(frozen=True)
class OverrideSettings:
    """What is different for some files."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    files: list[str] = field(
        metadata=_says("Patterns of the files, as in .gitignore, from the folder of the settings.")
    )
    use: SetName | None = field(
        default=None, metadata=_holds("The set of rules: minimal, recommended or strict.")
    )
    select: list[str] = field(
        default_factory=list, metadata=_says("These rules about content instead of a set.")
    )
    ignore: list[str] = field(
        default_factory=list, metadata=_says("Rules that are left out besides.")
    )
    severity: dict[str, SeverityName] = field(
        default_factory=dict,
        metadata=_says("Severity by rule: error, warning, info or off; turns a rule on."),
    )
    options: dict[str, dict[str, Option]] = field(
        default_factory=dict, metadata=_says("Options of a rule, by rule.")
    )


@dataclass(frozen=True)
class RuleSettings:
    """Which rules hold, and how much they weigh."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    use: SetName = field(
        default="recommended",
        metadata=_holds("The set of rules: minimal, recommended or strict."),
    )
    select: list[str] = field(
        default_factory=list, metadata=_says("These rules about content instead of a set.")
    )
    ignore: list[str] = field(default_factory=list, metadata=_says("Rules that are left out."))
    plugins: list[str] = field(
        default_factory=list, metadata=_says("Installed packages whose rules are added.")
    )
    severity: dict[str, SeverityName] = field(
        default_factory=dict,
        metadata=_says("Severity by rule: error, warning, info or off; turns a rule on."),
    )
    options: dict[str, dict[str, Option]] = field(
        default_factory=dict, metadata=_says("Options of a rule, by rule.")
    )
    overrides: list[OverrideSettings] = field(
        default_factory=list, metadata=_holds("What is different for some files.")
    )


@dataclass(frozen=True)
class RenderSettings:
    """How maps are drawn unless a flag says otherwise."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    theme: str | None = field(
        default=None, metadata=_says("Theme: plain, contrast, print or a theme file.")
    )
    lang: str | None = field(default=None, metadata=_says("Language to draw in: fa, en, …"))
    format: str | list[str] | None = field(
        default=None, metadata=_holds("Format or formats: html, svg, …")
    )


@dataclass(frozen=True)
class ChannelSettings:
    """A channel that the maps of the project share."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    name: str | None = field(default=None, metadata=_says("What the channel is called."))
    online: bool | None = field(default=None, metadata=_says("Whether it is online."))
    media: Literal["paid", "owned", "earned"] | None = field(
        default=None, metadata=_holds("Who pays for it: paid, owned or earned media.")
    )


@dataclass(frozen=True)
class TeamSettings:
    """A team that may own maps, stages, fixes and goals."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    name: str | None = field(default=None, metadata=_says("What the team is called."))


@dataclass(frozen=True)
class LimitSettings:
    """How large a map may be."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    bytes: int | None = field(
        default=None, metadata=_says("Bytes of a file; 16777216 unless set.", gt=0)
    )
    depth: int | None = field(
        default=None, metadata=_says("Levels of nesting; 64 unless set.", gt=0, le=200)
    )
    nodes: int | None = field(
        default=None, metadata=_says("Values in a file; 500000 unless set.", gt=0)
    )


@dataclass(frozen=True)
class Config:
    """Settings of a project. Paths in it are relative to its folder."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = _CLOSED

    maps: list[str] = field(
        default_factory=list, metadata=_says("Files, folders or patterns where the maps lie.")
    )
    baseline: str | None = field(
        default=None, metadata=_says("List of findings that were there already, as a file.")
    )
    rules: RuleSettings = field(
        default_factory=RuleSettings, metadata=_holds("What `cjm validate` reports.")
    )
    render: RenderSettings = field(
        default_factory=RenderSettings, metadata=_holds("How maps are drawn.")
    )
    channels: dict[str, ChannelSettings] = field(
        default_factory=dict, metadata=_holds("Channels beside the usual ones, by key.")
    )
    teams: list[str] | dict[str, TeamSettings] = field(
        default_factory=list, metadata=_holds("Keys of the teams; or a table a team, by key.")
    )
    metrics: dict[str, Metric] = field(
        default_factory=dict, metadata=_holds("Metrics that maps share, by key; as in a map.")
    )
    links: dict[str, str] = field(
        default_factory=dict,
        metadata=_holds("Address of tickets by prefix; {} stands for the number."),
    )
    limits: LimitSettings = field(
        default_factory=LimitSettings, metadata=_holds("How large a map may be.")
    )
