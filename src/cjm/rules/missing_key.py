"""A key that has to be there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.likeness import nearest
from cjm.model import Touchpoint
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _check(context: Context) -> Iterator[Finding]:
    # The reader misses all other keys. A touchpoint may leave its name to another mention of it.
    mentions = context.find(Touchpoint)
    nameless = [(path, touchpoint) for path, touchpoint in mentions if not touchpoint.name]
    if not nameless:
        return
    if "touchpoints" in context.nameless:
        return
    named = {touchpoint.id for _, touchpoint in mentions if touchpoint.id and touchpoint.name}
    for path, touchpoint in nameless:
        if touchpoint.id in named or touchpoint.id in context.lost:
            continue
        if touchpoint.id:
            named.add(touchpoint.id)
        meant = None
        if touchpoint.model_fields_set == {"id"} and touchpoint.id:
            meant = nearest(touchpoint.id, (one for one in named if one and one != touchpoint.id))
        how = "say what the customer meets, here or where the same id stands"
        yield Finding(
            path,
            "a touchpoint needs a `name`",
            hint=f"did you mean `{meant}`?" if meant else how,
            lacks="name",
        )


def _repair(symptom: Symptom) -> Repair | None:
    import re

    from cjm.edits import InsertKey, Repair

    # A file in which nothing stands has to be written first; an empty key stands there already.
    is_written = "cjm" in symptom.holder or not re.search(r"^[^\s#]", symptom.text, re.MULTILINE)
    if symptom.path != ("cjm",) or is_written:
        return None
    return Repair(InsertKey((), "cjm", "1"), "begin the file with `cjm: 1`", is_safe=True)


RULE = Rule(
    name="missing-key",
    severity=Severity.ERROR,
    kind="structure",
    summary="a key that has to be there and is not",
    check=_check,
    rule_set="minimal",
    repair=_repair,
)
