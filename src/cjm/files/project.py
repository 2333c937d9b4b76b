"""Where a project begins: its settings and the folder that its files must lie in."""

import os
from pathlib import Path

from cjm.errors import CjmError
from cjm.values import NamedTuple

CONFIG_NAME = "cjm.toml"
PYPROJECT_NAME = "pyproject.toml"


class Project(NamedTuple):
    """The root that references must stay in, and the file with the settings, if there is one."""

    root: Path
    config: Path | None = None


def locate(path: Path) -> Path:
    """The absolute form of `path`.

    Raises CjmError where the working folder, from which it is seen, is no longer there.
    """
    try:
        return path.absolute()
    except FileNotFoundError as error:
        raise CjmError(
            "the working folder is no longer there", "change into one that is"
        ) from error


def find_project(folder: Path) -> Project:
    """The project that `folder` lies in: that of the nearest settings file upwards, else the git
    work tree, else the folder alone.
    """
    folder = locate(folder).resolve()
    for place in (folder, *folder.parents):
        # Not by `Path`, which raises where a folder cannot be looked into.
        if os.path.isfile(place / CONFIG_NAME):  # noqa: PTH113
            return Project(place, place / CONFIG_NAME)
        if _has_settings(place / PYPROJECT_NAME):
            return Project(place, place / PYPROJECT_NAME)
    return Project(find_work_tree(folder) or folder)


def find_work_tree(folder: Path) -> Path | None:
    """The top of the git work tree that the absolute `folder` lies in, if it lies in one."""
    return next((at for at in (folder, *folder.parents) if os.path.exists(at / ".git")), None)  # noqa: PTH110


def _has_settings(pyproject: Path) -> bool:
    """Whether a `pyproject.toml` holds `[tool.cjm]`. One that cannot be read holds nothing."""
    try:
        # To open a pipe would be to wait for its other end.
        raw = pyproject.read_bytes() if os.path.isfile(pyproject) else b""  # noqa: PTH113
    except OSError:
        return False
    if b"cjm" not in raw:
        return False
    import re
    import tomllib

    try:
        tool = tomllib.loads(raw.decode("utf-8", "replace")).get("tool")
    except (ValueError, RecursionError):
        # What is meant for us is told to be broken, rather than passed over.
        return re.search(rb"^\s*\[\[?\s*tool\.cjm\b", raw, re.MULTILINE) is not None
    return isinstance(tool, dict) and "cjm" in tool
