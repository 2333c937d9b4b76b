"""The fonts that a machine has, and which of them draw which letters."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from cjm.fonts.truetype import Face, find_letters, read_faces
from cjm.values import NamedTuple

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_USUAL = frozenset({"regular", "book", "normal", "roman"})
_SLANTED = ("italic", "oblique")
_LAST_RESORT = "lastresort"
"""Fonts that draw every letter as the name of its script."""


class Found(NamedTuple):
    """For each letter the family that draws it, the faces of these families, the usual weight
    first, and the letters that no font has.
    """

    families: Mapping[str, str]
    faces: tuple[Face, ...]
    missing: frozenset[str]

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of the faces."""
        return tuple(dict.fromkeys(face.path for face in self.faces))


def find_fonts(wanted: Mapping[str, Sequence[str]], faces: Iterable[Face] | None = None) -> Found:
    """The fonts for letters, each with the families to look in first, best first.

    Where none of these has the letter, it is any that has it: of several the first by name, as the
    same fonts are to give the same picture.
    """
    by_family: dict[str, list[Face]] = {}
    for face in list_faces() if faces is None else faces:
        by_family.setdefault(face.family, []).append(face)
    chosen: dict[str, str] = {}
    for name, letters in _list_likely(wanted, by_family):
        asked = letters - chosen.keys()
        chosen.update(dict.fromkeys(sorted(list_drawn(by_family[name], asked)), name))
    for name in sorted(by_family, key=_rank):
        left = wanted.keys() - chosen.keys()
        if not left:
            break
        chosen.update(dict.fromkeys(sorted(list_drawn(by_family[name], left)), name))
    faces = {face for name in chosen.values() for face in by_family[name]}
    missing = frozenset(wanted.keys() - chosen.keys())
    return Found(chosen, tuple(sorted(faces, key=_weigh)), missing)


def _list_likely(
    wanted: Mapping[str, Sequence[str]], known: Collection[str]
) -> Iterator[tuple[str, set[str]]]:
    """Families that are there, with the letters that are looked for in them, best first."""
    by_list: dict[tuple[str, ...], set[str]] = {}
    for letter, names in wanted.items():
        by_list.setdefault(tuple(names), set()).add(letter)
    for names, letters in by_list.items():
        yield from ((name, letters) for name in names if name in known)


def list_drawn(faces: Iterable[Face], letters: Collection[str]) -> set[str]:
    """Those of the letters that a family can draw, be it in one weight only."""
    found: set[str] = set()
    for face in faces:
        left = set(letters) - found
        if not left:
            break
        found |= find_letters(face, left)
    return found


def _weigh(face: Face) -> tuple[bool, Face]:
    return face.style not in _USUAL, face


def _rank(family: str) -> tuple[bool, bool, str]:
    """Upright letters without serifs go with the typeface that ships."""
    lowered = family.lower()
    return _LAST_RESORT in lowered.replace(" ", ""), "sans" not in lowered, lowered


@cache
def list_faces() -> tuple[Face, ...]:
    """The upright faces of all fonts of this machine, by path."""
    files = {file for folder in _list_folders() for file in _list_files(folder)}
    faces = (face for file in sorted(files) for face in read_faces(file))
    return tuple(face for face in faces if not any(word in face.style for word in _SLANTED))


def _list_files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.lower().endswith(_SUFFIXES))


def _list_folders() -> Iterator[Path]:
    """Where systems keep fonts: of all, and of the user."""
    home = os.environ.get("HOME")
    match sys.platform:
        case "win32":
            yield Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "Fonts")
            if local := os.environ.get("LOCALAPPDATA"):
                yield Path(local, "Microsoft", "Windows", "Fonts")
        case "darwin":
            yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"))
            yield from (Path("/System/Library/AssetsV2"), Path("/Network/Library/Fonts"))
            if home:
                yield Path(home, "Library", "Fonts")
        case _:
            shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
            yield from (Path(one, "fonts") for one in shared.split(":") if one)
            yield Path("/run/current-system/sw/share/X11/fonts")
            if home:
                own = os.environ.get("XDG_DATA_HOME") or str(Path(home, ".local", "share"))
                yield from (Path(own, "fonts"), Path(home, ".fonts"))
