"""Chooses the font files of a picture, and says what no font can draw."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from cjm.fonts import FACES, SIGN_FACES, SIGNS
from cjm.fonts.machine import find_fonts, list_drawn
from cjm.fonts.truetype import Face, FontFile, read_faces, read_font
from cjm.formats._pictures.letters import is_shapeless
from cjm.formats._pictures.scripts import list_families, name_script
from cjm.values import NamedTuple

_SHIPPED = tuple(str(face.file) for face in (*FACES, *SIGN_FACES))
_SHOWN = 8


class Typefaces(NamedTuple):
    """Font files, and whether fonts of the machine are among them.

    `families` are where to look for each letter that the typeface which ships lacks; `missing` are
    those that no font has.
    """

    files: tuple[str, ...] = _SHIPPED
    has_system: bool = False
    families: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    missing: frozenset[str] = frozenset()
    faces: tuple[Face, ...] = ()

    def choose(self, letter: str) -> tuple[str, ...]:
        """The families to look in for a letter, best first."""
        return self.families.get(letter, ())

    def draws(self, letter: str) -> bool:
        """Whether a font that was chosen for other letters draws this one too."""
        return bool(list_drawn(self.faces, letter))

    def covers(self, family: str, text: str) -> bool:
        """Whether a family of the machine draws all letters of a text."""
        letters = {letter for letter in text if not is_shapeless(letter)}
        return letters == list_drawn([one for one in self.faces if one.family == family], letters)


def choose_typefaces(
    foreign: frozenset[str], lang: str, fonts: Iterable[str], tell: Callable[[str], None]
) -> Typefaces:
    """What draws a text with these letters beside those of the typeface that ships.

    Files that a user names stand for the fonts of the system, which make a picture depend on the
    machine. Raises CjmError where a file is no font.
    """
    signs = frozenset(letter for letter in foreign if ord(letter) in _known_signs())
    foreign -= signs
    named = tuple(read_font(Path(file)) for file in fonts)
    files = (*_SHIPPED, *(str(font.path) for font in named))
    if named:
        chosen = _look_in_files(foreign, files, named)
    elif foreign:
        chosen = _look_in_system(foreign, lang)
        if found := foreign - chosen.missing:
            tell(
                f"{_list_scripts(found)}: fonts of this machine are used, and another machine may "
                "draw them otherwise; --font FILE names one"
            )
    else:
        chosen = Typefaces(files)
    if chosen.missing:
        tell(
            f"no font here has {_list_letters(chosen.missing)}: boxes or blanks stand for them; "
            "--font FILE names one"
        )
    families = {**chosen.families, **dict.fromkeys(sorted(signs), (SIGNS,))}
    return chosen._replace(families=families)


@cache
def _known_signs() -> frozenset[int]:
    return read_font(SIGN_FACES[0].file).letters


def _look_in_files(
    foreign: frozenset[str], files: tuple[str, ...], named: Sequence[FontFile]
) -> Typefaces:
    families = {
        letter: tuple(font.family for font in named if ord(letter) in font.letters)
        for letter in sorted(foreign)
    }
    missing = frozenset(letter for letter, found in families.items() if not found)
    faces = tuple(face for font in named for face in read_faces(font.path))
    return Typefaces(files, has_system=False, families=families, missing=missing, faces=faces)


def _look_in_system(foreign: frozenset[str], lang: str) -> Typefaces:
    """The family for each letter, and the files of these families only: an engine that has all
    fonts of a machine looks through them for each letter anew.
    """
    wanted = {letter: list_families(name_script(letter), lang) for letter in sorted(foreign)}
    found = find_fonts(wanted)
    return Typefaces(
        (*_SHIPPED, *map(str, found.files)),
        has_system=True,
        families={letter: (family,) for letter, family in found.families.items()},
        missing=found.missing,
        faces=found.faces,
    )


def _list_scripts(letters: Iterable[str]) -> str:
    return ", ".join(sorted({_call_script(letter) for letter in letters}))


def _list_letters(letters: Iterable[str]) -> str:
    """The letters by script, a few of each."""
    by_script: dict[str, list[str]] = {}
    for letter in sorted(letters):
        by_script.setdefault(_call_script(letter), []).append(letter)
    return ", ".join(
        f"{script} ({' '.join(some[:_SHOWN])}{' …' if len(some) > _SHOWN else ''})"
        for script, some in sorted(by_script.items())
    )


def _call_script(letter: str) -> str:
    script = name_script(letter)
    return {"emoji": "emoji", "sign": "signs"}.get(script, f"{script} letters")
