"""Texts that were saved in one encoding and read in another."""

from __future__ import annotations

import re
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
_TAG = r"</(?:a|b|i|u|p|em|strong|span|div|li|ul|ol|font|small|h[1-6]|t[dr])>|<br ?/?>|<p>"
_LOST_BEFORE = "ï¿½"
"""The same, read in a wrong encoding since."""


def _check(context: Context) -> Iterator[Finding]:
    whole = context.whole
    # To look for one sign takes a tenth of what it takes to look for two.
    may_be_escaped = ("&" in whole and ";" in whole) or ("\\" in whole and "\\u" in whole)
    if "<" in whole and ">" in whole:
        yield from _find_tags(context)
    if whole.isascii() and not may_be_escaped:
        return
    from cjm.rules._encodings import find_garbled, holds_garbled

    if may_be_escaped:
        yield from _find_escaped(context)
    is_lost = _LOST in whole or ("ï" in whole and _LOST_BEFORE in whole)
    if not is_lost and not holds_garbled(whole.replace(PARTING, " ")):
        return
    for passage in context.texts:
        for path, text in passage.list_entries():
            if is_lost and (_LOST in text or _LOST_BEFORE in text):
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


def _find_escaped(context: Context) -> Iterator[Finding]:
    from cjm.rules._escapes import find_escape

    for passage in context.texts:
        for path, text in passage.list_entries():
            if found := find_escape(text):
                written, meant = found
                yield Finding(
                    path,
                    f"text holds {show(written)}, which programs read as {_name(meant)}",
                    hint="write what is meant: a map is no page of the web and no JSON",
                )


def _find_tags(context: Context) -> Iterator[Finding]:
    """Marks of web pages, which are shown as they are."""
    for passage in context.texts:
        for path, text in passage.list_entries():
            if "<" in text and (found := re.search(_TAG, text)):
                yield Finding(
                    path,
                    f"text holds {show(found[0])}, which is shown as it stands here",
                    hint="take it out: a map is no page of the web",
                )


def _name(sign: str) -> str:
    return show(sign) if sign.strip() else "a blank"


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText
    from cjm.rules._encodings import ungarble
    from cjm.rules._escapes import unescape

    written = symptom.value
    if written is None or (meant := unescape(ungarble(written))) == written:
        return None
    says = f"write {show(meant)} for {show(written)}"
    return Repair(SetText(symptom.path, meant), says, is_safe=False)


RULE = Rule(
    name="mojibake",
    severity=Severity.WARNING,
    kind="content",
    summary="texts such as `FÃ¼r` or `F&uuml;r`, which were read in a wrong encoding",
    check=_check,
    repair=_repair,
)
