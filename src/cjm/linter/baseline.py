"""A list of findings that were there already: they are not shown, new ones are.

One entry a line, sorted, so that git merges two such lists like any text.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping

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


class Entry(NamedTuple):
    """Findings of one rule on one element of a file. `file` counts from the folder of the list."""

    file: str
    at: str
    rule: str


class Baseline(NamedTuple):
    """How many findings are known, by entry."""

    counts: Mapping[Entry, int]

    def holds(self, identity: Identity) -> bool:
        """Whether a finding is one of those that are known."""
        return identity.ordinal <= self.counts.get(entry_of(identity), 0)

    @property
    def total(self) -> int:
        """How many findings are known in all."""
        return sum(self.counts.values())


def entry_of(identity: Identity) -> Entry:
    """The entry that a finding belongs to."""
    file = identity.file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return Entry(file, identity.address, identity.rule)


def list_findings(identities: Iterable[Identity]) -> Baseline:
    """The list that holds all of these, apart from what is never listed."""
    listed = (one for one in identities if one.rule not in NEVER_LISTED)
    return Baseline(Counter(map(entry_of, listed)))


def write_baseline(baseline: Baseline) -> str:
    """The list as the text of a TOML file."""
    lines = (_write(entry, count) for entry, count in sorted(baseline.counts.items()))
    return _HEAD.format(version=VERSION) + "".join(lines) + "]\n"


def _write(entry: Entry, count: int) -> str:
    file, at, rule = map(_quote, entry)
    number = f", count = {count}" if count > 1 else ""
    return f"  {{file = {file}, rule = {rule}, at = {at}{number}}},\n"


def _quote(text: str) -> str:
    # A string of JSON is one of TOML, but for one control character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_REMEDY = "take the version of git that could be, or delete it and write it anew"
_BOTH = "keep the entries of both sides, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`"


class BaselineError(ValueError):
    """A text that is no such list. Its words say why, `hint` what to do."""

    def __init__(self, says: str, hint: str = _REMEDY) -> None:
        super().__init__(says)
        self.hint = hint


def read_baseline(raw: bytes) -> Baseline:
    """The list in a file. Raises BaselineError."""
    import tomllib

    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BaselineError("it is no UTF-8 text") from error
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if (line := find_conflict(text.splitlines())) is not None:
            says = f"its line {line + 1} is left over from a merge conflict"
            raise BaselineError(says, _BOTH) from error
        words = str(error)
        raise BaselineError(f"it is no TOML: {words[:1].lower()}{words[1:]}") from error
    if data.get("version") != VERSION:
        raise BaselineError(f"its version is not {VERSION}")
    findings = data.get("findings")
    if not isinstance(findings, list):
        raise BaselineError("it has no list `findings`")
    counts: dict[Entry, int] = {}
    for number, finding in enumerate(findings, start=1):
        entry, count = _read(finding, number)
        # A merge may leave the same entry twice: what both sides know is known.
        counts[entry] = max(count, counts.get(entry, 0))
    return Baseline(counts)


def _read(finding: object, number: int) -> tuple[Entry, int]:
    match finding:
        case {"file": str(file), "rule": str(rule), "at": str(at), **rest}:
            count = rest.get("count", 1)
            if isinstance(count, int) and not isinstance(count, bool) and count > 0:
                return Entry(file, at, rule), count
    raise BaselineError(f"its entry {number} is not `{{file = …, rule = …, at = …}}`")
