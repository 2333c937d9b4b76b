"""What may be meant by a path that leads nowhere."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from cjm.files.elsewhere import find_elsewhere

_MOST_NAMES = 1_000
_ENDS_OF_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def suggest_reference(reference: str, folder: Path, root: Path) -> str | None:
    """The reference that may be meant by one that leads nowhere: to a file below `root` with other
    capitals, other slashes or a name that is much alike, or of the same name in another folder;
    None where there is none.
    """
    name = reference.replace("\\", "/").rpartition("/")[2]
    try:
        meant = _suggest(reference, folder, root)
        if meant and meant.rpartition(".")[2] == name.rpartition(".")[2]:
            return meant
        moved = find_elsewhere(name, folder, root) if "." in name else None
        return moved or (None if name.lower().endswith(_ENDS_OF_PICTURES) else meant)
    except (OSError, RuntimeError, ValueError):
        return None


def suggest_folder(written: str, here: Path) -> str | None:
    """The folder that may be meant by a path from the folder `here` that leads nowhere."""
    try:
        return _suggest(written, here, Path(here.resolve().anchor), is_meant=Path.is_dir)
    except (OSError, RuntimeError, ValueError):
        return None


def _suggest(
    reference: str, folder: Path, root: Path, is_meant: Callable[[Path], bool] = Path.is_file
) -> str | None:
    written: list[str] = []
    for part in reference.replace("\\", "/").split("/"):
        here = folder.joinpath(*written)
        if (here / part).exists():
            written.append(part)
            continue
        if not here.resolve().is_relative_to(root.resolve()):
            return None
        meant = _find_name(part, [entry.name for entry in islice(here.iterdir(), _MOST_NAMES)])
        if meant is None:
            return None
        written.append(meant)
    target = folder.joinpath(*written).resolve()
    is_one = is_meant(target) and target.is_relative_to(root.resolve())
    return "/".join(written) if is_one else None


def _find_name(part: str, names: Sequence[str]) -> str | None:
    """The name that may be meant: with other capitals, with another end, or else much alike."""
    from unicodedata import normalize

    from cjm.likeness import nearest

    begin, dot, end = part.partition(".")
    same = [name for name in names if name.casefold() == part.casefold()]
    same = same or [name for name in names if normalize("NFC", name) == normalize("NFC", part)]
    same = same or [n for n in names if n.partition(".")[0].casefold() == begin.casefold()]
    if same:
        return min(same)
    # What all maps and personas end with makes none of them alike.
    stems = {name.removesuffix(dot + end): name for name in names if name.endswith(dot + end)}
    stem = nearest(begin, stems)
    return stems[stem] if stem else None
