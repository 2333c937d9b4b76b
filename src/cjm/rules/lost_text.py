"""Text that is lost as a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


_SIGNS = "#&|>"


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, TakeIn
    from cjm.source.losses import APART

    place, value = symptom.place, symptom.value or ""
    before = symptom.line[: place.column - 1].rstrip()
    if not before.endswith(value):
        return None
    start = len(before) - len(value) if value else place.column - 1
    end = place.end_column - 1
    text = symptom.line[start:end]
    if text[:1] == "&" and symptom.line[end:].strip(" "):
        # The text behind it stands at another path.
        return None
    says = "put the whole text in quotes, the comment with it"
    if symptom.slip == APART:
        text, says = symptom.word, f"write `{symptom.word}`"
    if not value and (bare := _find_bare(symptom, text)) != text:
        if bare is None:
            return None
        text, says = bare, f"write `{bare}`"
    return Repair(TakeIn(symptom.path, place.line - 1, start, end, text), says, is_safe=False)


def _find_bare(symptom: Symptom, text: str) -> str | None:
    """What a key takes of a text: all of it, or what is behind its first sign, or nothing."""
    from cjm.rules._respelling import is_taken

    bare = text.lstrip(_SIGNS).strip()
    if text[0] in "|>":
        return bare or None
    return next((one for one in (text, bare) if one and is_taken(symptom, one)), None)


RULE = Rule(
    name="lost-text",
    severity=Severity.WARNING,
    kind="content",
    summary="text behind a `#`, which is read as a comment",
    rule_set="minimal",
    repair=_repair,
)
