"""The YAML parser's complaints, said so that a writer of maps understands them."""

import re

import yaml

from cjm.source.decoding import split_lines
from cjm.source.failure import Failure
from cjm.source.slips import find_slip
from cjm.source.trouble import SourceTrouble, Span
from cjm.values import NamedTuple

_VERSION_LINE = re.compile(r"%YAML[ \t]+1\.[12][ \t]*(#.*)?")


_APART = re.compile(r"-[ \t]+(\d+(?:[.٫]\d+)?)\s*(?:#.*)?", re.DOTALL)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Half a character, as in `\\ud83d\\ude00`. Where the other half is there, it is read before."""


class _Saying(NamedTuple):
    """What to say where the parser's words hold `words`. `at_opening` points at where the broken
    thing began rather than where the parser gave up."""

    words: str
    message: str
    hint: str | None = None
    at_opening: bool = False


_ESCAPE_HINT = "write `\\\\` for a backslash, or use single quotes"
_QUOTES_HINT = "put the whole text in quotes"
_SAYINGS = (
    _Saying(
        "mapping values are not allowed",
        "a second `: ` on this line cannot be read as a key",
        "put the text in quotes if it holds a colon, and check the indentation",
    ),
    _Saying(
        "cannot start any token",
        "a text cannot begin with this character",
        _QUOTES_HINT,
    ),
    _Saying(
        "found unexpected end of stream",
        "the quoted text has no end",
        "close the quote",
        at_opening=True,
    ),
    _Saying(
        "found unexpected document indicator",
        "the quoted text has no end",
        "close the quote",
        at_opening=True,
    ),
    _Saying(
        "could not find expected ':'",
        "this line is neither a key with a `:` nor part of a text",
        "add `:` after the key, or indent the line if it goes on with a text",
    ),
    _Saying(
        "expected ',' or ']'",
        "the list that opened with `[` is not closed here",
        "separate entries with `,` and close the list with `]`",
    ),
    _Saying(
        "expected ',' or '}'",
        "the mapping that opened with `{` is not closed here",
        "separate entries with `,` and close the mapping with `}`",
    ),
    _Saying(
        "sequence entries are not allowed",
        "a list entry `- ` cannot stand here",
        "begin it on a line of its own, below the key, or put the text in quotes",
    ),
    _Saying(
        "expected '-' indicator",
        "this line does not fit the list above it",
        "begin each entry with `- `, all of them indented alike",
    ),
    _Saying(
        "did not find expected key",
        "this line does not fit the keys above it",
        "indent it like the lines it belongs to, and close every quote above it",
    ),
    _Saying(
        "expected <block end>",
        "this line does not fit the lines above it",
        "indent it like the lines it belongs to",
    ),
    _Saying(
        "unknown escape character",
        "this escape after a backslash is unknown",
        _ESCAPE_HINT,
    ),
    _Saying(
        "escape code",
        "this escape is no character",
        _ESCAPE_HINT,
    ),
    _Saying("expected hexdecimal", "this escape is no character", _ESCAPE_HINT),
    _Saying("expected escape sequence", "this escape is no character", _ESCAPE_HINT),
    _Saying("expected hexadecimal", "this escape is no character", _ESCAPE_HINT),
    _Saying("undefined tag handle", "this tag is not read", _QUOTES_HINT),
    _Saying(
        "alphabetic or numeric character", "the name after `&` or `*` is missing", _QUOTES_HINT
    ),
    _Saying(
        "expected <document start>",
        "the map ends above this line",
        "indent this line if it belongs to the map",
    ),
    _Saying("violates indentation", "a tab cannot indent", "indent with spaces"),
    _Saying("simple key", "a key cannot be this long, or go on over lines", _QUOTES_HINT),
    _Saying(
        "block scalar",
        "the sign after `|` or `>` cannot be read",
        "begin the text on the next line",
    ),
    _Saying(
        "line break",
        "after `|` or `>`, nothing can follow on the same line",
        "begin the text on the next line, or put it in quotes",
    ),
)


def explain_yaml_error(error: yaml.YAMLError, text: str) -> SourceTrouble:
    """What the parser's error means to the writer, at the place where it shows."""
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None)
    opening = getattr(error, "context_mark", None)
    saying = next(
        (known for known in _SAYINGS if known.words in words),
        _Saying(
            "",
            "from here on, the file cannot be read",
            "look at quotes, brackets and indentation here and in the line above",
        ),
    )
    lines = split_lines(text)
    if (
        mark is not None
        and "".join(lines[mark.line : mark.line + 1])[mark.column : mark.column + 1] != "\t"
    ):
        began = (opening.line, opening.column) if opening else None
        if slip := find_slip(Failure(words, mark.line, mark.column, began), lines):
            return slip
    place = (opening if saying.at_opening and opening else mark) or opening
    line, column = (place.line, place.column) if place else (0, 0)
    source = lines[line] if line < len(lines) else ""
    if source[column : column + 1] == "\t":
        saying = _Saying("", "a tab cannot indent", "indent with spaces")
    elif saying.words == "cannot start any token" and column < len(source):
        sign = "a backtick" if source[column] == "`" else f"`{source[column]}`"
        saying = _Saying("", f"a text cannot begin with {sign}", _QUOTES_HINT)
    elif found := _APART.fullmatch(source[column:]):
        saying = _Saying("", "a blank parts this number from its sign", f"write `-{found[1]}`")
    elif _HALF.match(source, max(column - 2, 0)):
        saying = _Saying("", "this escape is half a character", "write the character itself")
    related = None
    if opening and not saying.at_opening and (opening.line, opening.column) != (line, column):
        related = (
            Span(opening.line, opening.column, opening.line, opening.column + 1),
            "it began here",
        )
    span = Span(line, column, line, column + 1)
    return SourceTrouble("syntax", saying.message, span, hint=saying.hint, related=related)


def find_bad_directive(text: str) -> SourceTrouble | None:
    """The first directive before the map other than `%YAML 1.1` or `%YAML 1.2`.

    Looked for ahead of the parser, which takes its time over thousands of `%TAG` lines.
    """
    for number, line in enumerate(re.split("\r\n|\n|\r", text[:100_000])):
        if line.startswith("%"):
            if not _VERSION_LINE.fullmatch(line):
                return SourceTrouble(
                    "syntax",
                    "lines that begin with `%` are not read here",
                    Span(number, 0, number, len(line)),
                    hint="take the line out; a journey file needs no directive",
                )
        elif line.strip() and not line.lstrip().startswith("#"):
            return None
    return None
