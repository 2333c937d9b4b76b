"""Whether a text is read alike by a quick way and with care, to the last place."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st

from cjm.source import LIMITS, Document, Limits, SourceTrouble, decode
from cjm.source.composing import compose_with_care
from cjm.source.document import Data
from cjm.source.said import list_said
from cjm.source.scalars import FREE_KEYS
from cjm.source.spots import Spots
from tests.faults.hostile import BYTES

TESTS = Path(__file__).parents[1]
FILES = sorted(
    [*TESTS.parent.glob("examples/**/*.yaml"), *TESTS.glob("**/*.yaml"), *TESTS.glob("**/*.yml")]
)
# What is large, and nothing else, says nothing of reading alike.
HOSTILE = {name: raw for name, raw in sorted(BYTES.items()) if len(raw) < 200_000}

PIECES = st.sampled_from(
    [
        *("a", "b: ", "- ", "  ", "\n", "\n  ", "\n- ", "\n  - ", ": ", "[", "]", "{", "}", ", "),
        *("'c'", '"d"', "|\n  e\n", ">\n  f\n", "x-g: ", "1", "0x1F", "true", "null", "~", "<<: "),
        *("? ", "a: [", "# h", "&i ", "*i", "!!str ", "!j ", "!", "؛", "،", "ک", "\t", "\r\n"),
        *("\n\n", "---\n"),
        *("...\n", "%YAML 1.2\n", "\\", "'", '"', "k; l", "m - n", "stages:\n", "name: o\n"),
    ]
)
"""Of what YAML is made."""


def read_files() -> list[str]:
    """The texts of all files of the tests and examples that are text."""
    texts = []
    for file in FILES:
        with suppress(SourceTrouble):
            texts.append(decode(file.read_bytes(), LIMITS))
    return texts


def tell_all(document: Document) -> tuple[object, ...]:
    """The data of a document with every place in it."""
    places: list[tuple[object, ...]] = []

    def visit(node: Data) -> None:
        if isinstance(node, dict | list):
            spots: Spots = document.spots[id(node)]
            places.append((spots.own, dict(spots.keys), dict(spots.values)))
            for inner in node.values() if isinstance(node, dict) else node:
                visit(inner)

    visit(document.data)
    return document.data, [*map(type, _list_leaves(document.data))], document.span, places


def _list_leaves(data: Data) -> list[Data]:
    if isinstance(data, dict | list):
        inner = data.values() if isinstance(data, dict) else data
        return [leaf for one in inner for leaf in _list_leaves(one)]
    return [data]


def check_alike(document: Document, text: str, limits: Limits) -> None:
    """Fails where a document that was read in a quick way is not what care makes of the text."""
    careful = compose_with_care(text, limits)
    assert not careful.troubles
    assert tell_all(document) == tell_all(careful)
    assert document.said is not None
    listed = list_said((careful.data,))
    wanted = Counter[object](listed.texts + listed.keys) + Counter[object](listed.tags)
    gathered = Counter[object](document.said.texts + document.said.keys)
    gathered += Counter[object](document.said.tags)
    # What stands below free keys is read twice, once as written.
    assert not wanted - gathered
    assert FREE_KEYS in text or gathered == wanted
