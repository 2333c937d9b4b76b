"""A channel that nobody has heard of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.model import CHANNELS, Fix, Touchpoint
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_PARTS = r"\s*[,،;/&+|]\s*|\s+(?:and|or|und|oder|et|ou|و|یا)\s+"


def _check(context: Context) -> Iterator[Finding]:
    own = context.registry.channels
    used = [(path, touchpoint.channel) for path, touchpoint in context.find(Touchpoint)]
    used += [(path, fix.channel) for path, fix in context.find(Fix)]
    for path, channel in used:
        if channel and channel not in CHANNELS and channel not in own:
            yield Finding(
                (*path, "channel"),
                f"unknown channel {show(channel)}",
                hint=_advise(channel, {*CHANNELS, *own})
                or "register it under `channels` in `cjm.toml`, or use `other`",
            )


def _advise(channel: str, known: Set[str]) -> str | None:
    from cjm.explain.usage import find_meant
    from cjm.explain.words import LEAVE_OUT, says_nothing_yet, suggest_word
    from cjm.source.remarks import part_remark

    if says_nothing_yet(channel):
        return LEAVE_OUT
    if remarked := part_remark(channel):
        return remarked.hint
    parts = [part for part in re.split(_PARTS, channel) if part]
    if len(parts) > 1 and known >= set(parts):
        return "only one channel can stand here: write an entry for each"
    written = unicodedata.normalize("NFKC", channel)
    meant = find_meant(written, known) or suggest_word(written, known, ("channel",))
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
    about=(Fix, Touchpoint),
)
