"""Which files a user means: named ones, those in folders, those that match a pattern."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from cjm.errors import CjmError
from cjm.files.finds import Finds, Found
from cjm.files.project import CONFIG_NAME, PYPROJECT_NAME, locate
from cjm.files.resolving import Resolver
from cjm.files.suggesting import suggest_folder, suggest_reference
from cjm.files.walking import MAP_SUFFIX, Search, walk

STDIN = "-"
_MARK = ".cjm."
"""What the name of a map holds, whatever Windows or a habit has put behind it."""
_FAR = 1 << 16
"""Bytes in which a map has come to its stages."""


def find_maps(
    paths: Iterable[str], *, stdin_name: str | None = None, search: Search | None = None
) -> Finds:
    """The files that `paths` mean, in their order, none twice; a folder gives its maps by name.

    A named file is always taken. `search` says what else a folder gives, and is told what is
    passed over. Raises CjmError where a path means nothing.
    """
    search = search or Search()
    finds = Finds()
    paths = tuple(paths)
    links = 0
    for written in paths:
        locate(Path(written))
        for one in _find(written, stdin_name, search):
            finds.add(one)
            links += one.file is not None and os.path.islink(one.file)  # noqa: PTH114 - for each
    # One folder gives no file twice, unless by a link.
    is_simple = len(paths) == 1 and not links and not is_pattern(paths[0])
    return finds if is_simple else _leave_doubles_out(finds, search)


def is_pattern(written: str) -> bool:
    """Whether a path stands for the files that it matches."""
    return any(sign in written for sign in "*?[")


def is_there(written: str) -> bool:
    """Whether a path means anything: a file, a folder, or a pattern that matches one."""
    return Path(written).exists() or (is_pattern(written) and any(_match(written)))


def _match(pattern: str) -> Iterator[str]:
    """What is called as a pattern says."""
    from glob import iglob

    # It gives `folder/**` as a folder without looking whether there is one.
    return filter(os.path.lexists, iglob(pattern, recursive=True))  # noqa: PTH207 - Path.glob drops `./`


def _leave_doubles_out(finds: Finds, search: Search) -> Finds:
    """Each file once, by its own name where that is among those found, else by its first link."""
    resolver = Resolver()
    places = [resolver.resolve(one.name) if one.file else None for one in finds]
    links = [one.file is not None and os.path.islink(one.file) for one in finds]  # noqa: PTH114
    own = {place for place, is_link in zip(places, links, strict=True) if not is_link}
    known: set[str | None] = set()
    kept = Finds()
    for one, place, is_link in zip(finds, places, links, strict=True):
        if place in known or (is_link and place in own):
            how = "a link to a file that is taken" if is_link else "taken already, by another path"
            search.pass_over(one.name, how)
        else:
            known.add(place)
            kept.add(one)
    return kept


def _find(written: str, stdin_name: str | None, search: Search) -> Iterator[Found]:
    if written == STDIN:
        yield Found(stdin_name or "<stdin>", None, stdin_name or None)
        return
    mode = _read_mode(written)
    if mode is not None and stat.S_ISDIR(mode):
        yield from _find_in_folder(written, search)
    elif mode is not None:
        if os.path.basename(written) in (CONFIG_NAME, PYPROJECT_NAME):  # noqa: PTH119 - a text
            folder = os.path.dirname(written) or os.curdir  # noqa: PTH120 - as it is written
            raise CjmError(
                f"`{written}` holds settings, and is no map",
                f"`cjm validate {folder}` checks it with the maps that it is for",
            )
        yield _take(written)
    elif is_pattern(written):
        yield from _find_matches(written, stdin_name, search)
    else:
        here = Path()
        meant = suggest_reference(written, here, here) or suggest_folder(written, here)
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
    matches = sorted(_match(pattern))
    if not matches:
        raise CjmError(f"no file matches `{pattern}`")
    for match in matches:
        if not Path(match).is_dir():
            yield _take(match)
        elif "**" not in pattern:
            yield from _find(match, stdin_name, search)


def _say_missing(folder: str, prefix: str) -> str:
    """What to do where a folder holds no map: to rename what may be meant for one."""
    search = Search(with_personas=True, skipped=[], unread=[])
    tuple(walk(Path(folder), prefix, search))
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
    is_empty = True
    for name in walk(Path(folder), prefix, search):
        is_empty = False
        yield _take(prefix + name)
    # What lies in a folder that cannot be read, nobody knows.
    if is_empty and not search.unread:
        raise CjmError(f"there is no map in the folder `{folder}`", _say_missing(folder, prefix))
