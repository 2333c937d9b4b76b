"""A map as a piece of a page: what it leaves alone, and what it keeps."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from cjm.formats._html.embedding import embed, scope
from tests.command import RunCjm
from tests.examples.maps import EXAMPLES

NAMES = ("behin-sms-scored", "saas-onboarding", "shop-checkout")

_IDS = ("id", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "for")


class Reader(HTMLParser):
    """Tags, ids and what refers to them, the texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.references: set[str] = set()
        self.classes: set[str] = set()
        self.text = ""
        self.style = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in _IDS:
                self.references |= set((value or "").split())
            elif name == "href" and (value or "").startswith("#"):
                self.references.add((value or "")[1:])
            elif name == "class":
                self.classes |= set((value or "").split())

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["style"]:
            self.style += data
        else:
            self.text += data


def render(cjm: RunCjm, name: str, kind: str) -> str:
    done = cjm("render", EXAMPLES / f"{name}.cjm.yaml", "-f", kind, "-o", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("kind", "look"), [("fragment", "map"), ("svg", "map"), ("svg", "clock"), ("diagram", "map")]
)
def test_the_same_map_twice_in_one_page_repeats_no_id_with_a_prefix(
    run_cjm: RunCjm, kind: str, look: str
) -> None:
    example = EXAMPLES / "shop-manager-day.cjm.yaml"
    flags = ("render", example, "-f", kind, "--view", look, "-o", "-")
    first, second = (
        Reader(run_cjm(*flags, *more).stdout.decode()) for more in ((), ("--id-prefix", "second"))
    )
    assert first.ids
    assert not set(first.ids) & set(second.ids)
    assert second.references <= set(second.ids)


def test_a_prefix_that_begins_no_id_is_refused(run_cjm: RunCjm) -> None:
    done = run_cjm("render", EXAMPLES / "shop-checkout.cjm.yaml", "-f", "svg", "--id-prefix", "2 x")
    assert done.returncode == 2
    assert b"`--id-prefix 2 x` begins no id" in done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_a_piece_says_what_the_page_says_and_leads_where_it_leads(
    run_cjm: RunCjm, name: str
) -> None:
    page, piece = Reader(render(run_cjm, name, "html")), Reader(render(run_cjm, name, "fragment"))
    body = page.text.split("\n", 1)[1]
    assert "".join(piece.text.split()) in "".join(body.split())
    assert len(piece.ids) == len(set(piece.ids)) == len(page.ids) + 1
    assert piece.references <= set(piece.ids)
    assert len(piece.references) == len(page.references)


@pytest.mark.parametrize("name", NAMES)
def test_a_piece_stays_inside(run_cjm: RunCjm, name: str) -> None:
    html = render(run_cjm, name, "fragment")
    piece = Reader(html)
    assert not {"html", "head", "body", "main", "meta", "script", "link"} & set(piece.tags)
    assert all(one.startswith("cjm-") for one in piece.classes)
    assert all(one.startswith(piece.ids[0].split("-")[0]) for one in piece.ids)
    before, _, inside = piece.style.partition(f"#{piece.ids[0]}{{")
    # Before the scope stand the faces of letters, and the rules of symbols by their own classes.
    rules = re.sub(r"@font-face\s*\{[^{}]*\}", "", before)
    selectors = re.findall(r"([^{}]+)\{[^{}]*\}", rules)
    assert all(one.strip().startswith(".cjm-") for one in selectors)
    assert inside.count("{") + 1 == inside.count("}")
    assert "@page" not in inside
    assert not re.search(r"\drem\b|:root|(?<![\w.-])body(?![\w-])", inside)


def test_markdown_takes_it_as_one_piece(run_cjm: RunCjm) -> None:
    html = render(run_cjm, "behin-sms-scored", "fragment")
    tokens = MarkdownIt("commonmark").parse(f"# Before\n\n{html}\nAfter *all*.\n")
    assert [token.type for token in tokens].count("html_block") == 1
    assert html.strip() in next(token.content for token in tokens if token.type == "html_block")


def test_rules_are_renamed_where_they_select_and_nowhere_else() -> None:
    style = scope(
        ":root{--a:.5rem}html{color:#abc}[dir=rtl] body .x>#y{content:'main .b'}"
        "@media print{main,.k12{margin:1.5rem;fill:url(#hatch)}}@page{size:A4}",
        "m",
    )
    assert ".cjm-page{--a:8px}" in style
    assert ".cjm-page{color:#abc}" in style
    assert ".cjm-page[dir=rtl] .cjm-x>#m-y{content:'main .b'}" in style
    assert "@media print{.cjm-main,.cjm-k12{margin:24px;fill:url(#m-hatch)}}" in style
    assert "@page" not in style


def test_texts_that_look_like_markup_stay_texts() -> None:
    page = (
        '<html lang="en" dir="ltr"><head><style>.a{color:red}</style></head>'
        '<body><main class="view"><p id="x" class="a b">class=&#34;c&#34; .a{} '
        "main</p></main></body></html>"
    )
    piece = embed(page, "m")
    assert '<div class="cjm-main cjm-view"><p id="m-x" class="cjm-a cjm-b">' in piece
    assert "class=&#34;c&#34; .a{} main</p></div>" in piece
