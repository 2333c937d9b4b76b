"""Text that YAML loses: as a comment, as a name, as a block without lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from cjm.source.columns import indent_of
from cjm.source.decoding import split_lines
from cjm.source.document import Data
from cjm.source.parsing import open_parser, span_of
from cjm.source.trouble import SourceTrouble, Span

if TYPE_CHECKING:
    from cjm.source.comments import Comment

LOST_TEXT = "lost-text"

APART = "a stage that a blank parts from its file"
"""A slip: `buying.cjm.yaml #pay`."""
EMPTY_BLOCK = "a text on lines that are not there"
"""A slip: `>3` for `3`."""

_MAY_BE = re.compile(r" #[^\s#!]")
_WITHOUT_VALUE = r"(?:^|.*[\s\-])[^\s#]+:\s*|\s*(?:- +)*-\s*"
_NUMBERED = r"[0-9۰-۹٠-٩]"
_HASHTAG = r"[^\W\d][\w\u200c]*\s*"
_PROSE = r"(?::|-)\s+[^\s'\"\[{]+\s+\S|[^\W\da-zA-Z]\s*$"
"""A text of several words, or in letters that no key and no word of the format has."""
_ENDED = r"(?:[\]}\"'|>]|[:\-]\s+[|>][-+0-9]+)\s*$"
"""What a text in quotes or brackets ends with, and what a block begins with."""
_FILE = r"[:\s](?P<name>\S+\.(?:yaml|yml|json))[ \t]+$"
_STAGE = r"[a-z0-9-]+\s*"
_TO_US = r"\s*cjm:"
_BLOCK_SIGN = r"[|>][-+0-9]*"
_LONGEST_QUOTE = 40
_MOST_ANCHORS = 20


def find_lost_texts(text: str, read: Collection[str]) -> Iterator[SourceTrouble]:
    """Comments that were hardly meant as such: `#` begins one after a blank, also in a text; and
    signs that begin a text of several lines where none follow. `read` are the texts that YAML makes
    of `text`.

    A `#` right before a word, where the value of a key or an entry should stand; or, behind a text,
    one before a digit, or before the one word that ends the line.
    """
    if "" in read:
        yield from _find_empty_blocks(text)
    if "#" not in text or not _MAY_BE.search(text):
        return
    # Nearly all files end here.
    from cjm.source.comments import list_comments

    lines = split_lines(text)
    for comment in list_comments(text):
        if comment.stands_alone or not comment.text.strip() or comment.text[0] in " \t#!":
            continue
        if re.match(_TO_US, comment.text):
            continue
        before = lines[comment.line][: comment.column]
        if re.fullmatch(_WITHOUT_VALUE, before):
            is_lost = not _goes_on(comment.line, lines)
        else:
            is_lost = bool(re.match(_NUMBERED, comment.text)) or bool(
                re.fullmatch(_HASHTAG, comment.text) and re.search(_PROSE, before)
            )
            is_lost = is_lost and not re.search(_ENDED, before)
        if is_lost:
            yield _tell(comment.line, comment.column, lines)
        elif re.search(_FILE, before) and re.fullmatch(_STAGE, comment.text):
            yield _tell_apart(before, comment, lines)


def _find_empty_blocks(text: str) -> Iterator[SourceTrouble]:
    """Values such as `>3`: the sign of a text on the lines below, and no lines below."""
    from yaml.events import ScalarEvent, StreamEndEvent

    lines = split_lines(text)
    parser = open_parser(text)
    while not isinstance(event := parser.get_event(), StreamEndEvent):
        if isinstance(event, ScalarEvent) and event.style in ("|", ">") and not event.value:
            span = span_of(event)
            written = re.match(_BLOCK_SIGN, lines[span.line][span.column :])
            sign = written[0] if written else event.style
            rest = sign[1:].lstrip("+")
            hint = f"write `{rest}`, or put `{sign}` in quotes" if rest else "write the text there"
            yield SourceTrouble(
                LOST_TEXT,
                f"`{sign}` begins a text on the lines below, and there is none",
                Span(span.line, span.column, span.line, span.column + len(sign)),
                hint=hint,
                is_read_on=True,
                slip=EMPTY_BLOCK,
                word=sign,
            )


def tell_anchors(
    anchors: Mapping[str, tuple[Data, int, Span]], used: Collection[str]
) -> Iterator[SourceTrouble]:
    """Words behind `&` before a text, that nothing refers to: its beginning, rather than a name."""
    texts = (
        (name, span)
        for name, (value, _, span) in anchors.items()
        if not isinstance(value, dict | list)
    )
    unused = ((name, span) for name, span in texts if name not in used)
    for name, span in islice(unused, _MOST_ANCHORS):
        end = span.column + 1 + len(name)
        yield SourceTrouble(
            LOST_TEXT,
            f"`&{name[:_LONGEST_QUOTE]}` is read as a name, and no part of the text",
            Span(span.line, span.column, span.line, end),
            hint="put the whole text in quotes",
            is_read_on=True,
        )


def _tell(line: int, column: int, lines: Sequence[str]) -> SourceTrouble:
    lost = lines[line][column:].rstrip()
    shown = lost if len(lost) <= _LONGEST_QUOTE else lost[: _LONGEST_QUOTE - 1] + "…"
    return SourceTrouble(
        LOST_TEXT,
        f"`{shown}` is read as a comment, and no part of the text",
        Span(line, column, line, column + len(lost)),
        hint="put the whole text in quotes, or a space after the `#` of a comment",
        is_read_on=True,
    )


def _tell_apart(before: str, comment: Comment, lines: Sequence[str]) -> SourceTrouble:
    told = _tell(comment.line, comment.column, lines)
    found = re.search(_FILE, before)
    joined = f"{found['name']}#{comment.text.rstrip()}" if found else ""
    hint = f"write `{joined[:60]}`, or a space after the `#` of a comment"
    return SourceTrouble(
        told.rule, told.message, told.span, hint=hint, is_read_on=True, slip=APART, word=joined
    )


def _goes_on(line: int, lines: Sequence[str]) -> bool:
    """Whether the value that a line lacks stands on the lines below it."""
    here = lines[line]
    own = indent_of(here)
    while here[own : own + 2] == "- " and not here[own + 2 :].lstrip().startswith("#"):
        own += 1 + indent_of(here[own + 1 :])
    is_entry = here[own : own + 2] == "- "
    for text in lines[line + 1 :]:
        if text.strip() and not text.lstrip().startswith("#"):
            indent = indent_of(text)
            is_flush = indent == own and text[indent : indent + 2] == "- "
            return indent > own or (is_flush and not is_entry)
    return False
