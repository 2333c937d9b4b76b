"""Which list of known findings holds for a file: that of the command, or of its project."""

from __future__ import annotations

import os
from pathlib import Path

from cjm.files import find_project
from cjm.reports import Checked


class Lists:
    """Finds the list for each file of a run, by name; looked up once a folder.

    One that the command names holds for all. Else it is the one that the settings of the file name,
    and where they name none, that of the working folder.
    """

    def __init__(self, named: str | None = None, config: str | None = None) -> None:
        self._named = named
        self._config = config
        self._by_folder: dict[str, str | None] = {}
        self._by_settings: dict[Path | None, str | None] = {None: None}

    def find(self, file: str) -> str | None:
        """The list for the file of this name, if there is one."""
        if self._named:
            return self._named
        folder = os.path.dirname(file)  # noqa: PTH120 - a text, asked for every file
        return self._look(folder) or self._look("")

    def names(self, checked: Checked, name: str) -> bool:
        """Whether the list called `name` is that of a project in this run, or of its start."""
        folders = {os.path.dirname(file.name) for file in checked.files}  # noqa: PTH120
        place = os.path.realpath(name)
        lists = (self._look(folder) for folder in ("", *folders))
        return any(one and os.path.realpath(one) == place for one in lists)

    def _look(self, folder: str) -> str | None:
        if folder not in self._by_folder:
            file = Path(self._config) if self._config else find_project(Path(folder)).config
            if file not in self._by_settings:
                self._by_settings[file] = _read_name(file, self._config, folder)
            self._by_folder[folder] = self._by_settings[file]
        return self._by_folder[folder]


def _read_name(file: Path | None, config: str | None, folder: str) -> str | None:
    """The list that settings name, if they name one."""
    if file is None or b"baseline" not in file.read_bytes():
        # Mostly so, and found out without reading the settings once more.
        return None
    from cjm.api.workspace import Workspace, show_relative

    settings = Workspace(config).find_home(Path(folder, "x")).settings
    baseline = settings.config.baseline
    return show_relative(file.parent / baseline) if baseline else None
