"""Durations that are a number, and yet no length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import BlueprintItem, Step, Text
from cjm.model.numbers import to_ascii_digits
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule

_UNITS = "s, m, h, d, w, mo and y"
# Compiled where a duration may be such a one: most are not, and this takes longer than the rest.
_TO = r"\s*(?:[-–—~]|\b(?:to|bis|à|a|تا|إلى|до)\b)\s*"
_BARE = rf"[0-9]+(?:[.,:٫٬/][0-9]+)*(?:{_TO}[0-9]+(?:[.,:٫٬/][0-9]+)*)?"
_NUMBER = r"[0-9]+(?:[.,٫][0-9]+)?"
_ISO = (
    r"P(?:(?P<W>[0-9]+)W|(?:(?P<D>[0-9]+)D)?(?:T(?:(?P<H>[0-9]+)H)?(?:(?P<M>[0-9]+)M)?"
    r"(?:(?P<S>[0-9]+)S)?)?)"
)
_UNIT = "s|min|mo|m|h|d|w|y"
_RANGE = rf"{_NUMBER}(?:{_UNIT})?\s*[-–—~]\s*(?P<to>{_NUMBER})(?P<unit>{_UNIT})"
_CAPITAL = r"(?P<number>[0-9]+)(?P<unit>(?=[A-Za-z]*[A-Z])(?i:s|min|mo|m|h|d|w|y))"
_LOOSE = (
    rf"[~≈<>≤≥±]\s*(?P<length>{_NUMBER}(?:{_UNIT}))|(?P<first>{_NUMBER}(?:{_UNIT}))(?:\+"
    rf"|\s*[/,،;|]\s*{_NUMBER}(?:{_UNIT}))"
)
_LESS = rf"-\s*(?P<rest>{_NUMBER}\s*(?P<unit>{_UNIT})?)"
_MORE = rf"(?P<length>(?:{_NUMBER}\s*(?:{_UNIT})\s*)+?)\s*(?P<more>[;,](?=$)|(?://|/\*|<!--|--)(?=\s)).*"
"""A length, and what should be a comment, or ends a line in other languages."""
_COMMA = rf"(?P<whole>[0-9]+)[,٬](?P<part>[0-9]+)(?P<unit>{_UNIT})"
_TAIL = rf"(?:{_NUMBER}(?:{_UNIT})\s*)+[0-9]+"
"""A unit right behind its number is meant to be read; `1–2 h` are words of its author."""


def _check(context: Context) -> Iterator[Finding]:
    for path, step in context.find(Step):
        if step.duration:
            yield from _look((*path, "duration"), step.duration)
    for path, item in context.find(BlueprintItem):
        if item.duration:
            yield from _look((*path, "duration"), item.duration)


def _look(path: Path, duration: Text) -> Iterator[Finding]:
    for _, written in duration.entries:
        text = to_ascii_digits(written).strip()
        if text[-1:].isdigit() and re.fullmatch(rf"{_BARE}|{_TAIL}", text):
            hint = f"write a unit, as in `12m` or `1h 30m`, or words; units are {_UNITS}"
            yield Finding(path, f"duration is {show(written)}, without a unit", hint=hint)
            return
        if text[:1] in "Pp" and (iso := re.fullmatch(_ISO, text)):
            meant = " ".join(iso[part] + part.lower() for part in "WDHMS" if iso[part])
            hint = f"write `{meant}`"
            yield Finding(path, f"duration is {show(written)}, as programs write it", hint=hint)
            return
        if text.isalnum():
            if found := re.fullmatch(_CAPITAL, text):
                meant = f"{found['number']}{found['unit'].lower()}"
                yield Finding(path, f"duration is {show(written)}, in capitals", f"write `{meant}`")
            continue
        if found := re.fullmatch(_LOOSE, text):
            length = found["length"] or found["first"]
            hint = f"write `{length}`, or say it in words, which are shown as they are"
            yield Finding(path, f"duration is {show(written)}, which is no single length", hint)
            return
        if found := re.fullmatch(_MORE, text):
            from cjm.source.remarks import HINT

            meant, more = found["length"].strip(), found["more"]
            hint = "take it out" if more in ";," else f"{HINT}, as in `{meant} # …`"
            yield Finding(path, f"`{more}` is a part of the duration {show(written)}", hint=hint)
            return
        if found := re.fullmatch(_LESS, text):
            meant = found["rest"] if found["unit"] else f"{found['rest']}m"
            hint = f"write how long it takes, as in `{meant}`"
            yield Finding(path, f"duration is {show(written)}, less than no time", hint=hint)
            return
        if found := re.fullmatch(_COMMA, text):
            meant = f"{found['whole']}.{found['part']}{found['unit']}"
            hint = f"write decimals with a point, as in `{meant}`"
            yield Finding(path, f"duration is {show(written)}, which is no number", hint=hint)
            return
        if found := re.fullmatch(_RANGE, text):
            unit = found["unit"]
            yield Finding(
                path,
                f"duration is {show(written)}, which is no single length",
                hint=f"write one, as in `{found['to']}{unit}`, or say it in words, "
                "which are shown as they are",
            )
            return


RULE = Rule(
    name="unreadable-duration",
    severity=Severity.WARNING,
    kind="content",
    summary="a duration without a unit, or from one length to another",
    check=_check,
)
