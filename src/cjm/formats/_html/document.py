"""Puts a whole document around the body of a page: its head with the policy, its style and script.

Most of a document is the same in all pages of a run, and is encoded and hashed once.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from cjm.fonts.subset import write_font_faces
from cjm.formats._html.styles import Style, name_fonts, read_script
from cjm.formats._html.templates import load_template
from cjm.layout.clean import encode_clean
from cjm.themes import Theme

_DRAWN_BY_STYLE = "✓·"
"""Letters that style sheets add."""


class Head(NamedTuple):
    """What a document says of itself; without a direction its parts say their own."""

    lang: str
    direction: str | None
    title: str


class Manner(NamedTuple):
    """How a document is written; `paper` are rules for what it is printed on."""

    theme: Theme
    has_script: bool
    embed_fonts: bool
    paper: str = ""


def write_document(
    head: Head, body: Markup, style: Style, manner: Manner, *, sprite: Markup
) -> bytes:
    """A document in UTF-8. The policy admits its style and its script: no other, and no request."""
    pieces = write_document_in_pieces(head, lambda: (body,), style, manner, sprite=lambda: sprite)
    return b"".join(pieces)


def write_document_in_pieces(
    head: Head,
    body: Callable[[], Iterable[str]],
    style: Style,
    manner: Manner,
    *,
    sprite: Callable[[], Markup],
) -> Iterator[bytes]:
    """The same around a body that never is there as a whole: `body` gives its pieces as often as it
    is asked, and `sprite` the signs that they need, behind them.
    """
    script = read_script() if manner.has_script else ""
    fonts = name_fonts(manner.theme, embed_fonts=manner.embed_fonts)
    before = style.before
    if manner.embed_fonts:
        letters = set(_DRAWN_BY_STYLE)
        for piece in body():
            letters.update(piece)
        before = write_font_faces(letters) + before
    own, last = encode_clean(style.own), encode_clean(style.last + fonts + manner.paper)
    after = _encode(style.after)
    begun = _begin_hash(before).copy()
    begun.update(b"".join((own, after, last)))
    policy = _write_policy(
        _write_hash(begun.digest()),
        _write_hash(_begin_hash(script).digest()) if script else None,
        has_fonts=manner.embed_fonts,
    )
    opening = load_template("document.html.j2").render(head=head, policy=policy)
    yield encode_clean(opening)
    yield from (_encode(before), own, after, last)
    yield b"</style>\n</head>\n<body>\n"
    yield from map(encode_clean, body())
    yield b"\n\n"
    yield encode_clean(sprite())
    yield b"\n"
    if script:
        yield from (b"<script>", _encode(script), b"</script>\n")
    yield b"</body>\n</html>"


def _write_policy(style: str, script: str | None, *, has_fonts: bool) -> str:
    """The content policy of a page with a style and a script of these hashes."""
    script_rule = f"script-src {script}; " if script else ""
    font_rule = "font-src data:; " if has_fonts else ""
    return (
        f"default-src 'none'; style-src {style}; {script_rule}{font_rule}img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


# The fixed parts of a style differ by theme and kind of page.
@lru_cache(maxsize=16)
def _encode(text: str) -> bytes:
    return text.encode()


@lru_cache(maxsize=16)
def _begin_hash(text: str) -> "hashlib._Hash":
    return hashlib.sha256(_encode(text))


def _write_hash(digest: bytes) -> str:
    return f"'sha256-{base64.b64encode(digest).decode()}'"
