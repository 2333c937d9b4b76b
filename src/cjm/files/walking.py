"""Which files below a folder are maps, and why the others are none."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.errors import CjmError
from cjm.files.ignoring import Ignored
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.files.names import Named

MAP_SUFFIX = ".cjm.yaml"
PERSONA_SUFFIX = ".persona.yaml"

_MAY_BE_YAML = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
"""How the name of a map may end that nobody takes: some editors of Windows put `.txt` behind it."""
_NOT_ENTERED = {"node_modules", "__pycache__"}


class Skipped(NamedTuple):
    """A file or folder that was passed over, and why."""

    name: str
    reason: str


class Search(NamedTuple):
    """What a folder stands for: its maps, and its personas where `with_personas` says so. What is
    passed over is added to `skipped`, each folder that is looked into to `entered`, and each YAML
    file of the project that has another name to `strays`, if there is a list; each folder that
    cannot be read to `unread`, without which it stops the search.
    """

    with_personas: bool = False
    skipped: list[Skipped] | None = None
    entered: list[str] | None = None
    strays: list[str] | None = None
    unread: list[Skipped] | None = None

    @property
    def suffixes(self) -> tuple[str, ...]:
        """What the names end with that are looked for."""
        return (MAP_SUFFIX, PERSONA_SUFFIX) if self.with_personas else (MAP_SUFFIX,)

    def say_suffixes(self) -> str:
        """Why a file with another name is passed over."""
        return f"its name does not end with {' or '.join(self.suffixes)}"

    def pass_over(self, name: str, reason: str) -> None:
        """Remember that a file or folder was passed over."""
        if self.skipped is not None:
            self.skipped.append(Skipped(name, reason))


class _Open(NamedTuple):
    """A folder that is being walked through, and what is left in it."""

    parts: tuple[str, ...]
    ignored: Ignored
    names: "Iterator[Named]"


def walk(folder: Path, prefix: str, search: Search) -> Iterator[str]:
    """Maps below a folder, relative to it, sorted part by part: what is in `a` comes before what is
    in `a-b`. Folders behind symbolic links are not entered, so that no loop can be met; nor are
    hidden ones. `prefix` is what the folder is called.

    There may be very many: no more is known at once than the names in one folder, and in those that
    it lies in; where these are very many, they are packed.
    """
    way = [_enter(folder, (), Ignored.above(folder), prefix, search)]
    while way:
        parts, ignored, names = way[-1]
        named = next(names, None)
        if named is None:
            way.pop()
            continue
        inner = (*parts, named.name)
        if named.is_folder:
            way.append(_enter(folder, inner, ignored, prefix, search))
        else:
            yield os.sep.join(inner)  # noqa: PTH118 - a text, made for every file
    if search.skipped is not None:
        search.skipped.sort()


def _enter(
    folder: Path, parts: tuple[str, ...], above: Ignored, prefix: str, search: Search
) -> _Open:
    here = folder.joinpath(*parts)
    ignored = above.enter(here)
    if search.entered is not None:
        search.entered.append(str(here))
    # Who names a file walks through no folder.
    from cjm.files.names import Names

    names = Names()
    for entry in _list(here, str(Path(prefix, *parts)), search):
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and not entry.name.endswith(search.suffixes):
            is_yaml = entry.name.lower().endswith(_MAY_BE_YAML)
            if not is_yaml and MAP_SUFFIX not in entry.name:
                if search.skipped is not None and entry.is_symlink() and _is_folder(entry):
                    name = prefix + str(Path(*parts, entry.name)) + os.sep
                    search.pass_over(name, "a link to a folder")
                continue
            shown = prefix + str(Path(*parts, entry.name))
            search.pass_over(shown, _say_suffix(entry.name, search))
            if is_yaml and search.strays is not None and _is_own(entry, here, ignored):
                search.strays.append(shown)
        elif reason := _refuse(entry, here, ignored, is_folder=is_folder):
            search.pass_over(prefix + str(Path(*parts, entry.name)) + os.sep * is_folder, reason)
        else:
            names.add(entry.name, is_folder=is_folder)
    return _Open(parts, ignored, names.sort())


def _say_suffix(name: str, search: Search) -> str:
    if name.endswith(PERSONA_SUFFIX):
        return "a persona, not a map"
    return search.say_suffixes()


def _refuse(
    entry: os.DirEntry[str], here: Path, ignored: Ignored, *, is_folder: bool
) -> str | None:
    """Why a folder is not entered, or a file not taken; None where it is."""
    if is_folder and entry.name.startswith("."):
        return "a hidden folder"
    if is_folder and entry.name in _NOT_ENTERED:
        return "a folder of other tools"
    if not is_folder and not _is_file(entry):
        return "no regular file"
    if ignored.specs and ignored.covers(here / entry.name, is_folder=is_folder):
        return "kept away by .gitignore"
    return None


def _is_own(entry: os.DirEntry[str], here: Path, ignored: Ignored) -> bool:
    """Whether it is a file of the project: no link to another one, and none that git ignores."""
    is_file = entry.is_file(follow_symlinks=False)
    return is_file and not ignored.covers(here / entry.name, is_folder=False)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link to one; a link that leads round in a circle is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _list(folder: Path, shown: str, search: Search) -> Iterator[os.DirEntry[str]]:
    try:
        # There may be very many: none of them stays.
        with os.scandir(folder) as entries:
            yield from entries
    except OSError as error:
        reason = error.strerror or "it is no folder"
        if search.unread is None:
            raise CjmError(f"cannot read the folder `{folder}`: {reason}") from error
        search.unread.append(Skipped(shown, reason))
