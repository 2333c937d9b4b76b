"""In which direction a language is read."""

from __future__ import annotations

from unicodedata import bidirectional

from cjm.view import Direction

_LANGUAGES = "ar arc arz ckb dv fa glk he iw ks lrc mzn nqo pnb ps sd sdh syr ug ur yi"
_RIGHT_TO_LEFT = frozenset(_LANGUAGES.split())
_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


def read_direction(lang: str) -> Direction:
    """The direction of a language tag: that of its script if it names one, else of the language."""
    primary, *rest = lang.replace("_", "-").lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    is_rtl = script in _SCRIPTS if script else primary in _RIGHT_TO_LEFT
    return "rtl" if is_rtl else "ltr"


def read_run(text: str, page: Direction) -> Direction:
    """In which direction a line of text runs on a page: as its first letter does, but on a page
    that runs to the left any letter of such a script is enough.
    """
    strong = [bidirectional(letter) for letter in text]
    strong = [kind for kind in strong if kind in ("L", "R", "AL")]
    counted = strong if page == "rtl" else strong[:1]
    if not strong:
        return page
    return "rtl" if any(kind != "L" for kind in counted) else "ltr"
