"""Texts that were saved in one encoding and read in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule
from cjm.rules._survey import PARTING

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_LOST = "\ufffd"


def _check(context: Context) -> Iterator[Finding]:
    whole = context.whole
    if whole.isascii():
        return
    from cjm.rules._encodings import find_garbled, holds_garbled

    if _LOST not in whole and not holds_garbled(whole.replace(PARTING, " ")):
        return
    for passage in context.texts:
        for path, text in passage.list_entries():
            if _LOST in text:
                yield Finding(
                    path,
                    "text holds U+FFFD (replacement character), which stands for one that was lost",
                    hint="write what was meant; an earlier version of the file may still have it",
                )
            for written, meant in find_garbled(text)[:1]:
                yield Finding(
                    path,
                    f"text holds {show(written)}, which is {show(meant)} read in a wrong encoding",
                    hint="write what was meant, and save the file as UTF-8",
                )


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText
    from cjm.rules._encodings import ungarble

    written = symptom.value
    if written is None or (meant := ungarble(written)) == written:
        return None
    says = f"write {show(meant)} for {show(written)}"
    return Repair(SetText(symptom.path, meant), says, is_safe=False)


RULE = Rule(
    name="mojibake",
    severity=Severity.WARNING,
    kind="content",
    summary="texts such as `FÃ¼r`, which were read in a wrong encoding",
    check=_check,
    repair=_repair,
)
