"""Comments that silence findings: `# cjm: ignore[rule] reason`, `# cjm: ignore-file[rule] reason`.

At the end of a line it covers the element that begins there, with all below it; on a line of its
own, the element that follows.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjm.diagnostics import Diagnostic, Place, Severity
from cjm.likeness import nearest
from cjm.loader import Loaded
from cjm.source import Data, Document
from cjm.source.comments import Comment, list_comments

_PATTERN = re.compile(r"\s*cjm:\s*(ignore|ignore-file)\s*\[([^\]]*)\]\s*(.*)")


class Suppression(NamedTuple):
    """One silenced rule: over which lines (1-based, both included), and where that is said."""

    rule: str
    first: int
    last: int
    place: Place
    reason: str

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether it silences this finding."""
        on_line = self.first <= diagnostic.place.line <= self.last
        return on_line and diagnostic.rule == self.rule


def find_suppressions(loaded: Loaded) -> tuple[Suppression, ...]:
    """All suppressions in the comments of a file."""
    document = loaded.document
    if document is None:
        return ()
    comments = list_comments(loaded.text)
    return tuple(
        suppression
        for comment in comments
        for suppression in _read_comment(comment, comments, document, loaded.text)
    )


def silence(
    diagnostics: Iterable[Diagnostic],
    suppressions: tuple[Suppression, ...],
    rules: Iterable[str],
    name: str,
) -> Iterator[Diagnostic]:
    """`diagnostics` without those that are silenced, and a finding for each idle suppression."""
    used: set[Suppression] = set()
    for diagnostic in diagnostics:
        by = [suppression for suppression in suppressions if suppression.covers(diagnostic)]
        used.update(by)
        if not by:
            yield diagnostic
    known = frozenset(rules)
    for suppression in suppressions:
        if suppression in used:
            continue
        if suppression.rule in known:
            message = f"nothing here breaks `{suppression.rule}`"
            hint, suggestion = "take the comment out", None
        else:
            message = f"there is no rule `{suppression.rule[:60]}`"
            suggestion = nearest(suppression.rule, known)
            hint = "`cjm rules` lists them"
        yield Diagnostic(
            "unused-ignore",
            Severity.WARNING,
            name,
            suppression.place,
            message,
            hint=None if suggestion else hint,
            suggestion=suggestion,
        )


def _read_comment(
    comment: Comment, comments: tuple[Comment, ...], document: Document, text: str
) -> Iterator[Suppression]:
    match = _PATTERN.fullmatch(comment.text)
    if not match:
        return
    column = comment.column + 1
    place = Place(comment.line + 1, column, column + 1 + len(comment.text.rstrip()))
    if match[1] == "ignore-file":
        first, last = 1, text.count("\n") + text.count("\r") + 1
    else:
        lines = _find_lines(comment, comments, document)
        first, last = lines[0] + 1, lines[1] + 1
    for rule in match[2].split(","):
        yield Suppression(rule.strip(), first, last, place, match[3].strip())


def _find_lines(
    comment: Comment, comments: tuple[Comment, ...], document: Document
) -> tuple[int, int]:
    """The first and last line (0-based) of what a comment speaks of."""
    entries = sorted(_list_entries(document.data, document))
    if not comment.stands_alone:
        begun = [entry for entry in entries if entry[0] == comment.line]
        return max(begun, key=lambda entry: entry[1]) if begun else (comment.line, comment.line)
    if document.span.line > comment.line:
        return document.span.line, max([entry[1] for entry in entries], default=comment.line)
    follows = [entry for entry in entries if entry[0] > comment.line]
    if not follows:
        return comment.line, comment.line
    first = follows[0][0]
    return max((entry for entry in follows if entry[0] == first), key=lambda entry: entry[1])


def _list_entries(node: Data, document: Document) -> list[tuple[int, int]]:
    """First and last line of each entry below `node`: a key with its value, an item of a list."""
    entries: list[tuple[int, int]] = []
    if not isinstance(node, dict | list):
        return entries
    spots = document.spots.get(id(node))
    if spots is None:
        return entries
    items = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in items:
        span = spots.values[key]
        begin = spots.keys[key].line if isinstance(key, str) else span.line
        below = _list_entries(value, document)
        end = max([begin, span.end_line, *(entry[1] for entry in below)])
        entries += [(begin, end), *below]
    return entries
