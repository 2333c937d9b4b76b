"""What a rule is: a name, a severity, and a function from a journey to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from cjm.diagnostics import Finding, Severity
from cjm.model import Channel, Journey, Metric
from cjm.model.ids import Ids

Option: TypeAlias = int | float | str | bool
RuleSet: TypeAlias = Literal["minimal", "recommended", "strict"]
Kind: TypeAlias = Literal["structure", "reference", "content"]


@dataclass(frozen=True)
class Registry:
    """What the project shares between maps: its channels, teams and metrics, by key."""

    channels: Mapping[str, Channel] = field(default_factory=dict)
    teams: frozenset[str] = frozenset()
    metrics: Mapping[str, Metric] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """What a rule may look at. Rules know no files, lines or output.

    `compared` is the journey under `compare_to`, if there is one and it can be read; `options` the
    rule's own options with the project's values.
    """

    journey: Journey
    ids: Ids
    today: date
    registry: Registry = field(default_factory=Registry)
    compared: Journey | None = None
    options: Mapping[str, Option] = field(default_factory=dict)


def nothing(context: Context) -> Iterable[Finding]:
    """The check of a rule whose findings are made while the file is read."""
    return ()


@dataclass(frozen=True)
class Rule:
    """A rule. `name` completes "allow …"; `summary` is one line for lists.

    Findings of the kinds `structure` and `reference` keep a map from being drawn; those about
    `content` never do. `rule_set` is the smallest of the named sets that holds the rule: `minimal`
    lies within `recommended`, which lies within `strict`.
    """

    name: str
    severity: Severity
    kind: Kind
    summary: str
    check: Callable[[Context], Iterable[Finding]] = nothing
    rule_set: RuleSet = "recommended"
    options: Mapping[str, Option] = field(default_factory=dict)
