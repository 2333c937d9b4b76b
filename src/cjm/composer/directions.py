"""In which direction a language is read."""

from __future__ import annotations

from unicodedata import bidirectional

from cjm.view import Direction

# Living languages, and a few that are still read, whose usual script runs from right to left:
# those of the Arabic script, of the Hebrew script, and of others.
_LANGUAGES = """
    acm acw acx aeb afb ajp apc apd ar arq ars ary arz ayl ayn ayp azb bal bcc bft bgn bgp bqi brh
    ckb fa gbz gjk gju glk haz hnd hno jat khw ks kvx kxp lah lki lrc luz mvy mzn ota pbt pbu pes
    phr plk pnb prs ps pst sd sdh shu skr trw ug ur uzs
    hbo he iw jpr jrb ji lad ydd yi yih
    aii amw arc cld dv mid myz nqo rhg sam smp syc syr
"""
_RIGHT_TO_LEFT = frozenset(_LANGUAGES.split())
# Where a language is written in another script than elsewhere.
_COUNTRIES = """
    az-iq az-ir kk-af kk-cn kk-ir ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk tg-pk tk-af tk-ir uz-af
"""
_RIGHT_TO_LEFT_IN = frozenset(_COUNTRIES.split())
_LEFT_TO_RIGHT_IN = frozenset({"sd-in", "ug-kz", "ug-mn"})
_ALPHABETS = "adlm arab aran gara hebr mand mend nkoo rohg samr syrc syre syrj syrn thaa yezi"
_SCRIPTS = frozenset(_ALPHABETS.split())


def read_direction(lang: str) -> Direction:
    """The direction of a language tag: that of its script if it names one, else of the language,
    which may depend on the country.
    """
    primary, *rest = lang.replace("_", "-").lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if script:
        return "rtl" if script in _SCRIPTS else "ltr"
    places = {f"{primary}-{part}" for part in rest}
    is_rtl = primary in _RIGHT_TO_LEFT and not places & _LEFT_TO_RIGHT_IN
    return "rtl" if is_rtl or places & _RIGHT_TO_LEFT_IN else "ltr"


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
