"""Waits for changes in folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.errors import CjmError
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator

    from watchfiles.main import FileChange

_QUIET_MS = 60
"""Without a change for so long, what was begun is taken for done."""
_LONGEST_MS = 600
"""Where files change without end, a pause is made all the same."""
_PULSE_MS = 50
"""How long nothing else is heeded, such as Ctrl-C."""
_ATTEMPTS = 5
_BOTH = {"added", "deleted"}


class Change(NamedTuple):
    """A file or folder that was added or deleted, or, else, modified. One that was there for a
    moment only, as those in which programs prepare another, `is_passing`.
    """

    path: Path
    is_modified: bool
    is_passing: bool = False


@contextmanager
def watch_folders(list_folders: Callable[[], Iterable[Path]]) -> Iterator[Iterator[set[Change]]]:
    """What changes in folders, though not in those below them, from the beginning of the `with`:
    together what comes together, without an end; empty where nothing did for a moment.

    Raises CjmError where the system cannot watch them.
    """
    first, changes = _begin(list_folders)
    with closing(changes):
        yield map(_read, chain((first,), changes))


def _begin(
    list_folders: Callable[[], Iterable[Path]],
) -> tuple[set[FileChange], Generator[set[FileChange]]]:
    """What changed at once, and what changes then. Before the first is there, nothing is heard."""
    # What only this needs, and none of its commands without the flag.
    from watchfiles import watch

    for _ in range(_ATTEMPTS):
        changes = watch(
            *(folder for folder in list_folders() if _is_text(folder)),
            watch_filter=None,
            debounce=_LONGEST_MS,
            step=_QUIET_MS,
            rust_timeout=_PULSE_MS,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        )
        try:
            # A folder may have gone since it was listed.
            with suppress(FileNotFoundError):
                return next(changes), changes
        except (OSError, RuntimeError) as error:
            raise _refuse(error) from error
    raise _refuse("they are not there for long")


def _read(changes: set[FileChange]) -> set[Change]:
    kinds: dict[str, set[str]] = {}
    for change, path in changes:
        kinds.setdefault(path, set()).add(change.raw_str())
    return {
        Change(Path(path), kind == {"modified"}, kind >= _BOTH and not Path(path).exists())
        for path, kind in kinds.items()
    }


def _is_text(folder: Path) -> bool:
    """Whether the watcher can be told of it: names may be no text at all."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse(reason: object) -> CjmError:
    hint = "name fewer of them, or raise the limit of the system on what is watched"
    return CjmError(f"cannot watch the folders of the maps: {reason}", hint)
