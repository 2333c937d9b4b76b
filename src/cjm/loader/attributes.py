"""Attributes of personas that a comma in braces has cut in two."""

from collections.abc import Iterable, Iterator

from cjm.diagnostics import Diagnostic, Path, Severity
from cjm.loader.loaded import Writer
from cjm.model.reading import show
from cjm.source import Data, Document
from cjm.source.unparted import UNPARTED_ENTRIES


def list_personas(written: object) -> Iterator[tuple[Path, object]]:
    """The personas of a map, each with its path, from what stands under `personas`."""
    for number, persona in enumerate(written if isinstance(written, list) else [written]):
        yield ("personas", number), persona


def find_cut_attributes(
    personas: Iterable[tuple[Path, object]], document: Document, writer: Writer
) -> Iterator[Diagnostic]:
    """`{income: 3,200 € net}`: the rest of the text is a key of its own, and as attributes have
    free keys, nothing else tells of it. Each of the `personas` comes with its path.
    """
    for path, persona in personas:
        attributes: Data = persona.get("attributes") if isinstance(persona, dict) else None
        if not isinstance(attributes, dict) or None not in attributes.values():
            continue
        spots = document.spots[id(attributes)]
        for key in (key for key, value in attributes.items() if value is None):
            if spots.keys[key][2:] == spots.values[key][:2]:
                # Without a colon, the value that is missing begins where the key ends.
                yield writer.write(
                    UNPARTED_ENTRIES,
                    (*path, "attributes", key),
                    f"a `,` in braces parts entries: {show(key)} is a key of its own here",
                    severity=Severity.WARNING,
                    hint="put the whole text, before and behind the comma, in quotes",
                    at_key=True,
                )
