"""Which files a user means: named ones, those in folders, those that match a pattern."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cjm.errors import CjmError
from cjm.files.ignoring import Ignored
from cjm.files.project import locate

MAP_SUFFIX = ".cjm.yaml"
PERSONA_SUFFIX = ".persona.yaml"
STDIN = "-"

_NOT_ENTERED = {"node_modules", "__pycache__"}


class Found(NamedTuple):
    """A file to work on. `name` is as the user wrote it, or relative to the working folder; `path`
    is None for the standard input. `place` is where the file lies, or would lie by the name that
    the standard input is given.
    """

    name: str
    path: Path | None
    place: Path | None

    @property
    def stem(self) -> str:
        """The name without folders and suffix: `returns` of `journeys/returns.cjm.yaml`."""
        last = self.name.replace(os.sep, "/").rpartition("/")[2]
        for suffix in (MAP_SUFFIX, PERSONA_SUFFIX, ".yaml", ".yml", ".json"):
            if last.endswith(suffix) and last != suffix:
                return last.removesuffix(suffix)
        return last


def find_maps(paths: Iterable[str], *, stdin_name: str | None = None) -> tuple[Found, ...]:
    """The files that `paths` mean, in their order, none twice; a folder gives its maps by name.

    A named file is always taken. Raises CjmError where a path means nothing.
    """
    found: dict[Path | None, Found] = {}
    for written in paths:
        for one in _find(written, stdin_name):
            found.setdefault(one.path and locate(one.path).resolve(), one)
    return tuple(found.values())


def _find(written: str, stdin_name: str | None) -> Iterator[Found]:
    if written == STDIN:
        yield Found(stdin_name or "<stdin>", None, Path(stdin_name) if stdin_name else None)
        return
    mode = _read_mode(written)
    if mode is not None and stat.S_ISDIR(mode):
        yield from _find_in_folder(written)
    elif mode is not None:
        yield _take(written)
    elif any(sign in written for sign in "*?["):
        yield from _find_matches(written, stdin_name)
    else:
        raise CjmError(f"there is no file `{written}`")


def _take(name: str) -> Found:
    return Found(name, Path(name), Path(name))


def _read_mode(written: str) -> int | None:
    """The kind of file behind a name, or None where there is none."""
    try:
        return Path(written).stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CjmError(f"cannot read `{written}`: {error.strerror}") from error


def _find_matches(pattern: str, stdin_name: str | None) -> Iterator[Found]:
    """What a shell would have put in the place of a pattern that it left to us."""
    from glob import glob

    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob drops `./`
    if not matches:
        raise CjmError(f"no file matches `{pattern}`")
    for match in matches:
        if not Path(match).is_dir():
            yield _take(match)
        elif "**" not in pattern:
            yield from _find(match, stdin_name)


def _find_in_folder(folder: str) -> Iterator[Found]:
    names = _walk(Path(folder))
    if not names:
        raise CjmError(
            f"there is no map in the folder `{folder}`",
            f"maps end with {MAP_SUFFIX}; `cjm init` makes a first one",
        )
    is_here = Path(folder) == Path()
    prefix = "" if is_here else folder if folder.endswith(("/", os.sep)) else folder + os.sep
    for name in names:
        yield _take(prefix + name)


def _walk(folder: Path) -> list[str]:
    """Maps below a folder, relative to it, sorted. Folders behind symbolic links are not entered,
    so that no loop can be met; nor are hidden ones.
    """
    maps: list[tuple[str, ...]] = []
    open_folders: list[tuple[tuple[str, ...], Ignored]] = [((), Ignored.above(folder))]
    while open_folders:
        parts, above = open_folders.pop()
        here = folder.joinpath(*parts)
        ignored = above.enter(here)
        for entry in _list(here):
            inner = (*parts, entry.name)
            if entry.is_dir(follow_symlinks=False):
                is_hidden = entry.name.startswith(".") or entry.name in _NOT_ENTERED
                if not is_hidden and not ignored.covers(here / entry.name, is_folder=True):
                    open_folders.append((inner, ignored))
            elif (
                entry.name.endswith(MAP_SUFFIX)
                and _is_file(entry)
                and not ignored.covers(here / entry.name, is_folder=False)
            ):
                maps.append(inner)
    return [str(Path(*parts)) for parts in sorted(maps)]


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link to one; a link that leads round in a circle is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _list(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise CjmError(f"cannot read the folder `{folder}`: {error.strerror}") from error
