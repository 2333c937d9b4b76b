"""Makes git speak of journeys in one repository, and undoes it: `cjm git install`."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX, write_whole
from cjm.git import Repository, find_repository
from cjm.git.attributes import put_block, read_block, take_block
from cjm.git.config import drop_config, read_config, write_config
from cjm.values import NamedTuple

_ATTRIBUTES = ".gitattributes"
_FILES = (f"*{MAP_SUFFIX}", f"*{PERSONA_SUFFIX}")
_HUNKS = (
    # Facts: `stages[pay]: Pay`, a step of it, and what else has a name.
    r"^([a-z_-]+\[[^]]*\](\.steps\[[^]]*\])?: .*)$",
    # The file itself, where it is shown as it is: names of stages and steps, keys at the top.
    r"^ {0,2}- *\{?((id|name): .*)$",
    r"^([a-z][a-z_-]*:) *(#.*)?$",
)
_OURS = re.compile(r"\bcjm(?:_facts|_merge)?\b")

MARKED = 65
"""How the merge driver ends where it has marked conflicts: Python itself ends with 1 where it does
not find the package, and then nothing is marked."""


class Note(NamedTuple):
    """What was done, or is so: about which file or key, in a few words."""

    where: str
    says: str
    is_changed: bool = False


def install(folder: Path, *, with_merge: bool = False) -> tuple[Note, ...]:
    """Write the attributes and the configuration of the repository that `folder` lies in.

    A merge driver that is there already stays. Raises CjmError where git cannot, or where somebody
    else has set one of the keys.
    """
    repository = find_repository(folder)
    text = _read_attributes(repository)
    with_merge = with_merge or _has_merge(text)
    wanted = _list_settings(with_merge=with_merge)
    known = {key: read_config(repository, key) for key in wanted}
    for key, value in known.items():
        if value is not None and not _is_ours(key, value):
            raise CjmError(
                f"`{key}` is set to `{value}` in this repository, not by cjm",
                f"`git config --unset {key}` takes it out",
            )
    lines = _list_attributes(with_merge=with_merge)
    notes = [_write_attributes(repository, text, put_block(text, lines), "; ".join(lines))]
    for key, value in wanted.items():
        if known[key] != value:
            write_config(repository, key, value)
        says = value.replace("\n", "|")
        notes.append(Note(key, says, is_changed=known[key] != value))
    return tuple(notes)


def write_attributes() -> str:
    """A `.gitattributes` of a project that has none: what `install` would write into it, and finds
    again.
    """
    return put_block(None, _list_attributes(with_merge=False))


def uninstall(folder: Path) -> tuple[Note, ...]:
    """Undo what `install` did, and nothing else. Raises CjmError where git cannot."""
    repository = find_repository(folder)
    text = _read_attributes(repository)
    notes: list[Note] = []
    if text is not None and read_block(text) is not None:
        rest = take_block(text)
        if rest is None:
            (repository.top / _ATTRIBUTES).unlink()
        else:
            write_whole(repository.top / _ATTRIBUTES, rest.encode("utf-8", "surrogateescape"))
        says = "removed, as nothing else was in it" if rest is None else "our lines removed"
        notes.append(Note(_ATTRIBUTES, says, is_changed=True))
    for key in _list_settings(with_merge=True):
        value = read_config(repository, key)
        if value is not None and _is_ours(key, value):
            drop_config(repository, key)
            notes.append(Note(key, "removed", is_changed=True))
    return tuple(notes)


class Status(NamedTuple):
    """What is set up: lines of attributes, and keys with values, None where one is missing."""

    attributes: tuple[str, ...]
    settings: tuple[tuple[str, str | None], ...]

    @property
    def is_whole(self) -> bool:
        """Whether `git diff` speaks of journeys."""
        return bool(self.attributes) and all(value is not None for _, value in self.settings)


def tell_status(folder: Path) -> Status:
    """What is set up in the repository that `folder` lies in."""
    repository = find_repository(folder)
    text = _read_attributes(repository)
    lines = read_block(text or "") or ()
    keys = _list_settings(with_merge=_has_merge(text))
    return Status(lines, tuple((key, read_config(repository, key)) for key in keys))


def _list_attributes(*, with_merge: bool) -> list[str]:
    attributes = "diff=cjm merge=cjm" if with_merge else "diff=cjm"
    return [f"{files} {attributes}" for files in _FILES]


def _list_settings(*, with_merge: bool) -> dict[str, str]:
    """The configuration: keys and values.

    git gives up where a command is not to be had, as when an environment was removed; the file is
    shown, or merged line by line, then.
    """
    program = f"{shlex.quote(Path(sys.executable).as_posix())} -P -m cjm"
    facts = f'{program} git textconv "$1" 2>/dev/null || cat "$1"'
    settings = {
        "diff.cjm.textconv": f"cjm_facts() {{ {facts}; }}; cjm_facts",
        "diff.cjm.xfuncname": "\n".join(_HUNKS),
        "difftool.cjm.cmd": f'{program} git difftool "$LOCAL" "$REMOTE" "$MERGED"',
    }
    if with_merge:
        driver = f'{program} git merge-driver "$@"; cjm_code=$?'
        ends = f"case $cjm_code in 0) return 0;; {MARKED}) return 1;; esac"
        lines = 'git merge-file -q -L ours -L base -L theirs --marker-size="$5" "$2" "$1" "$3"'
        settings |= {
            "merge.cjm.name": "merge journey maps element by element (cjm)",
            "merge.cjm.driver": f"cjm_merge() {{ {driver}; {ends}; {lines}; }};"
            " cjm_merge %O %A %B %P %L",
        }
    return settings


def _is_ours(key: str, value: str) -> bool:
    return _OURS.search(value) is not None or (key.endswith("xfuncname") and r"\[[^]]*\]" in value)


def _has_merge(text: str | None) -> bool:
    return any("merge=cjm" in line for line in read_block(text or "") or ())


def _read_attributes(repository: Repository) -> str | None:
    path = repository.top / _ATTRIBUTES
    if path.is_symlink():
        raise CjmError(f"`{_ATTRIBUTES}` is a link, which git does not follow")
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CjmError(f"cannot read `{_ATTRIBUTES}`: {os.strerror(error.errno or 0)}") from error


def _write_attributes(repository: Repository, old: str | None, new: str, says: str) -> Note:
    path = repository.top / _ATTRIBUTES
    is_changed = write_whole(path, new.encode("utf-8", "surrogateescape"))
    return Note(_ATTRIBUTES, says, is_changed=is_changed)
