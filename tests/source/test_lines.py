"""What is read line by line is what would have been read with care, to the last place."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm.source import LIMITS, Limits, SourceTrouble, compose_document, decode
from cjm.source.lines import read_lines
from cjm.source.said import list_said
from cjm.source.unparted import find_unparted_lines
from tests.source.alike import HOSTILE, PIECES, check_alike, read_files


def check(text: str, limits: Limits = LIMITS) -> bool:
    """Whether a text can be read line by line; if it can, it says the same when read with care."""
    if read_lines(text, limits) is None:
        return False
    document = compose_document(text, limits)
    check_alike(document, text, limits)
    if document.is_flat and "［" not in text:
        # What need not be looked for is not there.
        assert not list(find_unparted_lines(text, list_said((document.data,)).texts))
    return True


TEXTS = read_files()


def test_files_are_read_alike() -> None:
    # Faults are what most of these files are for.
    assert sum(map(check, TEXTS)) > len(TEXTS) / 2


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_read_alike(name: str) -> None:
    with suppress(SourceTrouble):
        check(decode(HOSTILE[name], LIMITS))


def _is_clean(text: str) -> bool:
    with suppress(SourceTrouble):
        return decode(text.encode(), LIMITS) == text
    return False


BLANKS = st.integers(0, 6).map(" ".__mul__)
WORDS = st.sampled_from(
    [
        *("a", "buy it", "0.5", "-1", "10%", "2026-01-02", "12:30", "https://a.example/b#c", "C#"),
        *("null", "~", "Null", "what?", "it's", 'so "b"', "a - b", "- c", "d,e", "f; g", "[h", "}"),
        *(
            "«خرید»",
            "می\u200cخواهد",
            "۳٫۵",
            "۱۴۰۵/۰۱/۰۲",
            "\u200fب",
            "🙂",
            "e\u0301",
            "\u00a0i",
            "k:",
        ),
        *(
            "l: m",
            "n #o",
            "#p",
            "q# r",
            "&s",
            "*t",
            "!u",
            "@v",
            "`w",
            "%x",
            "<<",
            "؛",
            "،",
            "-y",
            "?z",
        ),
        *(
            "'a'",
            "'b''c'",
            '"d"',
            '"e, f"',
            '"g: h"',
            '"i # j"',
            '"k" l',
            '""',
            "''",
            "' m '",
            '"\\"',
        ),
    ]
)
FLOWS = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda entries: f"[{', '.join(entries)}]"),
        st.lists(st.tuples(st.sampled_from(["a", "b", "c", '"d"', "'e'"]), inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        ),
        st.lists(inner, max_size=3).map(lambda entries: "[" + ",\n      ".join(entries) + " ]"),
    ),
    max_leaves=6,
)
BLOCKS = st.builds(
    lambda sign, indent, lines: sign + "".join(f"\n{indent}{line}" for line in lines),
    st.sampled_from([">", "|", ">-", "|-", "|+", ">2"]),
    BLANKS,
    st.lists(st.sampled_from(["n", "o: p", "- q", "# r", "", " s", "t  "]), max_size=4),
)
VALUES = st.one_of(st.just(""), WORDS, FLOWS, BLOCKS)
KEYS = st.sampled_from(
    [
        "a",
        "b",
        "c",
        "d-e",
        "_f",
        "g h",
        "۱",
        "کلید",
        "x-i",
        "<<",
        "2026-01-02",
        '"j"',
        "'k'",
        '"l m"',
    ]
)
ENDS = st.sampled_from(
    ["", "", "", " ", " # k", " #k", "#k", "  ", "\n", "\n  # l", "\n\n   ", "\nm", "\r"]
)
LINES = st.one_of(
    st.builds("{0}{1}: {2}{3}\n".format, BLANKS, KEYS, VALUES, ENDS),
    st.builds("{0}- {1}: {2}{3}\n".format, BLANKS, KEYS, VALUES, ENDS),
    st.builds("{0}- {1}{2}\n".format, BLANKS, VALUES, ENDS),
    st.builds("{0}{1}{2}\n".format, BLANKS, WORDS, ENDS),
    st.sampled_from(["\n", "# n\n", "  # o\n", "---\n", "...\n", "%YAML 1.2\n", "\t\n"]),
)


@given(st.lists(LINES, max_size=7).map("".join).filter(_is_clean))
@example("a: {b: c}\nd: e\n")
@example("---\na: b\n")
@example("a: b\n---\nc: d\n")
@example("- text: >\n foo\n")
@example("a: >\n  b\n\n  # c\n")
@example("a: >\n  b\n    \nc: d\n")
@example("a: |\n    b\n  c\n")
@example("a: b\n   c\n  d\n")
@example("- a: b\n  c\n")
@example("k:\n- a\n- b\nl: c\n")
@example("k:\n  - a\n    - b\n")
@example("a: [b,\nc]\n")
@example("a: [b; c]\n")
@example("a: b")
@example("a: >\n  b")
@example("a:\n- b\n- 1. c\n  2. d\n")
@example("a: ［b، c］\n")
def test_any_lines_are_read_alike(text: str) -> None:
    check(text)


@given(st.lists(PIECES, max_size=14).map("".join).filter(_is_clean))
def test_any_text_is_read_alike(text: str) -> None:
    check(text)


@given(st.sampled_from([text for text in TEXTS if len(text) < 4_000]), st.data())
def test_files_with_a_slip_are_read_alike(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 4))
    changed = text[:at] + data.draw(st.one_of(st.just(""), PIECES, WORDS)) + text[at + gone :]
    if _is_clean(changed):
        check(changed)


CLEAR = {
    "texts": "a: Great! & more * 2\nb: it's @ home\nc: https://a.example/?b=c#d\nd: C# and F#\n",
    "quotes": "a: \"b: c # d\"\nb: 'it''s'\nc: \"\"\n- d\n".replace("- d\n", ""),
    "quoted keys": "'a': 'b'\n\"c\": {\"2026-01-02\": '3', d: \"e\"}\nf: ['g', \"h\", i's]\n",
    "nothing": "a:\nb: ~\nc: null\nd: 'null'\ne: [~, null, 'null']\nf: {a: ~}\ng: []\nh: {}\n",
    "comments": "# a\n\nb: c # d\n  # e\nf: # g\n  - h # i\n",
    "list in the column of its key": "a:\n- b\n- c: d\n  e: f\ng: h\n",
    "wide brackets": 'a: {b: [c, {d: e}], f: "g, h"}\nb: [ c,\n  d ]\n',
    "several lines": "a: b\n  c\n   d\ne: >\n  f\n  g\nh: |-\n  i\n  j: k\n\nl: m\n",
    "a blank in a key": "attributes:\n  team size: 8 people\n",
    "a head": "# a\n---\nb: c\n",
    "line ends of Windows": "a: b\r\nc:\r\n  - d\r\n",
    "Persian": "a: «خرید» می\u200cکند؛ تمام\nb: [خرید، فروش, ۳٫۵]\nc: {d: ۱۴۰۵/۰۱/۰۲, e: ب}\n",
    "no line end": "a: b\nc: [d, e]",
}


@pytest.mark.parametrize("name", CLEAR)
def test_what_is_clear_is_read(name: str) -> None:
    assert check(CLEAR[name])


@pytest.mark.parametrize(
    "text",
    [
        "a: &b c", "a: *b", "a: !!str b", 'a: "\\n"', "a: b\na: c", "<<: {a: b}", "? [a]\n: b",
        "- a", "a", "", "# a", "a: [b; c]", "a: [b، c]", "a: b\n---\nc: d", "a: [",
        "---\n---\na: b",
        "%YAML 1.2\n--- a", "a: ! b", "a: [&b c]", "a:\n  !b c", "a: [b,*c]", "a:\tb", "a: b: c",
        "a: [b: c]", "a: {b, c: d}", "a: [b,, c]", "a: {b: }", "a: {b: c, b: d}", "a: [b]: c",
        '"a b": c', '{"a": b, a: c}', '{"a":b}',
        "a: b\n c: d", "a:\n  b: c\n d: e", "x-a: 1", "a: 'b' c", "a: >\n  b\n\n  c\n",
        "  a: b\nc: d", "a: b\rc: d",
    ],
)  # fmt: skip
def test_the_unclear_is_left_to_the_parser(text: str) -> None:
    assert read_lines(text, LIMITS) is None


def test_limits_hold() -> None:
    assert check("a: {b: {c: d}}", LIMITS._replace(depth=3))
    assert not check("a: {b: {c: d}}", LIMITS._replace(depth=2))
    assert not check("a:\n  b:\n    c: d\n", LIMITS._replace(depth=2))
    assert check("a: [b, c]", LIMITS._replace(nodes=40))
    assert not check("a: [b, c]", LIMITS._replace(nodes=4))
