"""Which words are language tags (BCP 47)."""

from __future__ import annotations

import re

# ISO 639-1 (two letters), and the three-letter codes of living languages that the Unicode CLDR
# keeps locale data for. A short list on purpose: `txt` and `was` are codes of ISO 639-3 too, but
# in a journey map they are keys, right or misspelt.
_TWO = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_THREE = (
    "arz asa ast azb bal bem bez brx ceb cgg chr ckb cop dav dje doi dsb dua dyo ebu ewo fil fur "
    "glk gsw guz haw hsb jgo jmc kab kam kde kea khq kln kmr kok ksb ksf ksh lag lkt lrc luo luy "
    "lzh mai mas mer mfe mgh mgo mni mua mzn naq nds nmg nus nyn pcm prs quc rof rwk sah saq sat "
    "sbp scn seh ses shi smn smj sms sma szl teo twq tzm vai vun wae xog yav yue zgh zza"
)
_PRIMARY = frozenset(f"{_TWO} {_THREE}".split())
LANGUAGE_PATTERN = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""The form of a language tag, as a regular expression that JSON Schema reads too."""

_TAG = re.compile(LANGUAGE_PATTERN)


def is_language(word: str) -> bool:
    """Whether `word` is a tag of a known language: `fa`, `en-GB`, `zh-Hans`, `ckb`."""
    match = _TAG.fullmatch(word)
    return bool(match) and word.split("-", maxsplit=1)[0].lower() in _PRIMARY


_CALLED = {
    "ar": "arabic arabisch arabe ara arb العربية عربي عربی",
    "cs": "cz czech",
    "da": "dk danish",
    "de": "german deutsch allemand ger deu آلمانی الألمانية ドイツ語",
    "el": "gr greek",
    "en": "english englisch anglais eng uk gb us انگلیسی الإنجليزية 英語",
    "es": "spanish spanisch español espagnol spa",
    "fa": "farsi persian persisch persan ir per fas pes فارسی پارسی الفارسية ペルシア語",
    "fr": "french französisch français fre fra فرانسوی فرانسه الفرنسية フランス語",
    "he": "iw hebrew",
    "it": "italian italiano ita",
    "ja": "jp japanese japanisch japonais jpn ژاپنی 日本語",
    "ko": "kr korean kor 한국어",
    "nl": "dutch nederlands",
    "pt": "portuguese português por",
    "ru": "russian russisch русский rus",
    "sv": "swedish svenska",
    "tr": "turkish türkçe tur ترکی",
    "zh": "cn chinese 中文",
}
"""What languages are called, and the codes of countries that are taken for those of languages; one
that is a language's own, as `uk`, is never asked for."""


def guess_language(word: str) -> str | None:
    """The tag of the language that `word` may mean, which is no tag itself: `fa` for `farsi`, for
    `ir` and for Persian in its own letters.
    """
    called = word.strip().casefold().replace("ي", "ی")
    return next((tag for tag, words in _CALLED.items() if called in words.split()), None)
