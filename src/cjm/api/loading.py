"""Loads a file as its project has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.api.workspace import Home, Workspace
from cjm.errors import UnreadableError
from cjm.files import PERSONA_SUFFIX, Found
from cjm.loader import Loaded, load_map, load_persona
from cjm.loader.files import DISK, Files, Shelf
from cjm.loader.loaded import refuse_unreadable

if TYPE_CHECKING:
    from cjm.loader.ways import Ways


def load_found(found: Found, home: Home, workspace: Workspace) -> Loaded:
    """The map, or the persona, in a file of a workspace. Where the file cannot be read, nothing but
    that is told of it.
    """
    ways = workspace.find_ways(home)
    try:
        raw = workspace.read(found)
    except UnreadableError as error:
        return refuse_unreadable(found.name, error.reason)
    return load(found, home, raw, workspace.lookout, ways)


def load(
    found: Found, home: Home, raw: bytes, shelf: Shelf = DISK, ways: Ways | None = None
) -> Loaded:
    """The map, or the persona, in a file. What it refers to lies on `shelf`, and `ways` lead
    from map to map there.
    """
    if found.name.endswith(PERSONA_SUFFIX):
        loaded = load_persona(raw, name=found.name, limits=home.limits)._replace(file=found.place)
        if found.place is None or loaded.persona is None or not loaded.persona.photo:
            return loaded
        from cjm.loader.references import check_portrait

        return check_portrait(loaded, Files(found.place, home.root, home.limits, [], shelf=shelf))
    return load_map(
        raw,
        name=found.name,
        file=found.place,
        root=home.root,
        limits=home.limits,
        shelf=shelf,
        ways=ways,
    )
