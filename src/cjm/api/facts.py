"""A map as git is to compare it: what `git diff` shows once `cjm git install` was run."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator

from cjm.changes import grow, list_facts, write_fact
from cjm.loader import Loaded, load_text
from cjm.loader.loaded import find_address
from cjm.loader.salvage import find_value
from cjm.terminal import make_printable


def write_facts(raw: bytes, name: str = "map") -> bytes:
    """One fact a line; the text itself, fit for a terminal, where it is no map that says all it
    says, nor a persona if `name` ends as one.

    Other files are not looked at: git hands over a copy that lies somewhere else. Keys that no map
    has, and values that no key takes, are told as they are written.
    """
    loaded = load_text(raw, name=name)
    document, element = loaded.document, loaded.element
    if document is None or not document.data or document.troubles:
        return _show(raw)
    if element is None or () in loaded.broken:
        return _show(raw)
    facts = [*list_facts(grow(element), loaded.broken), *_tell_broken(loaded)]
    told = "".join(f"{make_printable(fact)}\n" for fact in facts)
    return told.encode("utf-8", "backslashreplace")


def _show(raw: bytes) -> bytes:
    """A file as it is, but for what is no text, and for what a terminal would obey."""
    mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    lines = raw[len(mark) :].decode("utf-8", "backslashreplace").split("\n")
    shown = (make_printable(line.rstrip("\r")) + line[len(line.rstrip("\r")) :] for line in lines)
    return mark + "\n".join(shown).encode("utf-8")


def _tell_broken(loaded: Loaded) -> Iterator[str]:
    document = loaded.document
    if document is None:
        return
    for path in sorted(loaded.broken, key=lambda path: tuple(map(str, path))):
        located = document.locate(path)
        if located.is_whole:
            value = find_value(document.data, located.path)
            yield write_fact(find_address(path, document), value)
