"""What a run would take, what it would pass over, and which settings would hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm.api.pen import DEFAULT_THEME
from cjm.api.rules import check_names
from cjm.api.targets import DEFAULT_FORMAT
from cjm.api.workspace import Workspace, show_relative
from cjm.config import Settings
from cjm.config.address import write_address
from cjm.config.places import find_place
from cjm.diagnostics import Path as Keys
from cjm.files import Search, Skipped, find_maps
from cjm.loader.loaded import say_unreadable
from cjm.source import LIMITS
from cjm.values import NamedTuple

_UNLESS_SET: Mapping[Keys, str | int] = {
    ("render", "theme"): DEFAULT_THEME,
    ("render", "format"): DEFAULT_FORMAT,
    ("limits", "bytes"): LIMITS.size,
    ("limits", "depth"): LIMITS.depth,
    ("limits", "nodes"): LIMITS.nodes,
}
"""What holds where neither the settings nor their defaults say a value."""


class Taken(NamedTuple):
    """A file that would be checked, and the settings that hold for it; empty without any."""

    name: str
    settings: str


class Inventory(NamedTuple):
    """The files of a run."""

    taken: Iterable[Taken]
    skipped: tuple[Skipped, ...]


class Setting(NamedTuple):
    """A setting: its key with dots, its value as in TOML, and where that comes from."""

    key: str
    value: str
    origin: str


def list_files(
    paths: Sequence[str], *, stdin_name: str | None = None, config: str | None = None
) -> Inventory:
    """The files that `paths` mean, and those in their folders that are passed over.

    Raises CjmError where a path means nothing, or settings cannot be used.
    """
    workspace = Workspace(config)
    skipped: list[Skipped] = []
    unread: list[Skipped] = []
    search = Search(with_personas=True, skipped=skipped, unread=unread)
    found = find_maps(paths or workspace.list_default_paths(), stdin_name=stdin_name, search=search)
    skipped += [Skipped(one.name, f"it {say_unreadable(one.reason)}") for one in unread]
    passed_over = {one.name for one in skipped}
    taken: set[str] = set()
    for one in found:
        # Settings that cannot be used come before the first file.
        workspace.find_home(one.spot)
        if one.name in passed_over:
            taken.add(one.name)
    return Inventory(
        (Taken(one.name, workspace.find_home(one.spot).settings.name) for one in found),
        tuple(dict.fromkeys(one for one in skipped if one.name not in taken)),
    )


def list_settings(
    paths: Sequence[str], *, stdin_name: str | None = None, config: str | None = None
) -> dict[str, tuple[Setting, ...]]:
    """All settings that hold for the files that `paths` mean, by the root of the project as seen
    from the working folder.

    Raises CjmError where a path means nothing, or settings cannot be used.
    """
    workspace = Workspace(config)
    found = find_maps(
        paths or workspace.list_default_paths(),
        stdin_name=stdin_name,
        search=Search(with_personas=True, unread=[]),
    )
    homes = {home.root: home for home in (workspace.find_home(one.spot) for one in found)}
    for home in homes.values():
        check_names(home.settings)
    return {
        show_relative(root): tuple(_list(home.settings.config, (), home.settings))
        for root, home in homes.items()
    }


def _list(value: object, path: Keys, settings: Settings) -> Iterator[Setting]:
    """The settings below a key. Of a table without an entry, nothing is said."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for entry in dataclasses.fields(value):
            yield from _list(getattr(value, entry.name), (*path, entry.name), settings)
    elif isinstance(value, Mapping) and value:
        for key, inner in value.items():
            yield from _list(inner, (*path, str(key)), settings)
    elif isinstance(value, list) and value and dataclasses.is_dataclass(value[0]):
        for number, inner in enumerate(value):
            yield from _list(inner, (*path, number), settings)
    elif not isinstance(value, Mapping):
        value = _UNLESS_SET.get(path) if value is None else value
        yield Setting(write_address(path), write_value(value), _find_origin(path, settings))


def _find_origin(path: Keys, settings: Settings) -> str:
    node: object = settings.data
    for step in path:
        if isinstance(step, int):
            # A table of a list is there where it was found.
            node = node[step] if isinstance(node, list) else None
        elif isinstance(node, Mapping) and step in node:
            node = node[step]
        else:
            return "default"
    place = find_place(settings.text, (*settings.table, *path), at_key=False)
    return f"{settings.name}:{place.line}:{place.column}"


def write_value(value: object) -> str:
    """A value as it would stand in TOML; nothing is a dash."""
    if value is None or value == "":
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(write_value, value))}]"
    if isinstance(value, int | float):
        return str(value)
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
