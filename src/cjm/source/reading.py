"""From text to a document: what is clear line by line at once, what is usual by a parser, all else
with care.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from cjm.source.document import Data, Document
from cjm.source.limits import LIMITS, Limits
from cjm.source.lines import read_lines
from cjm.source.spots import Places, Told
from cjm.source.trouble import Span


def compose_document(text: str, limits: Limits = LIMITS, *, pure: bool = False) -> Document:
    """The one document in `text`, as data with places; without libyaml where it is `pure`.

    Raises SourceTrouble where reading cannot go on. Repeated keys are troubles of the document.
    """
    if pure or (lines := read_lines(text, limits)) is None:
        return _parse(text, limits, pure=pure)
    places = Places(text, partial(_find_places, text, limits, lines.data))
    begin = Span(lines.line, 0, lines.line, 0)
    return Document(lines.data, begin, places, said=lines.said, is_flat=lines.is_flat)


def _find_places(text: str, limits: Limits, data: Data) -> Mapping[int, Told]:
    """Where the parts of data stand that was read without a parser: as a parser tells it."""
    from cjm.source.usual import tell_usual

    if told := tell_usual(text, data):
        return told
    parsed = _parse(text, limits)
    told = {}
    waiting: list[tuple[Data, Data]] = [(data, parsed.data)]
    while waiting:
        one, other = waiting.pop()
        if isinstance(one, dict) and isinstance(other, dict):
            waiting += zip(one.values(), other.values(), strict=True)
        elif isinstance(one, list) and isinstance(other, list):
            waiting += zip(one, other, strict=True)
        else:
            continue
        spots = parsed.spots[id(other)]
        told[id(one)] = spots.own, spots.keys, [*spots.values.values()]
    return told


def _parse(text: str, limits: Limits, *, pure: bool = False) -> Document:
    # Looked for by what stands before each sign: to search for two signs takes ten times as long.
    if any(before[-1:] in ("", "\n", "\r") for before in text.split("%")[:-1]):
        from cjm.source.syntax import find_bad_directive

        if trouble := find_bad_directive(text):
            raise trouble
    if not pure:
        # Late, as everything of PyYAML is imported: few texts are read by it.
        from cjm.source.usual import read_usual

        if usual := read_usual(text, limits):
            places = Places(text, usual.tell_places)
            return Document(usual.data, usual.span, places, said=usual.said)
    # Nearly all files end here.
    from cjm.source.composing import compose_with_care

    return compose_with_care(text, limits, pure=pure)
