"""A text comes back from Markdown as it was, wherever it stands."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cjm.formats._markdown.escaping import write_link, write_paragraph, write_words
from cjm.layout.clean import replace_forbidden

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "abc ۱ش\\`*_{}[]()<>#+-.!|~$&@:/\"'=;&lt;\n\t1. - > http://a.b/_c_ &amp; <br>"


class Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.text += "\n" if tag == "br" else ""
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def flatten(text: str) -> str:
    return " ".join(replace_forbidden(text).split())


@given(st.text(st.sampled_from(SIGNS)) | st.text())
@example("1) one")
@example("# no heading")
@example("- no item")
@example("--- | ---")
@example("a  \nb")
@example("https://example.org/a_b*c|d and *more*")
@example("<script>alert(1)</script> [x](javascript:alert(1)) ![i](http://a/b)")
@example("| a | b |")
@example("&copy; \\& $x$ ~~no~~ `code` __b__")
@example("\\")
def test_a_text_comes_back_unharmed(text: str) -> None:
    wanted = flatten(text)
    for written in (
        write_paragraph(text),
        f"- {write_paragraph(text)}",
        f"# {write_words(text)}.",
        f"|  | b |\n| --- | --- |\n| **L** | {write_words(text)} |",
    ):
        read = Reader(READER.render(written))
        assert read.tags <= {
            "p", "ul", "li", "h1", "table", "thead", "tbody", "tr", "th", "td", "strong", "br", "a"
        }  # fmt: skip
        shown = " ".join(read.text.split())
        if written.startswith("#"):
            assert shown.removesuffix(".").rstrip() == wanted
        elif written.startswith("|"):
            assert shown.removeprefix("b L").strip() == wanted
        else:
            assert shown == wanted
        assert all(re.match("https?://|mailto:", link) for link in read.links)


@pytest.mark.parametrize("url", ["https://a.b/c d", "x.html#(y)", "https://a.b/<>|\\"])
def test_a_link_leads_to_its_address(url: str) -> None:
    read = Reader(READER.render(write_link("a [b] *c*", url)))
    assert read.text.strip() == "a [b] *c*"
    assert len(read.links) == 1
