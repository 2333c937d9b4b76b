"""In which direction a language is read."""

from __future__ import annotations

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
