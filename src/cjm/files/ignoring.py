"""What `.gitignore` files keep away."""

import os
import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.files.project import locate
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

_NAME = ".gitignore"
_MOST_STARS, _MOST_DOUBLE_STARS = 3, 4


class Ignored(NamedTuple):
    """The patterns that hold in a folder: its own `.gitignore` and those of the folders above."""

    specs: "tuple[tuple[Path, GitIgnoreSpec], ...]" = ()

    @classmethod
    def above(cls, folder: Path) -> "Ignored":
        """The patterns of the folders above `folder`, up to the top of its git work tree.

        There are none without a work tree, nor where they cover the folder itself: who names an
        ignored folder means it.
        """
        folder = locate(folder)
        chain = [folder, *folder.parents]
        top = next((at for at, place in enumerate(chain) if os.path.exists(place / ".git")), 0)  # noqa: PTH110
        ignored = cls()
        for place in reversed(chain[1 : top + 1]):
            ignored = ignored.enter(place)
        steps = reversed(chain[:top])
        return cls() if any(ignored.covers(step, is_folder=True) for step in steps) else ignored

    def enter(self, folder: Path) -> "Ignored":
        """These patterns and those of `folder`, which come last and so are the stronger."""
        file = folder / _NAME
        try:
            # To open a pipe would be to wait for its other end.
            raw = file.read_bytes() if file.is_file() else b""
        except OSError:
            return self
        lines = raw.decode("utf-8", "replace").splitlines()
        if not lines:
            return self
        # Imported late: it costs more than everything else in this package, and most folders
        # have no such file.
        from pathspec import GitIgnoreSpec

        spec = GitIgnoreSpec(list(read_patterns(lines)))
        return Ignored((*self.specs, (folder.absolute(), spec)))

    def covers(self, path: Path, *, is_folder: bool) -> bool:
        """Whether the last pattern that matches `path` ignores it."""
        if not self.specs:
            return False
        path = path.absolute()
        for folder, spec in reversed(self.specs):
            if folder not in path.parents:
                continue
            inside = path.relative_to(folder).as_posix()
            decision = spec.check_file(f"{inside}/" if is_folder else inside).include
            if decision is not None:
                return decision
        return False


def read_patterns(lines: Iterable[str]) -> "Iterator[GitIgnoreSpecPattern]":
    """The patterns that can be used; as in git, one that is broken keeps nothing away."""
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    with warnings.catch_warnings():
        # Of a pattern that may mean something else to Python one day.
        warnings.simplefilter("ignore", FutureWarning)
        for line in lines:
            if _is_quick(line):
                try:
                    yield GitIgnoreSpecPattern(line)
                except (ValueError, re.error):
                    continue


def _is_quick(pattern: str) -> bool:
    """Whether a pattern is matched in no time: each star more takes a long name's length longer,
    and nobody writes that many.
    """
    most = max(len(re.findall(r"\*+", part)) for part in pattern.split("/"))
    return most <= _MOST_STARS and pattern.count("**") <= _MOST_DOUBLE_STARS
