"""A key that a `#` made a comment, with its lines left standing: they fall to the key above it."""

import re
from collections.abc import Callable, Collection, Sequence

from cjm.source.columns import indent_of
from cjm.source.decoding import split_lines
from cjm.source.trouble import SourceTrouble, Span

_MAY_BE = r"#[ \t]*(?P<key>[a-z][a-z_]*):[ \t]*\r?\n"
_LINE = r" *#+[ \t]*(?P<key>[a-z][a-z_]*):[ \t]*"
_OPEN = r".*(?::|[|>][-+0-9]*)\s*(?:#.*)?"
"""A line whose value stands below it."""


def find_silenced_key(text: str, list_keys: Callable[[], Collection[str]]) -> SourceTrouble | None:
    """The first comment that is one of the keys and nothing else, above entries that stand as if
    they were its own. `list_keys` gives the keys that take a list.
    """
    found = re.search(_MAY_BE, text) if "#" in text else None
    if found is None or not any(one["key"] in list_keys() for one in re.finditer(_MAY_BE, text)):
        return None
    lines = split_lines(text)
    for number, line in enumerate(lines):
        written = re.fullmatch(_LINE, line)
        if written and written["key"] in list_keys() and _is_left_standing(number, lines):
            column = line.index("#")
            return SourceTrouble(
                "syntax",
                "this key is a comment, and the lines below it belong to no other",
                Span(number, column, number, len(line.rstrip())),
                hint=f"write `{written['key']}:` without the `#`, or make comments of the lines "
                "below it too",
            )
    return None


def _is_left_standing(number: int, lines: Sequence[str]) -> bool:
    """Whether the entries that follow a comment stand as if the comment were their key."""
    above = next((one for one in reversed(lines[:number]) if _has_content(one)), "")
    below = lines[number + 1] if number + 1 < len(lines) else ""
    column = indent_of(below)
    if below[column : column + 2] != "- " or re.fullmatch(_OPEN, above):
        return False
    line = lines[number]
    sign, key = line.index("#"), line.index(line.strip("# \t"))
    # Editors put `#` or `# ` before the line, or behind its indent.
    return _find_holder(number, column, lines) in (sign, key, key - 1, key - 2)


def _find_holder(line: int, column: int, lines: Sequence[str]) -> int:
    """The column of the key above `line` whose list the entries at `column` would join; -1 where
    there is none."""
    for text in reversed(lines[:line]):
        indent = indent_of(text)
        if not _has_content(text):
            continue
        is_entry = text[indent : indent + 2] == "- "
        if indent < column or (indent == column and not is_entry):
            while text[indent : indent + 2] == "- ":
                indent += 1 + indent_of(text[indent + 1 :])
            return indent
    return -1


def _has_content(line: str) -> bool:
    return bool(line.split("#", 1)[0].strip())
