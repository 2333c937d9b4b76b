"""What `cjm git` says."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.api.wiring import Note, Status
from cjm.cli.run import DONE, FOUND
from cjm.cli.streams import put, say
from cjm.terminal import make_printable


def tell(notes: Iterable[Note], verb: str, *, is_quiet: bool) -> int:
    """Say what was changed, key by key, and that nothing was where nothing was."""
    changed = [note for note in notes if note.is_changed]
    if not is_quiet:
        for note in changed:
            say(f"{note.where}: {make_printable(note.says)}")
        say(f"{verb}." if changed else "Nothing to do.")
    return DONE


def tell_settings(status: Status) -> int:
    """Say what is set up; found wanting where a part is missing."""
    lines = status.attributes or ("no lines of ours",)
    text = "".join(f".gitattributes: {make_printable(line)}\n" for line in lines)
    for key, value in status.settings:
        text += f"{key}: {'not set' if value is None else make_printable(value)}\n"
    put(text)
    return DONE if status.is_whole else FOUND
