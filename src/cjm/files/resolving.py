"""The one true path of each of many files."""

import os

_FOLDS_CASE = os.name == "nt"

MOST_FOLDERS = 1 << 10
"""Folders of which something is remembered at once: files come folder by folder."""


class Resolver:
    """Follows symbolic links; each folder is looked up once, however many files it holds."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def resolve(self, path: str | os.PathLike[str]) -> str:
        """The absolute path of a file without symbolic links. Equal files have equal paths."""
        folder, name = os.path.split(os.fspath(path))
        if folder not in self._folders:
            if len(self._folders) == MOST_FOLDERS:
                self._folders.clear()
            self._folders[folder] = os.path.realpath(folder)
        here = os.path.join(self._folders[folder], name)
        # Where a file has several spellings, the system is asked for its own.
        is_certain = name not in ("", ".", "..") and not _FOLDS_CASE
        return here if is_certain and not os.path.islink(here) else os.path.realpath(here)
