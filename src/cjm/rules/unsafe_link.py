"""A link that a reader should not follow."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.likeness import nearest
from cjm.model import Fix, Source
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule

_SAFE = frozenset({"http", "https", "mailto"})
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_SHOWN = 60
_OF_A_SCHEME = _LETTERS | frozenset("0123456789+.-")


def _check(context: Context) -> Iterator[Finding]:
    links = [(path, "url", source.url) for path, source in context.find(Source) if source.url]
    links += [(path, "link", fix.link) for path, fix in context.find(Fix) if fix.link]
    for path, key, link in links:
        if trouble := find_trouble(link):
            yield Finding(
                (*path, key),
                f"{key} {trouble}, expected http, https or mailto",
                hint=_advise(link),
            )


def _advise(link: str) -> str:
    scheme = link.strip().partition(":")[0].lower()
    if len(scheme) == 1 or scheme == "file":
        return "nobody else has this file there: name one of the project, or an address of the web"
    if (meant := nearest(scheme, _SAFE)) and link.strip().lower().startswith(f"{scheme}://"):
        return f"did you mean `{meant}{link.strip()[len(scheme) :][:_SHOWN]}`?"
    return "or write a relative address, or a ticket such as SHOP-412"


def find_trouble(link: str) -> str | None:
    """What makes a link unsafe: its scheme, or a host without one; None where it is safe.

    Browsers pass over blanks and control characters, so they count for nothing here.
    """
    seen = "".join(sign for sign in link if sign.isprintable() and not sign.isspace())
    if seen[:2].replace("\\", "/") == "//":
        return "names a host without a scheme"
    scheme, colon, _ = seen.lower().partition(":")
    is_scheme = scheme[:1] in _LETTERS and _OF_A_SCHEME.issuperset(scheme)
    if colon and is_scheme and scheme not in _SAFE:
        return f"has the scheme {show(scheme)}"
    return None


RULE = Rule(
    name="unsafe-link",
    severity=Severity.ERROR,
    kind="reference",
    summary="a link that is neither http, https, mailto nor relative",
    check=_check,
    rule_set="minimal",
    about=(Fix, Source),
)
