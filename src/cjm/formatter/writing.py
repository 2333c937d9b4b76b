"""Writes a tree as text: a key a line, two blanks further in for what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm.edits.quoting import quote
from cjm.formatter.quoting import write_scalar
from cjm.formatter.remarks import is_silencing
from cjm.formatter.tree import Collection, Entry, Node, Scalar, Unformattable

WIDEST = 100
"""How long a line with brackets may be, in characters; longer ones are written over several."""

_STEP = 2


def write_tree(root: Collection, head: list[str]) -> list[str]:
    """The lines of a tree, `head` above them."""
    lines = [*head, *_write_entries(root, 0)]
    return list(_drop_doubled_blanks(lines))


def _drop_doubled_blanks(lines: Iterable[str]) -> Iterator[str]:
    """One blank line for several, and none at either end; lines of block texts hold a mark."""
    before = ""
    for line in lines:
        if line or before:
            yield line.removesuffix(_KEEP)
        before = line


_KEEP = "\0"
"""Ends the lines of block texts, which are never left out."""


def _write_entries(node: Collection, indent: int) -> list[str]:
    lines: list[str] = []
    for entry in node.entries:
        own = _write_entry(entry, indent)
        lead = list(entry.lead)
        while not lines and lead and not lead[0]:
            lead.pop(0)
        lines += [_indent(text, indent) for text in lead]
        lines += own
    lines += [_indent(text, indent) for text in node.tail]
    return lines


def _indent(text: str, indent: int) -> str:
    return " " * indent + text if text else ""


def _write_entry(entry: Entry, indent: int) -> list[str]:
    if entry.key is None:
        return _write_item(entry, indent)
    head = " " * indent + write_scalar(entry.key, in_flow=False) + ":"
    value = entry.value
    if isinstance(value, Scalar):
        return _write_text(value, head, entry, indent)
    if text := _write_on_line(value, len(head) + 1):
        return [_end(f"{head} {text}", entry)]
    return [_end(head, entry), *_write_entries(value, indent + _STEP)]


def _write_item(entry: Entry, indent: int) -> list[str]:
    head = " " * indent + "-"
    value = entry.value
    if isinstance(value, Scalar):
        if value.is_null:
            return [_end(f"{head} null", entry)]
        return _write_text(value, head, entry, indent)
    if text := _write_on_line(value, len(head) + 1):
        return [_end(f"{head} {text}", entry)]
    first = value.entries[0]
    entry.lead += [text for text in first.lead if text]
    first.lead = []
    beside = entry.beside or entry.ending
    if beside:
        _hand_down(entry, first, beside)
    lines = _write_entries(value, indent + _STEP)
    return [head + lines[0][indent + 1 :], *lines[1:]]


def _hand_down(entry: Entry, first: Entry, beside: str) -> None:
    """Put the comment beside an item on its first line; above it where that is not free."""
    is_open = isinstance(first.value, Scalar) and first.value.is_open
    if first.beside is None and not is_open:
        first.beside = beside
    elif is_silencing(beside) or (first.beside and is_silencing(first.beside)):
        raise Unformattable("a comment that silences has another beside it", entry.line)
    else:
        entry.lead.append(beside)
    entry.beside = entry.ending = None


def _write_text(value: Scalar, head: str, entry: Entry, indent: int) -> list[str]:
    if value.is_block:
        return _write_block(value, head, entry, indent)
    if not value.is_open:
        text = _write_beside(value, entry.beside or entry.ending or "")
        return [_end(f"{head} {text}" if text else head, entry)]
    first, *others = value.raw.split("\n")
    margin = " " * (indent + _STEP)
    is_double = value.style == '"'
    texts = [first if is_double else first.rstrip()]
    texts += [line.lstrip() if is_double else line.strip() for line in others]
    if value.style:
        texts[-1] = texts[-1].rstrip()
    lines = [margin + text + _KEEP if text else _KEEP for text in texts]
    if entry.beside is None:
        lines[0] = f"{head} {texts[0]}"
    elif entry.key is None:
        entry.lead.append(entry.beside)
        lines[0] = f"{head} {texts[0]}"
    else:
        lines.insert(0, f"{head}  {entry.beside}")
    if entry.ending:
        lines[-1] = f"{lines[-1].removesuffix(_KEEP)}  {entry.ending}"
    return lines


def _write_beside(value: Scalar, comment: str) -> str:
    """A text of one line before a comment. One such as `#6` looks like the end of a text that
    stands without quotes, and was hardly meant as such where it did not.
    """
    was_apart = value.style or value.in_flow or value.span is None
    if value.is_null or not was_apart or not comment[1:2].strip(" \t!#"):
        return write_scalar(value, in_flow=False)
    return value.raw if value.style else quote(value.value)


def _write_block(value: Scalar, head: str, entry: Entry, indent: int) -> list[str]:
    header, _, body = value.raw.partition("\n")
    signs = header.partition("#")[0].strip()
    digit = next((int(sign) for sign in signs if sign.isdigit()), None)
    keeps = "+" in signs
    lines = body.split("\n")
    if not keeps or lines[-1] == "":
        lines = lines[:-1] if lines[-1] == "" else lines
    while lines and not keeps and not lines[-1].strip():
        lines.pop()
    if digit is None:
        full = [line for line in lines if line.strip()]
        margin = min((len(line) - len(line.lstrip(" ")) for line in full[:1]), default=0)
        signs_out = signs
    else:
        margin = value.indent + digit
        signs_out = signs.replace(str(digit), str(_STEP))
    if value.value and not value.value.endswith("\n") and not set("-+") & set(signs):
        signs_out += "-"
    own = " " * (indent + _STEP)
    texts = [line[margin:] for line in lines]
    written = [own + text + _KEEP if text else _KEEP for text in texts]
    return [_end(f"{head} {signs_out}", entry), *written]


def _end(line: str, entry: Entry) -> str:
    """A line with the comment beside it."""
    beside = entry.beside
    if entry.ending:
        if beside is not None:
            entry.lead.append(entry.ending)
        else:
            beside = entry.ending
    return f"{line}  {beside}" if beside else line


def _write_on_line(node: Node, column: int) -> str | None:
    """A collection in brackets, if it stood so and is not too long from `column` on."""
    if isinstance(node, Collection) and node.entries and not _stays_on_line(node):
        return None
    text = _write_flow(node)
    is_empty = isinstance(node, Collection) and not node.entries
    return text if is_empty or column + len(text) <= WIDEST else None


def _stays_on_line(node: Collection) -> bool:
    return node.is_inline and all(
        not isinstance(entry.value, Collection)
        or not entry.value.entries
        or _stays_on_line(entry.value)
        for entry in node.entries
    )


def _write_flow(node: Node) -> str:
    if isinstance(node, Scalar):
        return write_scalar(node, in_flow=True)
    parts = (
        f"{write_scalar(entry.key, in_flow=True)}: {_write_flow(entry.value)}"
        if entry.key
        else _write_flow(entry.value)
        for entry in node.entries
    )
    inside = ", ".join(parts)
    return f"{{{inside}}}" if node.is_mapping else f"[{inside}]"
