"""Which fonts of a system have the letters of a script. Vazirmatn has Latin and Arabic ones."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
_SYMBOLS = (
    "Noto Sans Symbols 2",
    "Noto Sans Symbols2",
    "Noto Sans Symbols",
    "Segoe UI Symbol",
    "Apple Symbols",
    "DejaVu Sans",
    "Noto Sans Math",
)
_EMOJI = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Emoji", *_SYMBOLS)
_JAPANESE = ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "MS Gothic")
_CHINESE = ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei")
_TAIWANESE = ("Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei")
_KOREAN = ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic")
_FAMILIES = {
    "Arabic": ("Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "Tahoma", "DejaVu Sans"),
    "Cyrillic": _PLAIN,
    "Greek": _PLAIN,
    "Hangul": _KOREAN,
    "Hiragana": _JAPANESE,
    "Katakana": _JAPANESE,
    "Latin": _PLAIN,
    "Thai": ("Noto Sans Thai", "Leelawadee UI", "Thonburi", "DejaVu Sans"),
    "emoji": _EMOJI,
    "sign": _SYMBOLS,
}
_HAN = {"zh": _CHINESE, "ko": _KOREAN, "zh-tw": _TAIWANESE, "zh-hk": _TAIWANESE}
_KIND = re.compile(r"[ -](?:LETTER|SYLLABLE|CHARACTER|SIGN|CAPITAL|SMALL|DIGIT|VOWEL|MARK)\b.*")
_WIDE = re.compile("[\u3000-\u303f\uff00-\uffef]")


def name_script(letter: str) -> str:
    """The script of a letter, as Unicode names it: `Thai`, `Han`; else `emoji` or `sign`."""
    name = unicodedata.name(letter, "")
    if name.startswith("CJK") or _WIDE.match(letter):
        return "Han"
    # The sign for a long vowel too, whose name goes on otherwise.
    if name.startswith("KATAKANA"):
        return "Katakana"
    if unicodedata.category(letter)[0] in "LMN" and name:
        return _KIND.split(name, maxsplit=1)[0].title() or "sign"
    return "emoji" if letter >= "\U0001f000" or "\u2600" <= letter <= "\u27bf" else "sign"


def list_families(script: str, lang: str) -> tuple[str, ...]:
    """Families that may have a script, best first; Han by the language that it is written in."""
    if script == "Han":
        lowered = lang.lower()
        return _HAN.get(lowered) or _HAN.get(lowered.partition("-")[0]) or _JAPANESE
    return _FAMILIES.get(script) or (f"Noto Sans {script}", *_PLAIN)
