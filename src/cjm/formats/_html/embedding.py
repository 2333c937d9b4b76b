"""Turns a page into a piece of one: its style holds inside it, its ids and classes are its own.

Works on pages of ours alone: their texts are escaped, quotes included, so that what looks like an
attribute is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SCOPE = "cjm-map"
"""The class around the piece."""
_PIECE = "_piece"
"""What its id ends with; every rule begins with the id, so that two pieces get on in one page."""
_PREFIX = "cjm-"
_PAGE = f"{_PREFIX}page"
"""What stands for `html` and `body`."""

_RESET = (
    ":is(h1,h2,h3,p,a,b,i,s,small,span,bdi,div,section,header,footer,ul,ol,li,dl,dt,dd,figure,"
    "figcaption,blockquote,img,time,code,table,caption,colgroup,col,thead,tbody,tr,th,td){all:revert}\n"
    "svg{display:revert;vertical-align:revert;max-width:revert}"
)
"""What the page around says of these ends at the piece."""

_START = f".{_PAGE}.{_PAGE}{{text-align:start}}"
"""Texts that keep to the side of what is around them end their search here."""

_CSS_PAINT = re.compile(r"url\(#([^)\"']*)\)")
_SYMBOL = re.compile(r"<symbol\b.*?</symbol>", re.DOTALL)
_RULE = re.compile(r"^\.([\w-]+) *\{[^{}]*\}", re.MULTILINE)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_ROOT = re.compile(r"<html\b([^>]*)>")
_IDS = re.compile(r' (id|for|headers|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_ANCHOR = re.compile(r' href="#([^"]*)"')
_PAINT = re.compile(r'="url\(#([^)"]*)\)"')
_CLASSES = re.compile(r' class="([^"]*)"')
_TAG_PAGE = re.compile(r"<(/?)main\b")
_GAPS = re.compile(r"\n\s*\n+")

_REM = re.compile(r"(?<![\w.])(-?\d*\.?\d+)rem\b")
_UNNESTED = re.compile(r"@(?:page|font-face)\b[^{]*\{[^{}]*\}\s*")
_SELECTOR = re.compile(r"(?:^|(?<=[{};]))([^{};@]*)(?=\{)", re.MULTILINE)
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_ID = re.compile(r"#([A-Za-z_][\w-]*)")
_ROOT_NAMES = re.compile(r"(?<![\w.#-])(?::root|html|body)(?![\w-])")
_MAIN = re.compile(r"(?<![\w.#-])main(?![\w-])")
_TWICE = re.compile(rf"(\[dir=rtl\]|:lang\(\w+\)) \.{_PAGE}")


def embed(page: str, id: str) -> str:
    """The piece of a page, for pasting into another one; `id` begins every id in it."""
    style = "\n".join(match[1] for match in _STYLE.finditer(page))
    body = _BODY.search(page)
    root = _ROOT.search(page)
    if body is None or root is None:
        raise ValueError("no page of ours")
    inside = _rename(_SCRIPT.sub("", body[1]), id)
    symbols = {
        name
        for symbol in _SYMBOL.findall(body[1])
        for match in _CLASSES.finditer(symbol)
        for name in match[1].split()
    }
    # Symbols are shown elsewhere than where they stand, and then have nothing around them.
    free = "\n".join(
        f".{_PREFIX}{rule[0][1:]}" for rule in _RULE.finditer(style) if rule[1] in symbols
    )
    piece = (
        f'<div class="{SCOPE}" id="{id}-{_PIECE}">\n<style>\n{free}\n{scope(style, id)}\n</style>\n'
        f'<div class="{_PAGE}"{root[1]}>\n{inside.strip()}\n</div>\n</div>\n'
    )
    # A blank line would end it where it stands in Markdown.
    return _GAPS.sub("\n", piece)


def scope(style: str, id: str) -> str:
    """A style sheet whose rules hold inside the piece alone."""
    pixels = _REM.sub(lambda size: f"{float(size[1]) * 16:g}px", style)
    faces = "\n".join(face for face in _UNNESTED.findall(pixels) if face.startswith("@font-face"))
    nested = _SELECTOR.sub(lambda match: _rename_selector(match[1], id), _UNNESTED.sub("", pixels))
    painted = _CSS_PAINT.sub(rf"url(#{id}-\1)", nested)
    return f"{faces}\n#{id}-{_PIECE}{{\n{_RESET}\n{painted}\n{_START}\n}}".strip()


def _rename_selector(selector: str, id: str) -> str:
    if not selector.strip() or selector.strip()[0].isdigit():
        return selector
    named = _ID.sub(rf"#{id}-\1", _CLASS.sub(rf".{_PREFIX}\1", selector))
    named = _MAIN.sub(f".{_PREFIX}main", _ROOT_NAMES.sub(f".{_PAGE}", named))
    return _TWICE.sub(rf".{_PAGE}\1", named)


def _rename(body: str, id: str) -> str:
    """Ids and classes with their prefixes, and no second `main` on the page around."""

    def rename_ids(match: re.Match[str]) -> str:
        return f' {match[1]}="{" ".join(f"{id}-{name}" for name in match[2].split())}"'

    def rename_classes(match: re.Match[str]) -> str:
        return f' class="{" ".join(_PREFIX + name for name in match[1].split())}"'

    body = _CLASSES.sub(rename_classes, body)
    body = "".join(_replace_main(body))
    body = _IDS.sub(rename_ids, body)
    body = _PAINT.sub(rf'="url(#{id}-\1)"', body)
    return _ANCHOR.sub(rf' href="#{id}-\1"', body)


def _replace_main(body: str) -> Iterator[str]:
    """`<main>` as a box of a class of its own, which may have further ones."""
    start = 0
    for tag in _TAG_PAGE.finditer(body):
        yield body[start : tag.start()]
        if tag[1]:
            yield "</div"
        elif body.startswith(' class="', tag.end()):
            yield f'<div class="{_PREFIX}main '
            start = tag.end() + len(' class="')
            continue
        else:
            yield f'<div class="{_PREFIX}main"'
        start = tag.end()
    yield body[start:]
