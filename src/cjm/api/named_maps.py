"""Maps that the settings name and nothing answers to: told at their line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cjm.config import Complaint, ConfigError, Settings
from cjm.files import is_there
from cjm.files.finding import is_pattern
from cjm.files.suggesting import suggest_folder, suggest_reference


def refuse_maps(settings: Settings, paths: Sequence[str]) -> ConfigError:
    """What to raise where some of the `maps` in the settings are not there; `paths` are these as
    seen from the working folder."""
    return settings.reject(*_list_complaints(settings, paths))


def _list_complaints(settings: Settings, paths: Sequence[str]) -> Iterator[Complaint]:
    for at, (written, path) in enumerate(zip(settings.config.maps, paths, strict=True)):
        if is_there(path):
            continue
        if is_pattern(written):
            message, meant = f"no file matches `{written}`", None
        else:
            message = f"there is no file or folder `{written}`"
            here = settings.file.parent if settings.file else Path()
            meant = suggest_reference(written, here, here) or suggest_folder(written, here)
        hint = advise_on_slashes(written)
        yield Complaint("missing-file", ("maps", at), message, hint, suggestion=meant)


def advise_on_slashes(written: str) -> str | None:
    """What to write where the folders of a path are parted as on Windows."""
    slashed = written.replace("\\", "/")
    return f"write `/` between folders: `{slashed[:60]}`" if slashed != written else None
