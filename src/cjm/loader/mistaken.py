"""A map where a persona should be, and a persona where a map should be: told once, of the file."""

from cjm.diagnostics import Diagnostic
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.loader.loaded import Loaded, Writer
from cjm.source import Data

_OF_MAPS = ("cjm", "title", "stages")
_SEVERAL = 2


def holds_map(data: Data) -> bool:
    """Whether a file for a persona holds a map: keys that only maps have, and no name."""
    return (
        isinstance(data, dict)
        and "name" not in data
        and sum(key in data for key in _OF_MAPS) >= _SEVERAL
    )


def holds_persona(data: Data) -> bool:
    """Whether a file for a map holds a persona: a name, and nothing that no persona has."""
    if not isinstance(data, dict) or "name" not in data or any(key in data for key in _OF_MAPS):
        return False
    # Nearly no map has a name at its top.
    from cjm.model import Persona

    return len(data) >= _SEVERAL and set(data) <= set(Persona.keys())


def refuse_map(loaded: Loaded, writer: Writer) -> Loaded:
    """A persona file, of which only that is said that it holds a map."""
    found = _tell(
        writer,
        "the file holds a map, and no persona",
        f"let its name end with `{MAP_SUFFIX}`; a persona begins with `name: …`",
    )
    return loaded._replace(diagnostics=(found,), broken=frozenset({()}))


def refuse_persona(loaded: Loaded, writer: Writer) -> Loaded:
    """A map file, of which only that is said that it holds a persona."""
    found = _tell(
        writer,
        "the file holds a persona, and no map",
        f"let its name end with `{PERSONA_SUFFIX}`; a map begins with `cjm: 1` and `title: …`",
    )
    return loaded._replace(diagnostics=(found,), broken=frozenset({()}))


def _tell(writer: Writer, message: str, hint: str) -> Diagnostic:
    data = writer.document.data
    first = next(iter(data)) if isinstance(data, dict) else ""
    found = writer.write("wrong-type", (first,), message, hint=hint, at_key=True)
    return found._replace(path=(), address="", identity="")
