"""What a writer did, where the YAML parser gave up: the slips that are made most, told from the
lines around the place.
"""

import re
from collections.abc import Callable, Sequence

from cjm.source.brackets import explain_after_bracket, explain_bracket, explain_runaway
from cjm.source.colons import explain_colon, explain_no_colon, explain_words_above
from cjm.source.columns import indent_of
from cjm.source.conflicts import find_conflict
from cjm.source.decoding import name_code_point
from cjm.source.failure import Failure, say
from cjm.source.flows import explain_flow
from cjm.source.indentation import explain_depth, explain_indentation
from cjm.source.lookalikes import find_lookalike
from cjm.source.remarks import BEGINS
from cjm.source.remarks import HINT as COMMENT
from cjm.source.trouble import SourceTrouble
from cjm.source.wrapping import find_preface

_BLANKS = "\u00a0\u2000-\u200b\u202f\u205f\u3000"
_KEY = r"\s*(?:- +)*[\w-]+"
_ODD_BLANK = re.compile(f"[ ]*(?P<indent>[{_BLANKS}])|{_KEY}:(?P<after>[{_BLANKS}])")
_MARK_BEFORE = re.compile(
    r" *(?P<sign>[\u200c-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069]) +[^ ]"
)
_UNSEEN = re.compile(rf"{_KEY}:(?P<sign>[\u200c-\u200f\u061c\u2060])")
_PERCENT = re.compile(r"%\s*(?P<number>[0-9۰-۹٠-٩.٫]+)")
_IN_STARS = re.compile(r"\s*(?:- +)*(?P<stars>\*{1,3})(?P<key>[\w-]+)(?P=stars)\s*:")
_ODD_COLON = re.compile(rf"{_KEY}\s*(?P<colon>[：﹕︓∶꞉])")
_MARK = re.compile(r"[ ]*([+>|]|[0-9]+(?=[:|. ]))")
_BOUND = re.compile(r".*: +(?P<sign>[>|])=? *(?P<number>[-+]?[0-9۰-۹٠-٩][0-9۰-۹٠-٩.٫]*[%٪]?)\s*")
_OWN_KEY = re.compile(rf"{_KEY}:[ ]+")
_MANY_LINES = 3


def find_slip(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """The slip behind a failure, at its own place; None where none is known."""
    words = failure.words
    found = (
        find_conflict(lines)
        or _find_marks(lines)
        or explain_runaway(failure, lines)
        or _find_remark(failure, lines)
        or find_preface(lines)
        or _find_odd_sign(failure, lines)
        or find_lookalike(failure.line, failure.opening, lines)
    )
    if found is not None:
        return found
    return next((explain(failure, lines) for word, explain in _WAYS if word in words), None)


def _find_marks(lines: Sequence[str]) -> SourceTrouble | None:
    """The same mark before each line: of a diff, of a quoted mail, numbers of lines."""
    written = [number for number, line in enumerate(lines) if line.strip()]
    found = [_MARK.match(lines[number]) for number in written]
    if len(found) < _MANY_LINES or not all(found):
        return None
    kinds = {"1" if each[1].isdecimal() else each[1] for each in found if each}
    if len(kinds) > 1 or found[0] is None:
        return None
    mark = "a number" if kinds == {"1"} else f"`{found[0][1]}`"
    message = f"each line begins with {mark}, which is no part of a map"
    return say(message, "take these marks out, line by line", written[0], 0, found[0].end(1))


def _find_remark(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A comment of another language on a line of its own: where reading failed, or just above."""
    numbers = {failure.line, failure.opening[0] if failure.opening else failure.line}
    numbers |= {next((n for n in range(failure.line - 1, -1, -1) if lines[n].strip()), 0)}
    for number in sorted(numbers & {*range(len(lines))}):
        line = lines[number]
        key = _OWN_KEY.match(line)
        if found := BEGINS.match(line, key.end() if key else indent_of(line)):
            message = f"`{found['sign']}` begins no comment"
            return say(message, COMMENT, number, found.start("sign"), len(line.rstrip()))
    return None


def _find_odd_sign(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A blank that is no space, a colon that is no colon: in the lines up to the failure."""
    first = min(failure.line, failure.opening[0] if failure.opening else failure.line)
    for number in range(max(first - 1, 0), min(failure.line + 1, len(lines))):
        if found := _ODD_BLANK.match(lines[number]):
            column = found.start("indent" if found["indent"] else "after")
            return say(
                "this blank is not an ordinary space, and cannot part or indent anything",
                "put ordinary spaces in its place",
                number,
                column,
            )
        if found := _MARK_BEFORE.match(lines[number]):
            return say(
                f"{name_code_point(found['sign'])} stands before this line, where only spaces can",
                "it cannot be seen: delete all before the first letter, and indent the line anew",
                number,
                found.start("sign"),
            )
        if found := _UNSEEN.match(lines[number]):
            return say(
                f"{name_code_point(found['sign'])} stands behind the colon, where only a space can",
                "take it out: it cannot be seen; delete back to the colon and type a space",
                number,
                found.start("sign"),
            )
        if odd := _say_odd_colon(lines[number], number):
            return odd
    return None


def find_odd_colon(lines: Sequence[str]) -> SourceTrouble | None:
    """A colon that is no colon, in the first line of a file that is one text to YAML."""
    first = next((n for n, line in enumerate(lines) if line.strip() and line[0] != "#"), 0)
    return _say_odd_colon(lines[first], first) if lines else None


def _say_odd_colon(line: str, number: int) -> SourceTrouble | None:
    found = _ODD_COLON.match(line)
    if found is None:
        return None
    message = f"`{found['colon']}` is not the colon that ends a key"
    return say(message, "write `:` and a space", number, found.start("colon"))


def _find_percent(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A percent sign before its number."""
    line, column = failure.line, failure.column
    found = _PERCENT.match(lines[line], column)
    if found is None:
        return None
    message = "the percent sign stands before its number"
    return say(message, f"write `{found['number']}%`", line, column, found.end())


def _refuse_beginning(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A text that begins with the sign of an anchor or an alias."""
    if failure.opening is None:
        return None
    line, column = failure.opening
    sign = lines[line][column : column + 1]
    if found := _IN_STARS.match(lines[line]):
        message = f"`{found['stars']}` is Markdown, and no part of a map"
        return say(message, f"write `{found['key']}:`", line, found.start("stars"))
    return say(f"a text cannot begin with `{sign}`", "put the whole text in quotes", line, column)


def _explain_end(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """Something behind the `...` that ends a map, or a key further to the left than its first."""
    line = failure.line
    for number in range(line - 1, -1, -1):
        if lines[number].rstrip() == "...":
            return say("`...` ends the map, but more follows", "take the line out", number, 0, 3)
    last = next(n for n in range(min(line, len(lines) - 1), -1, -1) if lines[n].strip() or not n)
    if lines[last].startswith("%"):
        # What should follow it is missing behind the last line.
        words = (
            "a line that begins with `%` ends the map",
            "take it out, or indent it if it is text",
        )
        return say(*words, last, 0, len(lines[last].rstrip()))
    if line >= len(lines):
        return None
    first = next((n for n, one in enumerate(lines) if one.strip() and one.lstrip()[0] != "#"), line)
    column, indent = indent_of(lines[line]), indent_of(lines[first])
    if indent <= column:
        return None
    return say(
        f"line {first + 1} is indented by {indent}, and this line by {column}",
        "indent the keys of the map all alike, best not at all",
        line,
        column,
        len(lines[line].rstrip()),
    )


def _explain_second_colon(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    return (
        explain_colon(failure, lines)
        or explain_depth(failure.line, failure.column, lines)
        or explain_words_above(failure, lines)
    )


def _explain_unfitting(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    closed = explain_after_bracket(failure, lines)
    return closed or explain_indentation(failure.line, failure.column, lines)


def _explain_block(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A number behind the sign of a block, or a tag in letters that tags have not."""
    line = lines[failure.line]
    if failure.opening and line[failure.opening[1] : failure.opening[1] + 1] == "!":
        message = "a text cannot begin with `!`"
        return say(message, "put the whole text in quotes", *failure.opening)
    found = _BOUND.fullmatch(line)
    if found is None:
        return None
    return say(
        f"`{found['sign']}` begins a text on the lines below, and no number",
        f"write `{found['number']}` alone, or put the text in quotes",
        failure.line,
        found.start("sign"),
        found.end("number"),
    )


_WAYS: tuple[tuple[str, Callable[[Failure, Sequence[str]], SourceTrouble | None]], ...] = (
    ("mapping values are not allowed", _explain_second_colon),
    ("could not find expected ':'", explain_no_colon),
    ("alphabetic or numeric character", _refuse_beginning),
    ("cannot start any token", _find_percent),
    ("line break", _explain_block),
    ("node content", explain_flow),
    ("expected ',' or", explain_bracket),
    ("<document start>", _explain_end),
    ("expected key", _explain_unfitting),
    ("'-' indicator", _explain_unfitting),
    ("block end", _explain_unfitting),
)
"""What the parser says, and who looks for the slip behind it."""
