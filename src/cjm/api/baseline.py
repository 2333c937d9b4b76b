"""Leaves out findings that a list holds, and writes such a list."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from cjm.api.job import CheckJob
from cjm.api.listed import Held, Listed, find_asked
from cjm.api.lists import Lists
from cjm.api.store import store_text
from cjm.errors import CjmError
from cjm.files import STDIN, read_file
from cjm.linter.baseline import (
    BaselineError,
    UnusualError,
    read_baseline,
    read_lines,
    write_baseline,
)
from cjm.linter.known import Known
from cjm.reports import Checked, Pile
from cjm.values import NamedTuple

_LARGEST = 64 * 1024 * 1024
_LONGEST = 1 << 16
"""Bytes of a line as it is written."""


class Renewed(NamedTuple):
    """What is left where a list was written: the findings that are new to other lists, or cannot be
    listed; how many are in the list now; what the other lists were good for."""

    checked: Checked
    total: int
    held: tuple[Held, ...] = ()


def compare(checked: Checked, lists: Lists, job: CheckJob) -> tuple[Checked, tuple[Held, ...]]:
    """Leave out what lists hold, and say what each was good for. Raises CjmError where one cannot
    be read."""
    held: dict[str, Listed] = {}
    files = Pile()
    asked = find_asked(checked, job)
    for file in checked.files:
        name = lists.find(file.name)
        if name is None:
            files.add(file)
            continue
        if name not in held:
            held[name] = Listed(name, _read(name), asked)
        files.add(held[name].leave_new(file))
    left = checked._replace(files=files)
    return left, tuple(one.conclude() for one in held.values())


def renew(checked: Checked, name: str, lists: Lists, job: CheckJob) -> Renewed:
    """Write findings into the file `name`; those that cannot be listed are left.

    All of the run are written; where the list is one that settings name, only those that it is
    for, and the others are compared with theirs. Entries about files and rules that this run did
    not look at stay as they were.
    """
    _refuse_stream(name)
    asked = find_asked(checked, job)
    own = Listed(name, _read(name) if Path(name).exists() else Known(), asked)
    held: dict[str, Listed] = {}
    files = Pile()
    is_one_of_many = lists.names(checked, name)
    for file in checked.files:
        other = lists.find(file.name) if is_one_of_many else name
        if other is None:
            files.add(file)
        elif other == name or os.path.realpath(other) == os.path.realpath(name):
            files.add(own.take_all(file))
        else:
            if other not in held:
                held[other] = Listed(other, _read(other), asked)
            files.add(held[other].leave_new(file))
    store_text(name, lambda: write_baseline(own.renew()))
    left = checked._replace(files=files)
    return Renewed(
        left, sum(count for _, count in own.renew()), tuple(one.conclude() for one in held.values())
    )


def _refuse_stream(name: str) -> None:
    if name == STDIN:
        raise CjmError("a baseline is kept in a file, and `-` is none", "as in baseline.toml")


def _read(name: str) -> Known:
    path = Path(name)
    _refuse_stream(name)
    if not path.exists():
        raise CjmError(
            f"there is no baseline `{name}`", f"`cjm validate --write-baseline {name}` makes it"
        )
    with suppress(UnusualError, OSError):
        return _read_line_by_line(path)
    raw = read_file(path, name=name, limit=_LARGEST)
    try:
        return Known(read_baseline(raw))
    except BaselineError as error:
        raise CjmError(f"the baseline `{name}` cannot be read: {error}", error.hint) from error


def _read_line_by_line(path: Path) -> Known:
    """The list in a file, of which no more is there at once than a line."""
    if not path.is_file() or path.stat().st_size > _LARGEST:
        raise UnusualError
    with path.open("rb") as file:
        return Known(read_lines(iter(partial(file.readline, _LONGEST), b"")))
