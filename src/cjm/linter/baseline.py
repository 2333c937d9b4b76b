"""A list of findings that were there already: they are not shown, new ones are.

One entry a line, sorted, so that git merges two such lists like any text.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from cjm.fingerprint import Identity
from cjm.source.conflicts import find_conflict
from cjm.values import NamedTuple

VERSION = 1
NEVER_LISTED = frozenset({"syntax"})
"""What hides all other findings of a file is no state to live with."""

_HEAD = """\
# Findings that were there already. `cjm validate` does not show them.
# `cjm validate --write-baseline FILE` writes this anew.
version = {version}
findings = [
"""
_END = "]"
_HEADS = (f"version = {VERSION}", "findings = [", _END)
_COMMENT = re.compile(r"#[^\x00-\x08\x0a-\x1f\x7f]*")
_TEXT = r'"([^"\\\x00-\x1f\x7f]*)"'
_PLAIN = re.compile(
    rf"  \{{file = {_TEXT}, rule = {_TEXT}, at = {_TEXT}(?:, count = ([1-9][0-9]{{0,8}}))?\}},"
)
"""An entry as it is written, where no character of it is escaped."""


Count: TypeAlias = "tuple[Entry, int]"
"""An entry, and how many findings it stands for."""


class Entry(NamedTuple):
    """Findings of one rule on one element of a file. `file` counts from the folder of the list."""

    file: str
    at: str
    rule: str


def entry_of(identity: Identity) -> Entry:
    """The entry that a finding belongs to."""
    file = identity.file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return Entry(file, identity.address, identity.rule)


def count_entries(identities: Iterable[Identity]) -> Counter[Entry]:
    """How many of these findings belong to each entry, apart from what is never listed."""
    return Counter(entry_of(one) for one in identities if one.rule not in NEVER_LISTED)


def write_baseline(counts: Iterable[Count]) -> Iterator[str]:
    """The list as the text of a TOML file, line by line. The entries come in their order."""
    yield _HEAD.format(version=VERSION)
    for entry, count in counts:
        yield _write(entry, count)
    yield "]\n"


def _write(entry: Entry, count: int) -> str:
    file, at, rule = map(_quote, entry)
    number = f", count = {count}" if count > 1 else ""
    return f"  {{file = {file}, rule = {rule}, at = {at}{number}}},\n"


def _quote(text: str) -> str:
    # A string of JSON is one of TOML, but for one control character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_REMEDY = "take the version of git that could be, or delete it and write it anew"
_OTHER = "it seems to be another file: name the one that `--write-baseline` wrote"
_BOTH = "keep the entries of both sides, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`"


class BaselineError(ValueError):
    """A text that is no such list. Its words say why, `hint` what to do."""

    def __init__(self, says: str, hint: str = _REMEDY) -> None:
        super().__init__(says)
        self.hint = hint


class UnusualError(ValueError):
    """A list is not as `write_baseline` gives it: all of it has to be there to be read."""


def read_lines(lines: Iterable[bytes]) -> Iterator[Count]:
    """The entries of a list, line by line, while it is as `write_baseline` gives it. Raises
    UnusualError where it is not, also behind entries that were fine.
    """
    heads = iter(_HEADS)
    awaited = next(heads)
    for line in map(_decode, lines):
        if awaited != _END and line.startswith("  {"):
            raise UnusualError
        if line == awaited:
            awaited = next(heads, "")
        elif awaited == _END:
            yield _read_line(line)
        elif line and not _COMMENT.fullmatch(line):
            raise UnusualError
    if awaited:
        raise UnusualError


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise UnusualError from error


def _read_line(line: str) -> Count:
    if plain := _PLAIN.fullmatch(line):
        file, rule, at, count = plain.groups()
        return Entry(file, at, rule), int(count or 1)
    try:
        counts = _read_text(f"version = {VERSION}\nfindings = [\n{line}\n]\n")
    except BaselineError as error:
        raise UnusualError from error
    if len(counts) != 1 or not line.startswith("  {") or not line.endswith("},"):
        raise UnusualError
    return counts[0]


def read_baseline(raw: bytes) -> list[Count]:
    """The entries of the list in a file, in their order. Raises BaselineError."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BaselineError("it is no UTF-8 text", _OTHER) from error
    known: dict[Entry, int] = {}
    for entry, count in _read_text(text):
        # A merge may leave the same entry twice: what both sides know is known.
        known[entry] = max(count, known.get(entry, 0))
    return sorted(known.items())


def _read_text(text: str) -> list[Count]:
    import tomllib

    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if conflict := find_conflict(text.splitlines()):
            says = f"its line {conflict.span.line + 1} is left over from a merge conflict"
            raise BaselineError(says, _BOTH) from error
        words = str(error)
        hint = _REMEDY if "findings" in text else _OTHER
        raise BaselineError(f"it is no TOML: {words[:1].lower()}{words[1:]}", hint) from error
    if "findings" not in data and data.get("version") != VERSION:
        raise BaselineError("it holds no `findings`", _OTHER)
    if data.get("version") != VERSION:
        raise BaselineError(f"its version is not {VERSION}")
    findings = data.get("findings")
    if not isinstance(findings, list):
        raise BaselineError("it has no list `findings`")
    return [_read(finding, number) for number, finding in enumerate(findings, start=1)]


def _read(finding: object, number: int) -> Count:
    match finding:
        case {"file": str(file), "rule": str(rule), "at": str(at), **rest}:
            count = rest.get("count", 1)
            if isinstance(count, int) and not isinstance(count, bool) and count > 0:
                return Entry(file, at, rule), count
    raise BaselineError(f"its entry {number} is not `{{file = …, rule = …, at = …}}`")
