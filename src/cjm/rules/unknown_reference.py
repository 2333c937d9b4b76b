"""An id or key that names nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.likeness import did_you_mean
from cjm.model.reading import show
from cjm.rules._references import Reference, list_broken_references
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


_FEW = 8
_LISTS = {
    "stage or step": ("stages", "steps"),
    "pain point": ("pain_points",),
    "persona": ("persona", "personas"),
}
"""The keys of the lists in which such elements stand."""


def _check(context: Context) -> Iterator[Finding]:
    broken = [
        one
        for one in list_broken_references(context)
        if one.word not in context.lost and not _may_be_there(one.noun, context)
    ]
    if not broken:
        return
    from cjm.rules._misnamed import find_misnamed

    misnamed = find_misnamed(broken, context)
    yield from misnamed.values()
    derived = frozenset(context.ids.by_path.values())
    for reference in broken:
        if (reference.word, reference.noun) not in misnamed:
            word = show(reference.word)
            yield Finding(
                reference.path,
                f"{word} is no {reference.noun} of this map",
                hint=_advise(reference, derived),
                at_key=reference.at_key,
                word=reference.word,
            )


def _may_be_there(noun: str, context: Context) -> bool:
    """Whether what is named may stand where the map cannot be read."""
    if (noun + "s",) in context.broken:
        return True
    return bool(context.nameless) and (
        noun == "id" or not context.nameless.isdisjoint(_LISTS.get(noun, ()))
    )


def _advise(reference: Reference, derived: frozenset[str]) -> str:
    # An element without an id has one for addresses; nothing can refer to it, as it may change.
    if reference.word in derived and reference.noun not in ("metric", "source", "lane"):
        return f"write `id: {reference.word}` there, so that it can be referred to"
    near = did_you_mean(reference.word, reference.known)
    return near or reference.remedy or _list_known(reference)


def _list_known(reference: Reference) -> str:
    """What can be named there, as far as a line has room for it."""
    known = sorted(reference.known)
    if not known:
        return "there is none yet that could be named here"
    shown = ", ".join(known[:_FEW])
    return (
        f"there are {shown} and {len(known) - _FEW} more"
        if len(known) > _FEW
        else f"there is {shown}"
    )


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._misnamed import MISNAMED
    from cjm.rules._repairs import mend_reference, rename_to_suggestion, write_suggestion

    if symptom.slip == MISNAMED:
        rename = write_suggestion if symptom.path[-1] == "id" else rename_to_suggestion
        repair = rename(symptom)
        return repair._replace(is_safe=False) if repair else None
    return mend_reference(symptom)


RULE = Rule(
    name="unknown-reference",
    severity=Severity.ERROR,
    kind="reference",
    summary="an id or key that names nothing in the map",
    check=_check,
    rule_set="minimal",
    repair=_repair,
)
