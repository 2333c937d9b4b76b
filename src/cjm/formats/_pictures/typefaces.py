"""Chooses the font files of a picture, and says what no font can draw."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cjm.fonts import FACES, SIGN_FACES, SIGNS
from cjm.fonts.truetype import FontFile, read_font
from cjm.formats._pictures.letters import write_families
from cjm.formats._pictures.scripts import list_families, name_script

_SHIPPED = tuple(str(face.file) for face in (*FACES, *SIGN_FACES))
_NOBODY = "parts one answer from the next"
"""A family that no machine has: the engine says so."""
_MISSING = "No fonts with a "
_FOUND = re.compile(r"Fallback from .* to (.+)\.$", re.MULTILINE)
_SECONDS = 60
_SHOWN = 8
# The engine says what it lacks on the standard output of its process, for good once it is asked to.
_ASK = """
import sys, resvg_py
svg, *files = sys.stdin.buffer.read().decode().split("\\0")
resvg_py.svg_to_bytes(
    svg_string=svg, font_files=files, sans_serif_family="Vazirmatn", log_information=True
)
"""


class Typefaces(NamedTuple):
    """Font files, and whether those of the system come to them.

    `families` are where to look for each letter that the typeface which ships lacks; `missing` are
    those that no font has.
    """

    files: tuple[str, ...] = _SHIPPED
    has_system: bool = False
    families: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    missing: frozenset[str] = frozenset()

    def choose(self, letter: str) -> tuple[str, ...]:
        """The families to look in for a letter, best first."""
        return self.families.get(letter, ())


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
    foreign: frozenset[str], files: tuple[str, ...], named: Iterable[FontFile]
) -> Typefaces:
    families = {
        letter: tuple(font.family for font in named if ord(letter) in font.letters)
        for letter in sorted(foreign)
    }
    missing = frozenset(letter for letter, found in families.items() if not found)
    return Typefaces(files, has_system=False, families=families, missing=missing)


def _look_in_system(foreign: frozenset[str], lang: str) -> Typefaces:
    """The families of each script; where the first that is there lacks a letter, the one that the
    engine finds for it.
    """
    families = {letter: list_families(name_script(letter), lang) for letter in sorted(foreign)}
    missing: set[str] = set()
    for letter, said in _ask_engine(families):
        if found := _FOUND.findall(said):
            families[letter] = (found[-1],)
        elif _MISSING in said:
            missing.add(letter)
    return Typefaces(has_system=True, families=families, missing=frozenset(missing))


def _ask_engine(families: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """What the engine says of each letter when it looks in these families."""
    if not sys.executable:
        return
    texts = "".join(
        f'<text font-family="{_NOBODY}">-</text><text{write_families(some)}>&#{ord(letter)};</text>'
        for letter, some in families.items()
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{texts}</svg>'
    done = subprocess.run(
        (sys.executable, "-I", "-c", _ASK),
        input="\0".join((svg, *_SHIPPED)).encode(),
        capture_output=True,
        timeout=_SECONDS,
        check=True,
    )
    said = done.stdout.decode("utf-8", "replace")
    yield from zip(families, said.split(_NOBODY)[1:], strict=True)


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
