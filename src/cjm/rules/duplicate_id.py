"""Two elements with one id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Path, Severity
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _check(context: Context) -> Iterator[Finding]:
    written = context.ids.written
    repeated = [name for name, paths in written.items() if len(paths) > 1]
    names = {path: name for name in written for path in written[name]} if repeated else {}
    for name in repeated:
        first, *others = _list_owners(written[name], context)
        for path in others:
            yield _report((*path, "id"), name, _address(first, names))
    seen: dict[str, int] = {}
    for position, lane in enumerate(context.journey.lanes):
        if lane.id in seen:
            yield _report(("lanes", position, "id"), lane.id, f"lanes[{seen[lane.id] + 1}]")
        else:
            seen[lane.id] = position


def _list_owners(paths: tuple[Path, ...], context: Context) -> list[Path]:
    """The elements that have one id, as written; all mentions of a touchpoint are one element."""
    ordered = sorted(paths, key=context.order) if context.order else list(paths)
    mentions = [path for path in ordered if path[-2] == "touchpoints"]
    return [path for path in ordered if path not in mentions[1:]]


def _report(path: Path, name: str, first: str) -> Finding:
    return Finding(
        path,
        f"id `{name}` is taken by `{first}`",
        hint="choose another: an id names one element of a map",
    )


def _address(path: Path, names: dict[Path, str]) -> str:
    written = ""
    for length, step in enumerate(path, start=1):
        if isinstance(step, int):
            written += f"[{names.get(path[:length], step + 1)}]"
        else:
            written += f".{step}" if written else step
    return written


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText

    own = symptom.value
    if own is None or symptom.ids is None or symptom.path[0] == "lanes":
        return None
    if symptom.holder.get("id") != own:
        # It stands in a file of its own.
        return None
    taken, number = {*symptom.ids.by_path.values(), *symptom.ids.written}, 2
    while f"{own}-{number}" in taken:
        number += 1
    edit = SetText(symptom.path, f"{own}-{number}")
    return Repair(edit, f"call it `{own}-{number}`", is_safe=False)


RULE = Rule(
    name="duplicate-id",
    severity=Severity.ERROR,
    kind="reference",
    summary="an id that two elements have",
    check=_check,
    rule_set="minimal",
    repair=_repair,
)
