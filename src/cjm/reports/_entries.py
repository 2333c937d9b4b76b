"""The findings of a run as programs get them: each once, with a path and a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.diagnostics import Diagnostic
from cjm.fingerprint import identify
from cjm.reports._report import Checked, FileFindings
from cjm.terminal import make_printable
from cjm.values import NamedTuple

_HALF = re.compile("[\ud800-\udfff]+")
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
_AS_IN_URI = "/!$&'()*+,;=:@"


class Entry(NamedTuple):
    """A finding; the path of its file from the top of the repository; what it is known by."""

    found: Diagnostic
    path: str
    fingerprint: str


def list_entries(checked: Checked) -> Iterator[Entry]:
    """All findings in the order of the files, one after another."""
    for file in checked.files:
        yield from list_own_entries(file, checked)


def list_own_entries(file: FileFindings, checked: Checked) -> Iterator[Entry]:
    """The findings in one of the files."""
    if not file.diagnostics:
        return
    paths = {file.name: checked.locate(file.name)}
    for found, identity in identify(file.diagnostics, paths).items():
        yield Entry(found, identity.file, identity.fingerprint)


def write_uri(path: str) -> str:
    """A relative path as a reference of RFC 3986: the bytes of its name escaped."""
    from urllib.parse import quote

    # What Python cannot decode in a name are its bytes; other halves of characters have none.
    path = _NO_BYTE.sub(lambda found: make_printable(found[0]), path)
    uri = quote(path.encode("utf-8", "surrogateescape"), safe=_AS_IN_URI)
    # `a:b` would be of the scheme `a`.
    return f"./{uri}" if ":" in uri.partition("/")[0] else uri


def make_text(name: str) -> str:
    r"""A file name as text: bytes that are no UTF-8 as `\xe9`, all else as it is."""
    return _HALF.sub(lambda found: make_printable(found[0]), name)


def say_whole(found: Diagnostic) -> str:
    """Message and "did you mean" on one line that no log obeys."""
    words = make_printable(found.message)
    if found.suggestion:
        words += f"; did you mean `{make_printable(found.suggestion)}`?"
    return words


def list_advice(found: Diagnostic) -> list[str]:
    """What else helps, line by line: the element, the hint, the command that explains the rule."""
    lines: list[str] = []
    if found.address:
        lines.append(f"at: {make_printable(found.address)}")
    if found.hint:
        lines.append(f"hint: {make_printable(found.hint)}")
    return [*lines, f"help: cjm rules {found.rule}"]
