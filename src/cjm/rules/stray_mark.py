"""A mark at the end of a text that is left over from another way to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._survey import PARTING

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_COMMAS = (",", "،", "，", "、")
_OPENINGS = {'"': '"“”„«»‘’‟', "]": "[", "}": "{"}
"""What may open a text that ends so."""
_MARKS = (*_COMMAS, *_OPENINGS)
_SPOKEN = frozenset({"quotes", "quote"})
"""Keys of words that somebody said, and may have broken off."""
_NAMES = frozenset({"name", "owner", "role", "title"})
"""Keys of texts that no sentence stands in: a `;` at their end is left over."""
_ENTITY = r"&#?\w+;$"
_REMARKS = ("// ", "/* ", "<!-- ")
"""How comments of other languages begin."""
_TAB = "the text holds a tab, as between the cells of a spreadsheet"
_OUT = "take it out"
_EYES = ":;=8xX-^"
"""What stands before a bracket in a face, as in `:]`."""


def _check(context: Context) -> Iterator[Finding]:
    whole = context.whole
    # A single sign is searched for much faster than two are.
    marks = [mark for mark in (*_MARKS, ";") if mark in whole]
    is_begun = any(sign in whole for sign in _REMARKS)
    has_tab = "\t" in whole
    if (
        not is_begun
        and not has_tab
        and not any(mark + PARTING in whole or whole.endswith(mark) for mark in marks)
    ):
        return
    for passage in context.texts:
        is_spoken = not _SPOKEN.isdisjoint(map(str, passage.path))
        for path, text in passage.list_entries():
            if not is_spoken and _is_quoted_whole(text):
                kind = "a list" if text[0] == "[" else "keys"
                message = f"the text is written like {kind}, but in quotes"
                yield Finding(path, message, hint="take the quotes around the brackets out")
            elif has_tab and "\t" in text.strip() and not is_spoken:
                yield Finding(path, _TAB, hint="write a list of entries, or a space for each")
            elif text.startswith(_REMARKS) and "*/" not in text[:-2]:
                from cjm.source.remarks import HINT

                sign = text.split()[0]
                yield Finding(path, f"the text begins with `{sign}`, which begins no comment", HINT)
            elif passage.key in _NAMES and text.endswith(";") and not re.search(_ENTITY, text):
                yield Finding(path, "the text ends with a `;` that parts it from nothing", _OUT)
            elif text.endswith(_MARKS) and (advice := _advise(text, is_spoken=is_spoken)):
                yield Finding(path, f"the text ends with a `{text[-1]}` {advice[0]}", advice[1])


def _is_quoted_whole(text: str) -> bool:
    """Whether a text is a list or keys, which quotes keep from being read as such."""
    inner = text[1:-1]
    if text[:1] == "[" and text[-1] == "]":
        return "," in inner and not any(sign in inner for sign in "[]{}")
    return text[:1] == "{" and text[-1] == "}" and ": " in inner


def _advise(text: str, *, is_spoken: bool) -> tuple[str, str] | None:
    """What is odd about the last mark of a text, and what to do about it; None where nothing is."""
    last, rest = text[-1], text[:-1].rstrip()
    if last in _COMMAS:
        is_odd = bool(rest) and not is_spoken
        return ("that parts it from nothing", _OUT) if is_odd else None
    if any(sign in rest for sign in _OPENINGS[last]) or not rest:
        return None
    if last == '"':
        # Behind a number, it stands for inches.
        is_odd = not rest[-1].isdigit()
        return (
            ("that nothing opens", 'write `"` before the text too, or take it out')
            if is_odd
            else None
        )
    is_face = rest[-1] in _EYES
    return None if is_face else ("that nothing opens", _OUT)


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText

    text = symptom.value
    if text is None or not text.endswith((*_MARKS, ";")) or text.startswith(_REMARKS):
        return None
    if _is_quoted_whole(text):
        return None
    meant = text[:-1].rstrip()
    return Repair(SetText(symptom.path, meant), f"take the `{text[-1]}` out", is_safe=False)


RULE = Rule(
    name="stray-mark",
    severity=Severity.WARNING,
    kind="content",
    summary="a text that ends with a comma, or with a quote or bracket that nothing opens",
    check=_check,
    repair=_repair,
)
