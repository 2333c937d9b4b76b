"""Which files a user means: named ones, those in folders, those that match a pattern."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from cjm.errors import CjmError
from cjm.files.project import locate
from cjm.files.references import suggest_reference
from cjm.files.resolving import Resolver
from cjm.files.walking import MAP_SUFFIX, PERSONA_SUFFIX, Search, walk
from cjm.values import NamedTuple

STDIN = "-"
_MARK = ".cjm."
"""What the name of a map holds, whatever Windows or a habit has put behind it."""
_FAR = 1 << 16
"""Bytes in which a map has come to its stages."""


class Found(NamedTuple):
    """A file to work on. `name` is as the user wrote it, or relative to the working folder; `file`
    is its path, None for the standard input. `spot` is where it lies, or would lie by the name that
    the standard input is given.

    There may be very many, so that they hold no paths but their names: a tenth of the memory.
    """

    name: str
    file: str | None
    spot: str | None

    @classmethod
    def at(cls, name: str, path: Path | None) -> "Found":
        """A file of this name; with None, the standard input without a name of its own."""
        file = None if path is None else str(path)
        return cls(name, file, file)

    @property
    def path(self) -> Path | None:
        """Its path; None for the standard input."""
        return None if self.file is None else Path(self.file)

    @property
    def place(self) -> Path | None:
        """Where it lies, or would lie."""
        return None if self.spot is None else Path(self.spot)

    @property
    def stem(self) -> str:
        """The name without folders and suffix: `returns` of `journeys/returns.cjm.yaml`."""
        last = self.name.replace(os.sep, "/").rpartition("/")[2]
        for suffix in (MAP_SUFFIX, PERSONA_SUFFIX, ".yaml", ".yml", ".json"):
            if last.endswith(suffix) and last != suffix:
                return last.removesuffix(suffix)
        return last


def find_maps(
    paths: Iterable[str], *, stdin_name: str | None = None, search: Search | None = None
) -> tuple[Found, ...]:
    """The files that `paths` mean, in their order, none twice; a folder gives its maps by name.

    A named file is always taken. `search` says what else a folder gives, and is told what is
    passed over. Raises CjmError where a path means nothing.
    """
    search = search or Search()
    found: dict[str | None, Found] = {}
    resolver = Resolver()
    for written in paths:
        locate(Path(written))
        for one in _find(written, stdin_name, search):
            found.setdefault(resolver.resolve(one.name) if one.file else None, one)
    return tuple(found.values())


def _find(written: str, stdin_name: str | None, search: Search) -> Iterator[Found]:
    if written == STDIN:
        yield Found(stdin_name or "<stdin>", None, stdin_name or None)
        return
    mode = _read_mode(written)
    if mode is not None and stat.S_ISDIR(mode):
        yield from _find_in_folder(written, search)
    elif mode is not None:
        yield _take(written)
    elif any(sign in written for sign in "*?["):
        yield from _find_matches(written, stdin_name, search)
    else:
        meant = suggest_reference(written, Path(), Path())
        raise CjmError(
            f"there is no file `{written}`", f"did you mean `{meant}`?" if meant else None
        )


def _take(name: str) -> Found:
    return Found(name, name, name)


def _read_mode(written: str) -> int | None:
    """The kind of file behind a name, or None where there is none."""
    try:
        return Path(written).stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CjmError(f"cannot read `{written}`: {error.strerror}") from error


def _find_matches(pattern: str, stdin_name: str | None, search: Search) -> Iterator[Found]:
    """What a shell would have put in the place of a pattern that it left to us."""
    from glob import glob

    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob drops `./`
    if not matches:
        raise CjmError(f"no file matches `{pattern}`")
    for match in matches:
        if not Path(match).is_dir():
            yield _take(match)
        elif "**" not in pattern:
            yield from _find(match, stdin_name, search)


def _say_missing(folder: str, prefix: str) -> str:
    """What to do where a folder holds no map: to rename what may be meant for one."""
    search = Search(with_personas=True, skipped=[])
    walk(Path(folder), prefix, search)
    others = [one.name for one in search.skipped or () if one.reason == search.say_suffixes()]
    others.sort(key=lambda name: (_MARK not in name, name))
    like = next((name for name in others if _MARK in name or _holds_stages(name)), None)
    if like is None:
        return f"maps end with {MAP_SUFFIX}; `cjm init` makes a first one"
    file = Path(like)
    meant = file.with_name(file.name.partition(".")[0] + MAP_SUFFIX)
    return f"maps end with {MAP_SUFFIX}: if `{like}` is one, call it `{meant}`"


def _holds_stages(name: str) -> bool:
    """Whether a file looks like a map from inside."""
    try:
        with Path(name).open("rb") as stream:
            head = stream.read(_FAR)
    except OSError:
        return False
    return any(line.startswith(b"stages:") for line in head.splitlines())


def _find_in_folder(folder: str, search: Search) -> Iterator[Found]:
    is_here = Path(folder) == Path()
    prefix = "" if is_here else folder if folder.endswith(("/", os.sep)) else folder + os.sep
    names = walk(Path(folder), prefix, search)
    if not names:
        raise CjmError(f"there is no map in the folder `{folder}`", _say_missing(folder, prefix))
    for name in names:
        yield _take(prefix + name)
