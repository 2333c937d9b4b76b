"""An id or key that names nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.likeness import did_you_mean, nearest
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
_TABLES = {"metric": "metrics", "source": "sources"}
"""The keys of the tables in which such elements stand."""
_KINDS = {
    "stages": "a stage",
    "steps": "a step",
    "touchpoints": "a touchpoint",
    "pain_points": "a pain point",
    "opportunities": "an opportunity",
    "fixes": "a fix",
    "goals": "a goal",
    "personas": "a persona",
    "quotes": "a quote",
    "evidence": "a piece of evidence",
    "frontstage": "an item of `frontstage`",
    "backstage": "an item of `backstage`",
    "support": "an item of `support`",
    "policy": "an item of `policy`",
}
"""What stands in each list."""


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
    derived = frozenset(context.ids.by_path.values()) - context.ids.written.keys()
    rest = [one for one in broken if (one.word, one.noun) not in misnamed]
    for reference, places in _join(rest, context):
        also = f", though {places} places name it" if places > 1 else ""
        yield Finding(
            reference.path,
            f"{show(reference.word)} is no {reference.noun} of this map{also}",
            hint=_advise(reference, derived, context, is_shared=places > 1),
            at_key=reference.at_key,
            word=reference.word,
        )


def _join(broken: Iterable[Reference], context: Context) -> Iterator[tuple[Reference, int]]:
    """Each reference that is to be told, and how many places name its word. Where several name one
    that is like no other, it is missing once: only the first of them is told.
    """
    alone: list[Reference] = []
    shared: dict[str, list[Reference]] = {}
    for one in broken:
        is_slip = one.remedy or one.noun == "lane" or nearest(one.word, one.known)
        (alone if is_slip else shared.setdefault(one.word, [])).append(one)
    yield from ((one, 1) for one in alone)
    for all_of_it in shared.values():
        places = {one.path: one for one in all_of_it}
        first = min(places.values(), key=lambda one: _order(one, context))
        # The same words, whichever stands first.
        nouns = {one.noun for one in all_of_it} - {"id"}
        noun = nouns.pop() if len(nouns) == 1 else "id"
        yield first._replace(noun=noun), len(places)


def _order(reference: Reference, context: Context) -> tuple[int, ...]:
    return context.order(reference.path) if context.order else ()


def _may_be_there(noun: str, context: Context) -> bool:
    """Whether what is named may stand where the map cannot be read."""
    if (noun + "s",) in context.broken:
        return True
    if noun == "persona" and any(
        path[:1] == ("personas",) and len(path) == 2 for path in context.broken
    ):
        # Its id stands in a file that cannot be read.
        return True
    return bool(context.nameless) and (
        noun == "id" or not context.nameless.isdisjoint(_LISTS.get(noun, ()))
    )


def _advise(
    reference: Reference, derived: frozenset[str], context: Context, *, is_shared: bool
) -> str:
    from cjm.explain.words import LEAVE_OUT, says_nothing_yet
    from cjm.source.remarks import part_remark

    # An element without an id has one for addresses; nothing can refer to it, as it may change.
    if reference.word in derived and reference.noun not in ("metric", "source", "lane"):
        return f"write `id: {reference.word}` there, so that it can be referred to"
    if says_nothing_yet(reference.word):
        return LEAVE_OUT
    if remarked := part_remark(reference.word):
        return remarked.hint
    near = did_you_mean(reference.word, reference.known)
    if near or reference.remedy:
        return near or reference.remedy or ""
    others = context.ids.written.get(reference.word)
    if others and (kind := _KINDS.get(str(others[0][-2]))):
        return f"it is the id of {kind}; {_list_known(reference)}"
    if is_shared:
        table = _TABLES.get(reference.noun)
        where = (
            f"add it to `{table}`" if table else f"write `id: {reference.word}` where it belongs"
        )
        return f"{where}; {_list_known(reference)}" if reference.known else where
    return _list_known(reference)


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
