"""Signs that look like those of YAML to a writer, and are none: bullets, fences, a lone colon."""

import re
from collections.abc import Iterator, Sequence

from cjm.source.columns import indent_of
from cjm.source.trouble import SourceTrouble, Span

_MARKDOWN = re.compile(r"\s*(?:(?:```|~~~)[\w-]*|\|.*\||\*{3,}|_{3,})\s*")
"""A fence, a row of a table, or a line across."""
_BULLET = re.compile(
    r"\s*(?P<sign>[\u2010-\u2015\u2212•●◦▪▫·∙‣⁃*+◘○■□▸►▹➢❖・ー→➜✓✔★👉\uf0a7\uf0b7]"
    r"|[0-9۰-۹٠-٩]{1,2}[.)]|\[[ xX]?\])\s+(?=[\w\"'{\[])"
)
_HUNK = re.compile(r"@@ -[0-9,]+ \+[0-9,]+ @@|(?:diff --git|index [0-9a-f]{7,}\.\.)")
_NO_SPACE = re.compile(r"\s*(?P<sign>-)(?=[\w\"'][^\n]*[^\W\d])")
_NO_KEY = re.compile(r"\s*(?:- +)*(?P<sign>:)(?: |$)")
_QUESTION = re.compile(r"(?:\s*(?:- +)*|.*[{,] *)[\w-]+: +(?P<sign>\?)(?:[ ,}]|$)")
_AROUND = 1
"""Lines above the failure that may be to blame: the parser often gives up only on the next."""


def find_lookalike(
    line: int, opening: tuple[int, int] | None, lines: Sequence[str]
) -> SourceTrouble | None:
    """The first such sign near the line where reading failed; None where there is none."""
    first = max(min(line, opening[0] if opening else line) - _AROUND, line - 2 * _AROUND, 0)
    for number in range(first, min(line + 1, len(lines))):
        for sign, message, hint in _list_signs(lines[number], number, lines):
            span = Span(number, sign[0], number, sign[1])
            return SourceTrouble("syntax", message, span, hint=hint)
    return None


def _list_signs(
    text: str, number: int, lines: Sequence[str]
) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Where the sign stands in a line, what is wrong with it, and what to write."""
    if _MARKDOWN.fullmatch(text):
        marks = len(text) - len(text.lstrip()), len(text.rstrip())
        yield marks, "this line is Markdown, and no part of a map", "take the line out"
    elif _HUNK.match(text):
        yield (0, len(text.rstrip())), "this line is left over from a diff", "take the line out"
    elif (found := _BULLET.match(text)) and _is_among_entries(found.start("sign"), number, lines):
        sign = found["sign"]
        yield found.span("sign"), f"`{sign}` does not begin an entry of a list", "write `- `"
    elif (found := _NO_SPACE.match(text)) and _is_among_entries(found.start("sign"), number, lines):
        hint = f"write `- {text.strip()[1:][:40]}`"
        yield found.span("sign"), "after the `-` of an entry a space is missing", hint
    elif found := _NO_KEY.match(text):
        yield found.span("sign"), "the key before this `:` is missing", "write the key, or a text"
    elif found := _QUESTION.match(text):
        hint = "put the whole text in quotes"
        yield found.span("sign"), "a text cannot begin with `? `", hint


def _is_among_entries(column: int, number: int, lines: Sequence[str]) -> bool:
    """Whether a line near this one begins an entry, or opens a list, where the sign stands."""
    for text in reversed(lines[:number]):
        indent = indent_of(text)
        if not text.strip() or text.lstrip().startswith("#") or indent > column:
            continue
        is_entry = indent == column and text[indent : indent + 2] == "- "
        return is_entry or text.rstrip().endswith(":")
    return False
