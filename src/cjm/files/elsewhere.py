"""A file that lies in another folder than the one it is looked for in: moved, as it seems."""

import os
from collections.abc import Iterator
from pathlib import Path

_MOST_FILES = 1_000
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "venv"})


def find_elsewhere(name: str, folder: Path, root: Path) -> str | None:
    """How `folder` names the one file called `name` below `root`; None where there is none, or more
    than one. Only the first thousand files are looked at.
    """
    top = root.resolve()
    found = [place for place in _list_files(top) if os.path.basename(place) == name]  # noqa: PTH119
    if len(found) != 1:
        return None
    return os.path.relpath(found[0], folder.resolve()).replace(os.sep, "/")


def _list_files(top: Path) -> Iterator[str]:
    seen = 0
    for place, folders, names in os.walk(top):
        folders[:] = sorted(
            each for each in folders if each not in _PASSED_OVER and not each.startswith(".")
        )
        for name in sorted(names):
            yield os.path.join(place, name)  # noqa: PTH118
        seen += len(names)
        if seen > _MOST_FILES:
            return
