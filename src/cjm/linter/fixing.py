"""Which findings can be mended, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cjm.diagnostics import Diagnostic, Fix
from cjm.edits import Repair
from cjm.loader import Loaded
from cjm.loader.loaded import find_line
from cjm.loader.salvage import find_value
from cjm.model import Element, Journey, Persona
from cjm.rules._repairs import Symptom
from cjm.rules._rule import Rule


def mark_fixable(
    diagnostics: Iterable[Diagnostic], files: Mapping[str, Loaded], rules: Mapping[str, Rule]
) -> Iterator[Diagnostic]:
    """Findings with word on how each can be mended. `files` are those they are about, by name."""
    for found in diagnostics:
        repair = find_repair(found, files[found.file], rules[found.rule])
        yield found._replace(fix=Fix(repair.says, repair.is_safe)) if repair else found


def find_repair(found: Diagnostic, loaded: Loaded, rule: Rule) -> Repair | None:
    """How a finding in a file can be mended; None where that is left to people."""
    if rule.repair is None or found.file != loaded.name or loaded.document is None:
        return None
    return rule.repair(_describe(found, loaded))


def _describe(found: Diagnostic, loaded: Loaded) -> Symptom:
    document = loaded.document
    root: type[Element] = Journey if loaded.persona is None else Persona
    value, holder, at_key = None, {}, False
    if document is not None:
        key = document.locate(found.path, at_key=True).span
        at_key = _begin(found) == key[:2] != document.locate(found.path).span[:2]
        written = document.locate(found.path).path
        value = find_value(document.data, written)
        above = find_value(document.data, written[:-1])
        holder = above if isinstance(above, dict) and written else {}
    return Symptom(
        path=found.path,
        place=found.place,
        at_key=at_key,
        root=root,
        line=find_line(loaded.text, found.place.line - 1),
        text=loaded.text,
        message=found.message,
        slip=found.slip,
        word=found.word,
        suggestion=found.suggestion,
        value=value if isinstance(value, str) else None,
        holder={key: one if isinstance(one, str) else None for key, one in holder.items()},
        ids=loaded.ids,
    )


def _begin(found: Diagnostic) -> tuple[int, int]:
    """The line and column of a finding, counted from 0."""
    return found.place.line - 1, found.place.column - 1
