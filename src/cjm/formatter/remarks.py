"""Puts comments and blank lines to the entries of a tree that they belong to.

A comment above an entry goes with it, and so does one beside it. One that is indented like what
ends above it stays at the end of that. Comments that silence findings belong to what they cover.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from cjm.formatter.tree import Collection, Entry, Scalar, Unformattable
from cjm.source.comments import Comment

_SPEAKS = re.compile(r"(?:^|#)\s*cjm:\s*([\w-]+)")


def is_silencing(text: str) -> bool:
    """Whether a comment, with or without its `#`, silences findings of one element."""
    match = _SPEAKS.search(text.removeprefix("#"))
    return match is not None and match[1] != "ignore-file"


def attach_remarks(root: Collection, comments: tuple[Comment, ...], lines: list[str]) -> list[str]:
    """Attach all of them, and give back those that stand before the first entry.

    Raises Unformattable where a comment that silences could come to cover something else.
    """
    survey = _Survey(root)
    pending: list[str] = []
    by_line = {comment.line: comment for comment in comments}
    for number, line in enumerate(lines):
        comment = by_line.get(number)
        if number in survey.scalar_lines and comment is None:
            continue
        if comment is None:
            if not line.strip():
                pending.append("")
            elif pending:
                survey.lead_of_next(number - 1, pending)
                pending = []
        elif comment.stands_alone:
            pending.append(_write(comment))
            survey.place(number, comment, pending)
            pending = []
        else:
            if pending:
                survey.lead_of_next(number - 1, pending)
                pending = []
            survey.place_beside(number, comment)
    head, root.entries[0].lead = root.entries[0].lead, []
    return head


def _write(comment: Comment) -> str:
    return "#" + comment.text.rstrip()


class _Survey:
    """All entries of a tree in reading order, what stands in brackets on one line apart."""

    def __init__(self, root: Collection) -> None:
        self.root = root
        self.entries: list[Entry] = []
        self.holders: dict[Entry, Collection] = {}
        self.around: dict[Collection, Collection] = {}
        self.scalar_lines: set[int] = set()
        self.flows: list[Collection] = []
        self._visit(root)
        self.begins = [entry.line for entry in self.entries]

    def _visit(self, node: Collection) -> None:
        if node.is_flow:
            self.flows.append(node)
        for entry in node.entries:
            self.entries.append(entry)
            self.holders[entry] = node
            if isinstance(entry.value, Scalar):
                self._mark_lines(entry.value)
            elif not entry.value.is_inline:
                self.around[entry.value] = node
                self._visit(entry.value)

    def _mark_lines(self, scalar: Scalar) -> None:
        """Keep the lines after the first of a scalar out of the count of blank lines; those that
        end a block are blank lines like others, unless `+` makes them part of the text."""
        if scalar.span is None or "\n" not in scalar.raw:
            return
        count = scalar.raw.count("\n") + 1
        if scalar.is_block:
            head, _, body = scalar.raw.partition("\n")
            body = body if "+" in head.partition("#")[0] else body.rstrip()
            count = 1 + len(body.split("\n")) if body else 1
            count -= 1 if body.endswith("\n") else 0
        self.scalar_lines |= set(range(scalar.span.line + 1, scalar.span.line + count))

    def lead_of_next(self, line: int, texts: list[str]) -> None:
        """Put lines above the first entry that begins below `line`; blank ones are lost where
        none does."""
        at = bisect_right(self.begins, line)
        if at < len(self.entries):
            self.entries[at].lead += texts
        elif any(texts):
            self.root.tail += texts

    def place(self, line: int, comment: Comment, texts: list[str]) -> None:
        """Put a comment that has its line to itself, with the blank lines above it."""
        at = bisect_right(self.begins, line)
        following = self.entries[at] if at < len(self.entries) else None
        before = self.entries[at - 1] if at else None
        flow = next((one for one in reversed(self.flows) if _is_within(line, one)), None)
        if is_silencing(comment.text):
            if flow or (before and _stands_between(line, before)):
                raise Unformattable("a comment that silences stands within one element", line)
            self.lead_of_next(line, texts)
            return
        following_holders = self._chain(following) if following else []
        chain = self._chain(before) if before else []
        if flow and flow not in following_holders:
            flow.tail += texts
            return
        for holder in chain:
            if holder in following_holders:
                break
            if holder.span.column <= comment.column and not holder.is_flow:
                holder.tail += texts
                return
        self.lead_of_next(line, texts)

    def _chain(self, entry: Entry) -> list[Collection]:
        """What holds an entry, from the inside."""
        chain: list[Collection] = []
        holder: Collection | None = self.holders[entry]
        while holder is not None:
            chain.append(holder)
            holder = self.around.get(holder)
        return chain

    def place_beside(self, line: int, comment: Comment) -> None:
        """Put a comment that ends a line."""
        first = bisect_left(self.begins, line)
        begun = self.entries[first : bisect_right(self.begins, line)]
        text, silences = _write(comment), is_silencing(comment.text)
        within = next(
            (one for one in self.flows if one.span.line < line <= one.span.end_line), None
        )
        if silences and (within or not begun):
            raise Unformattable("a comment that silences stands within one element", line)
        if begun:
            begun = [one for one in begun if _column(one) < comment.column] or begun[:1]
            _add(begun[0] if silences else begun[-1], text)
            return
        ended = [one for one in self.entries[:first] if one.last_line == line]
        if ended and ended[-1].ending is None and _is_open(ended[-1]):
            ended[-1].ending = text
        elif ended:
            _add(ended[-1], text)
        else:
            self.lead_of_next(line, [text])


def _is_within(line: int, node: Collection) -> bool:
    return node.span.line < line <= node.span.end_line


def _is_open(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and entry.value.is_open


def _stands_between(line: int, entry: Entry) -> bool:
    """Whether a line lies between a key and its value."""
    value = entry.value
    if isinstance(value, Collection) and not value.is_flow:
        return False
    return value.span is not None and entry.line < line < value.span.line


def _column(entry: Entry) -> int:
    node = entry.key or entry.value
    return node.span.column if node.span else 0


def _add(entry: Entry, text: str) -> None:
    """Put a comment beside an entry, or above it where another is beside it already."""
    if entry.beside is None:
        entry.beside = text
    elif is_silencing(text) or is_silencing(entry.beside):
        raise Unformattable("a comment that silences has another beside it", entry.line)
    else:
        entry.lead.append(text)
