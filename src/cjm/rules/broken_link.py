"""Links that lead nowhere, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.model import Fix, Source
from cjm.model.reading import show
from cjm.rules._placeholders import find_placeholder
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_FINE = re.compile(r"https?://[^\s/<>()]+(?:/[^\s<>]*)?|[A-Za-z]+-[0-9]+")
"""As nearly all are: an address of the web without blanks, or a ticket."""
_WRAPPED = r"\[[^\]]*\]\((?P<of_text>\S+)\)|<(?P<alone>\S+)>"
_SCHEME = r"(?P<scheme>https?)(?::[\\/]{1,2}|[:;]|[:;]?//|;/|/)(?P<rest>[^/\\\s].*)?"
_BACKSLASH = "\\"
_NOTHING = r"https?:/*"
_HOST = (
    r"(?:www\.\S+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|ir|af|de|at|ch|fr|es|mx|ru|jp|kr|sa|ae|eg|uk"
    r"|us|eu|io|co)(?:[/?#]\S*)?)"
)
_MAIL = r"[^\s/@:]+@(?:[\w-]+\.)+[^\W\d_]{2,}"
_NO_LINKS = frozenset({"link", "url", "#", "link folgt", "soon", "لینک", "آدرس"})


def _check(context: Context) -> Iterator[Finding]:
    links = [(path, "url", source.url) for path, source in context.find(Source) if source.url]
    links += [(path, "link", fix.link) for path, fix in context.find(Fix) if fix.link]
    for path, key, link in links:
        if _FINE.fullmatch(link):
            continue
        meant = guess_link(link)
        if meant is None:
            continue
        hint = f"write `{meant}`" if meant else "write where it leads, or leave the key out"
        yield Finding((*path, key), f"{key} is {show(link)}, which leads nowhere", hint=hint)


def guess_link(link: str) -> str | None:
    """What a link that leads nowhere was meant to be, empty where that cannot be told; None for one
    that leads somewhere, as far as can be seen.
    """
    bare = link.strip()
    if found := re.fullmatch(_WRAPPED, bare):
        inner = found["of_text"] or found["alone"]
        return "" if _keeps_a_place(inner) else inner
    if _keeps_a_place(bare):
        return ""
    if re.match(r"https?://\S", bare):
        return bare.replace(" ", "%20") if " " in bare else None
    if found := re.fullmatch(_SCHEME, bare):
        return f"{found['scheme']}://{(found['rest'] or '').replace(_BACKSLASH, '/')}"
    if re.fullmatch(_HOST, bare, re.IGNORECASE):
        return f"https://{bare}"
    return f"mailto:{bare}" if re.fullmatch(_MAIL, bare) else None


def _keeps_a_place(link: str) -> bool:
    """Whether a link only stands for one that is not known yet."""
    if link.casefold() in _NO_LINKS or re.fullmatch(_NOTHING, link):
        return True
    from cjm.explain.words import says_nothing_yet

    return says_nothing_yet(link) or find_placeholder(link) == link


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText

    meant = guess_link(symptom.value) if symptom.value else None
    if not meant:
        return None
    says = f"write `{meant}` for {show(symptom.value)}"
    return Repair(SetText(symptom.path, meant), says, is_safe=False)


RULE = Rule(
    name="broken-link",
    severity=Severity.WARNING,
    kind="content",
    summary="a link such as `www.example.com` or `https//…`, which leads nowhere",
    check=_check,
    repair=_repair,
    about=(Fix, Source),
)
