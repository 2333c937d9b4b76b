"""Characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Path, Severity
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


_NAMES = {
    "\u115f": "Hangul filler",
    "\u1160": "Hangul filler",
    "\u180e": "Mongolian vowel separator",
    "\u200b": "zero-width space",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "pop directional formatting",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2060": "word joiner",
    "\u2061": "invisible sign of mathematics",
    "\u2062": "invisible sign of mathematics",
    "\u2063": "invisible sign of mathematics",
    "\u2064": "invisible sign of mathematics",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first strong isolate",
    "\u2069": "pop directional isolate",
    "\u3164": "Hangul filler",
    "\ufeff": "byte order mark",
    "\uffa0": "Hangul filler",
    "\ufff9": "annotation sign",
    "\ufffa": "annotation sign",
    "\ufffb": "annotation sign",
}
# Tab and line feed are plain blanks. ZWNJ, ZWJ and the marks LRM and RLM belong to the spelling of
# Persian, Arabic and Hebrew and are never hidden.
_CONTROLS = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))} - {"\t", "\n"}
_ASCII_CONTROLS = "".join(sorted(sign for sign in _CONTROLS if sign.isascii())).encode()
# Invisible copies of ASCII, in which whole sentences can hide.
_TAGS = {chr(code) for code in (0xE0001, *range(0xE0020, 0xE0080))}
_HIDDEN = frozenset(_NAMES) | _CONTROLS | _TAGS
_FLAG = "\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{2,6}\U000e007f"
"""The flags of England, Scotland and the like are spelt with tags."""


def _check(context: Context) -> Iterator[Finding]:
    if _is_clean(context.whole) and _is_clean("".join(context.said.keys)):
        return
    for passage in context.texts:
        for path, text in passage.list_entries():
            yield from _look(path, text)
    for word in context.words:
        yield from _look(word.path, word.text, at_key=word.is_key)


def _is_clean(whole: str) -> bool:
    """Whether nothing is hidden in many texts, as in nearly all: quickly told of all at once."""
    if whole.isascii():
        return len(whole.encode().translate(None, _ASCII_CONTROLS)) == len(whole)
    # Line feeds and ZWNJ are not printable, and no reason to look closer.
    return whole.replace("\n", "").replace("\u200c", "").isprintable()


def _look(path: Path, text: str, *, at_key: bool = False) -> Iterator[Finding]:
    if text.isprintable() or _HIDDEN.isdisjoint(text):
        return
    found = list(dict.fromkeys(s for s in re.sub(_FLAG, "", text) if s in _HIDDEN))
    if found:
        names = ", ".join(_name(sign) for sign in found[:3])
        more = f" and {len(found) - 3} more" if len(found) > 3 else ""
        yield Finding(
            path,
            f"{'key' if at_key else 'text'} holds {names}{more}",
            hint="remove it: it cannot be seen, and can make a text read as another",
            at_key=at_key,
        )


def _name(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    usual = "invisible letter" if sign in _TAGS else "control character"
    return f"{code} ({_NAMES.get(sign, usual)})"


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import DropSigns, Repair

    is_in_value = symptom.value is not None and not _HIDDEN.isdisjoint(symptom.value)
    if is_in_value and not "".join(s for s in symptom.value or "" if s not in _HIDDEN).strip():
        # Nothing would be left, and a text that is missing is worse.
        return None
    edit = DropSigns(symptom.path, _HIDDEN, at_key=not is_in_value)
    return Repair(edit, "take out what cannot be seen", is_safe=True)


RULE = Rule(
    name="hidden-characters",
    severity=Severity.WARNING,
    kind="content",
    summary="bidi overrides and other characters that cannot be seen",
    check=_check,
    repair=_repair,
)
