"""Where a project begins: its settings and the folder that its files must lie in."""

from pathlib import Path
from typing import NamedTuple

CONFIG_NAME = "cjm.toml"
PYPROJECT_NAME = "pyproject.toml"


class Project(NamedTuple):
    """The root that references must stay in, and the file with the settings, if there is one."""

    root: Path
    config: Path | None = None


def find_project(folder: Path) -> Project:
    """The project that `folder` lies in: that of the nearest settings file upwards, else the git
    work tree, else the folder alone.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        if (place / CONFIG_NAME).is_file():
            return Project(place, place / CONFIG_NAME)
        if _has_settings(place / PYPROJECT_NAME):
            return Project(place, place / PYPROJECT_NAME)
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return Project(place)
    return Project(folder)


def _has_settings(pyproject: Path) -> bool:
    """Whether a `pyproject.toml` holds `[tool.cjm]`. One that cannot be read holds nothing."""
    try:
        raw = pyproject.read_bytes()
    except OSError:
        return False
    if b"cjm" not in raw:
        return False
    import tomllib

    try:
        tool = tomllib.loads(raw.decode("utf-8", "replace")).get("tool")
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(tool, dict) and "cjm" in tool
