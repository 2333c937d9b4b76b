"""Puts drawings to their places, and tells what became of them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from cjm.api.targets import Target
from cjm.files import Found, is_current, write_whole
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.reports import FileFindings

State: TypeAlias = Literal[
    "written", "unchanged", "outdated", "missing", "refused", "unread", "output"
]


class Drawn(NamedTuple):
    """What became of one target. `data` are the bytes for the standard output; `findings` say why
    a map is refused, or a folder is `unread`; `notices` are what the user should know about the
    drawing.
    """

    target: Target
    state: State
    data: bytes = b""
    findings: "FileFindings | None" = None
    notices: tuple[str, ...] = ()


def refuse_unread(findings: "FileFindings") -> Drawn:
    """A folder in which there may be maps, and that cannot be read."""
    folder = Found.at(findings.name, None)
    return Drawn(Target(folder, "", None), "unread", findings=findings)


def put(target: Target, data: bytes, notices: Iterable[str], *, is_check: bool) -> Drawn:
    """Write a drawing, or say whether the one that is there is current."""
    state = _put(target, data, is_check=is_check)
    output = data if state == "output" else b""
    return Drawn(target, state, output, notices=tuple(dict.fromkeys(notices)))


def _put(target: Target, data: bytes, *, is_check: bool) -> State:
    if target.path is None:
        return "output"
    if not is_check:
        return "written" if write_whole(target.path, data) else "unchanged"
    if is_current(target.path, data):
        return "unchanged"
    return "outdated" if target.path.exists() else "missing"
