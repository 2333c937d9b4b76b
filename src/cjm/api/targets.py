"""Which file each drawing goes to. All is planned, and refused if need be, before anything is
written.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from cjm.errors import CjmError
from cjm.files import STDIN, Found, is_folder_target
from cjm.formats._format import format_names, load_format
from cjm.likeness import nearest
from cjm.values import NamedTuple

DEFAULT_FORMAT = "html"


class Target(NamedTuple):
    """Where one drawing of one map goes; `path` is None for the standard output."""

    found: Found
    format: str
    path: Path | None


def plan_targets(
    found: Sequence[Found], *, output: str | None, formats: Sequence[str], usual: Sequence[str]
) -> tuple[Target, ...]:
    """A target for each map in each format: the `formats` asked for, else what the name of the
    output tells, else the `usual` ones.

    Raises CjmError where a format is unknown, where two drawings would go to one place, or where
    one would overwrite a map.
    """
    wanted = tuple(dict.fromkeys(check_format(name) for name in formats))
    if output is None and all(one.file is None for one in found):
        output = STDIN
    if output is None or (output != STDIN and is_folder_target(output)):
        folder = Path(output or "")
        targets = tuple(
            Target(one, name, folder / (one.stem + load_format(name).suffix))
            for one in found
            for name in wanted or dict.fromkeys(map(check_format, usual))
        )
    else:
        path = None if output == STDIN else Path(output)
        names = wanted or (DEFAULT_FORMAT if path is None else find_format(path.name),)
        targets = tuple(Target(one, name, path) for one in found for name in names)
    _refuse_clashes(targets)
    _refuse_inputs(targets, found)
    return targets


def check_format(name: str) -> str:
    """`name`, if a format is called so. Raises CjmError, with the nearest name, if none is."""
    names = format_names()
    if name in names:
        return name
    meant = nearest(name, names)
    hint = f"did you mean `{meant}`? " if meant else ""
    raise CjmError(f"there is no format `{name}`", f"{hint}formats are {', '.join(names)}")


def find_format(file_name: str) -> str:
    """The format that a file name asks for by its end: the one with the longest suffix."""
    stem, dot, last = file_name.rpartition(".")
    if dot and "." not in stem and last in format_names():
        # The usual case, answered without the import of every format.
        return last
    suffixes = {name: load_format(name).suffix for name in format_names()}
    fitting = [name for name, suffix in suffixes.items() if file_name.endswith(suffix)]
    if not fitting:
        raise CjmError(
            f"the end of `{file_name}` names no format",
            f"give one with --format: {', '.join(suffixes)}; a folder ends with /",
        )
    return max(fitting, key=lambda name: (len(suffixes[name]), name == last))


def _refuse_clashes(targets: Iterable[Target]) -> None:
    taken: dict[str, Target] = {}
    for target in targets:
        place = STDIN if target.path is None else os.path.normcase(target.path.absolute())
        other = taken.setdefault(place, target)
        if other is target:
            continue
        where = "the standard output" if target.path is None else f"`{target.path}`"
        if other.found is target.found:
            raise CjmError(
                f"{where} cannot take both {other.format} and {target.format}",
                "give --output a folder",
            )
        raise CjmError(
            f"`{other.found.name}` and `{target.found.name}` would both go to {where}",
            "give --output a folder, or draw them one by one",
        )


def _refuse_inputs(targets: Iterable[Target], found: Iterable[Found]) -> None:
    inputs = {one.path.resolve() for one in found if one.path}
    for target in targets:
        if target.path and target.path.resolve() in inputs:
            raise CjmError(f"`{target.path}` is a map, and would be overwritten")
