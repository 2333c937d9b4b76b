"""A channel that nobody has heard of."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.model import CHANNELS, Fix, Touchpoint
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _check(context: Context) -> Iterator[Finding]:
    known = {*CHANNELS, *context.registry.channels}
    used = [(path, touchpoint.channel) for path, touchpoint in context.find(Touchpoint)]
    used += [(path, fix.channel) for path, fix in context.find(Fix)]
    for path, channel in used:
        if channel and channel not in known:
            yield Finding(
                (*path, "channel"),
                f"unknown channel {show(channel)}",
                hint=_advise(channel, known)
                or "register it under `channels` in `cjm.toml`, or use `other`",
            )


def _advise(channel: str, known: Collection[str]) -> str | None:
    from cjm.explain.words import suggest_word

    meant = suggest_word(unicodedata.normalize("NFKC", channel), known, ("channel",))
    return f"did you mean `{meant}`?" if meant else None


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._repairs import write_suggestion

    return write_suggestion(symptom)


RULE = Rule(
    name="unknown-channel",
    severity=Severity.INFO,
    kind="content",
    summary="a channel that is neither standard nor registered",
    check=_check,
    repair=_repair,
)
