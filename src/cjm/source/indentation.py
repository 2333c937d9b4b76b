"""Lines that are indented otherwise than those they belong to."""

import re
from collections.abc import Iterator, Sequence

from cjm.source.columns import indent_of, skip_dashes
from cjm.source.outliers import find_outlier
from cjm.source.trouble import SourceTrouble, Span
from cjm.values import NamedTuple

_CLOSED = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+): +(?P<value>[\[{\"'].*[\]}\"'])\s*(?:#.*)?")
"""A key whose value has an end that can be seen."""
_SILENCED = re.compile(r"( *)#+ *([\w-]+): *")
_COLON_ALONE = re.compile(r"\s*(?:- +)?(?P<key>[a-z][a-z_]*):(?P<text>[^\s:/].*)")
_WORD = re.compile(r"(?P<key>[a-z][a-z_]*) +(?P<text>\S.*)")
_KEY = re.compile(r"(?P<key>[\w-]+): +[^\s#]")
_DASH_ALONE = re.compile(r"\s*-(?=\w[\w-]*:( |$))")


class _Level(NamedTuple):
    """A column at which lines above begin: that of a list's dashes, or that of keys."""

    column: int
    line: int
    is_list: bool


def explain_indentation(line: int, column: int, lines: Sequence[str]) -> SourceTrouble | None:
    """A line that fits none of those above it; None where that is not what is wrong."""
    if line >= len(lines) or lines[line][:column].strip():
        return None
    if found := find_outlier(line, lines):
        return found
    levels = [*_list_levels(line, lines)]
    at = [level for level in levels if level.column == column]
    is_entry = bool(re.match(r"-( |$)", lines[line][column:]))
    if found := _find_silenced(line, column, lines) or _find_said_already(line, column, lines):
        return found
    if found := _find_lost_dash(line, column, lines):
        return found
    if at and is_entry and not at[0].is_list:
        deeper = sorted(level for level in levels if level.column > column)
        hint = "begin the first of them with `- ` too, or take the `- ` out"
        if deeper and deeper[0].is_list:
            hint = f"{_say_how(deeper[0].column, deeper[0].line)}, if it goes on with that list"
        return _say(line, column, lines, "an entry `- ` stands among keys", hint)
    if at and not is_entry and at[0].is_list:
        inner = min((level.column for level in levels if level.column > column), default=column + 2)
        return _say(
            line,
            column,
            lines,
            "a key stands among the entries of a list",
            f"indent it by {inner} if it belongs to the entry above, or begin it with `- `",
        )
    fitting = [level for level in levels if level.is_list == is_entry] or levels
    if at or not fitting:
        return None
    distance = min(abs(level.column - column) for level in fitting)
    nearest = [level for level in fitting if abs(level.column - column) == distance]
    choices = " or ".join(_say_how(each.column, each.line) for each in nearest)
    return _say(
        line,
        column,
        lines,
        f"this line is indented by {column}, and none that it could belong to is",
        choices,
    )


def _find_said_already(line: int, column: int, lines: Sequence[str]) -> SourceTrouble | None:
    """A list, or keys, below a key that has a value in brackets or quotes already."""
    above = _find_above(line, lines)
    found = _CLOSED.fullmatch(lines[above]) if above is not None else None
    if (
        above is None
        or found is None
        or skip_dashes(lines[above], indent_of(lines[above])) >= column
    ):
        return None
    return _say(
        line,
        column,
        lines,
        f"`{found['key']}` has a value on line {above + 1} already; nothing can stand below it",
        "take that value out, or indent this line no further than its key",
    )


def _find_silenced(line: int, column: int, lines: Sequence[str]) -> SourceTrouble | None:
    """Lines below a key that a `#` made a comment."""
    if not line or not (found := _SILENCED.fullmatch(lines[line - 1])) or found.end(1) > column:
        return None
    return _say(
        line - 1,
        found.end(1),
        lines,
        "this key is a comment, and the lines below it belong to no other",
        f"write `{found[2]}:` without the `#`, or make comments of the lines below it too",
    )


def _find_above(line: int, lines: Sequence[str]) -> int | None:
    """The nearest line above with more than blanks or a comment in it."""
    return next((n for n in range(line - 1, -1, -1) if lines[n].split("#", 1)[0].strip()), None)


def explain_depth(line: int, colon: int, lines: Sequence[str]) -> SourceTrouble | None:
    """A key, up to its `colon`, that is indented further than the text above it, and so taken for
    a part of it.
    """
    if ": " in lines[line][:colon]:
        return None
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if above is None:
        return None
    column, other = indent_of(lines[line]), indent_of(lines[above])
    if (found := _COLON_ALONE.fullmatch(lines[above])) and found.start("key") == column:
        key, text = found["key"], found["text"].strip()
        message, hint = "after the colon of a key a space is missing", f"write `{key}: {text[:40]}`"
        return _say(above, found.end("key"), lines, message, hint)
    if found := _DASH_ALONE.match(lines[above]):
        return _say(
            above,
            found.end() - 1,
            lines,
            "after the `-` of an entry a space is missing",
            f"write `- {lines[above].strip()[1:]}`",
        )
    if odd := find_outlier(line, lines) or _find_beginning(line, column, above, lines):
        return odd
    content = skip_dashes(lines[above], other)
    said = lines[above][content:].strip()
    if other < content <= column and _is_plain(said):
        return _say(
            above,
            content,
            lines,
            "a text has no keys below it",
            f"give it a key, as in `- name: {said[:60]}`, and indent the next line like that key",
        )
    if column <= content:
        return None
    entry = ""
    if _has_more(line, column, lines) and (key := _KEY.match(lines[above][other:])):
        entry = f", or take out what stands behind `{key['key']}:`"
    elif other and column == other + 2 == content + 2:
        entry = f", or begin line {above + 1} with `- ` if it is an entry of a list"
    return _say(
        line,
        column,
        lines,
        "this line is indented further than the text above it, and so taken for a part of it",
        f"{_say_how(content, above)}{entry}",
    )


def _has_more(line: int, column: int, lines: Sequence[str]) -> bool:
    """Whether an entry, or more than one line, stands at the same column, and so was meant to."""
    if lines[line][column : column + 2] == "- ":
        return True
    below = next((one for one in lines[line + 1 :] if one.strip()), "")
    return bool(below.strip()) and indent_of(below) == column and below[column : column + 2] != "- "


def _find_beginning(
    line: int, column: int, above: int, lines: Sequence[str]
) -> SourceTrouble | None:
    """A line above, among keys or entries, that is neither."""
    indent = indent_of(lines[above])
    said = lines[above].strip()
    if lines[line][column : column + 2] == "- ":
        if indent == column and said[:2] != "- ":
            message = "this line stands among entries, and does not begin with `- `"
            return _say(above, indent, lines, message, "begin it with `- `")
        return None
    content = skip_dashes(lines[above], indent)
    word = _WORD.fullmatch(lines[above][content:].rstrip())
    if content != column or word is None or not _is_plain(lines[above][content:].strip()):
        return None
    is_key = re.compile(rf" *(?:- +)*{word['key']}:(?: |$)")
    if indent < content and not any(map(is_key.match, lines)):
        return None
    message = "this line stands among keys, but has no `:`"
    return _say(above, content, lines, message, f"write `{word['key']}: {word['text'][:40]}`")


def _find_lost_dash(line: int, column: int, lines: Sequence[str]) -> SourceTrouble | None:
    """The first of several entries, where it stands without its `- ` and deeper than the next."""
    if lines[line][column : column + 2] != "- ":
        return None
    first = line
    for number in range(line - 1, -1, -1):
        text = lines[number]
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        if indent_of(text) <= column:
            break
        first = number
    else:
        return None
    opens = indent_of(text) < column or (column == 0 and text[:2] != "- ")
    begin = indent_of(lines[first])
    if not opens or not text.rstrip().endswith(":") or begin != skip_dashes(lines[line], column):
        return None
    if lines[first][begin : begin + 2] == "- " or not _KEY.match(lines[first][begin:]):
        return None
    message = f"this line begins no entry, as line {line + 1} does"
    written = lines[first].strip()[:60]
    return _say(first, begin, lines, message, f"write `- {written}`, in line with line {line + 1}")


def _list_levels(line: int, lines: Sequence[str]) -> Iterator[_Level]:
    """The columns at which a line could go on with what stands above it, the deepest first."""
    limit: int | None = None
    for number in range(line - 1, -1, -1):
        text = lines[number]
        column = indent_of(text)
        if not text.strip() or text[column] == "#" or (limit is not None and column >= limit):
            continue
        rest = column
        while text[rest : rest + 2] == "- ":
            if limit is None or rest < limit:
                yield _Level(rest, number, True)
            rest += 1 + indent_of(text[rest + 1 :])
        if limit is None or rest < limit:
            yield _Level(rest, number, False)
        limit = column
        if column == 0:
            return


def _is_plain(said: str) -> bool:
    """Whether an entry is a text as it is written, without a key, quotes or brackets."""
    return bool(said) and said[0].isalnum() and ":" not in said and "#" not in said


def _say_how(column: int, line: int) -> str:
    way = f"indent it by {column}" if column else "do not indent it"
    return f"{way}, like line {line + 1}"


def _say(line: int, column: int, lines: Sequence[str], message: str, hint: str) -> SourceTrouble:
    span = Span(line, column, line, max(len(lines[line].rstrip()), column + 1))
    return SourceTrouble("syntax", message, span, hint=hint)
