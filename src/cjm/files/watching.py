"""Waits for changes in folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from cjm.errors import CjmError
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from watchfiles.main import FileChange

_QUIET_MS = 60
"""Without a change for so long, what was begun is taken for done."""
_LONGEST_MS = 600
"""Where files change without end, a pause is made all the same."""
_NEVER_MS = 0
"""When the library gives up to wait. At any other time it forgets what it has not told yet: what
changes in that very moment would be lost."""
_PULSE = 0.1
"""Seconds for which nothing else is heeded where a signal does not end a wait, as on Windows."""
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
    together what comes together, without an end.

    Raises CjmError where the system cannot watch them.
    """
    ear = _open(list_folders)
    try:
        yield map(_read, ear.hear())
    finally:
        ear.close()


def _open(list_folders: Callable[[], Iterable[Path]]) -> _Ear:
    for _ in range(_ATTEMPTS):
        ear = _Ear([folder for folder in list_folders() if _is_text(folder)])
        try:
            ear.open()
        except FileNotFoundError:
            # A folder may have gone since it was listed.
            continue
        return ear
    raise _refuse("they are not there for long")


class _Ear:
    """Listens in a thread of its own, so that nothing is missed while something else is done."""

    def __init__(self, folders: list[Path]) -> None:
        self._folders = folders
        self._heard: SimpleQueue[set[FileChange]] = SimpleQueue()
        self._has_begun = Event()
        self._is_over = False

    def open(self) -> None:
        """Begin; what changes after this is heard.

        Raises FileNotFoundError where a folder is not there, CjmError where the system cannot
        watch.
        """
        threads = ThreadPoolExecutor(1)
        self._listening = threads.submit(self._listen)
        threads.shutdown(wait=False)
        self._listening.add_done_callback(lambda _: self._has_begun.set())
        self._has_begun.wait()
        self._raise_error()

    def hear(self) -> Iterator[set[FileChange]]:
        """What changes, without an end. Raises as `open` does."""
        while True:
            try:
                yield self._heard.get(timeout=_PULSE)
            except Empty:
                self._raise_error()

    def close(self) -> None:
        """End it soon."""
        self._is_over = True

    def is_set(self) -> bool:
        """Whether it is over: the library asks this as soon as it listens, and again and again."""
        self._has_begun.set()
        return self._is_over

    def _listen(self) -> None:
        # What only this needs, and none of its commands without the flag.
        from watchfiles import watch

        for changes in watch(
            *self._folders,
            watch_filter=None,
            debounce=_LONGEST_MS,
            step=_QUIET_MS,
            rust_timeout=_NEVER_MS,
            stop_event=self,
            recursive=False,
            ignore_permission_denied=True,
        ):
            self._heard.put(changes)

    def _raise_error(self) -> None:
        if not self._listening.done():
            return
        try:
            self._listening.result()
        except FileNotFoundError:
            raise
        except (OSError, RuntimeError) as error:
            raise _refuse(error) from error


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
