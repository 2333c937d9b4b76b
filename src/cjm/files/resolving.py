"""The one true path of each of many files."""

import os

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
        return os.path.realpath(here) if name in ("", ".", "..") or os.path.islink(here) else here
