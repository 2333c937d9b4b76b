"""From text to a document: what is usual at once, all else with care."""

from __future__ import annotations

from cjm.source.document import Document
from cjm.source.limits import LIMITS, Limits
from cjm.source.spots import Places


def compose_document(text: str, limits: Limits = LIMITS, *, pure: bool = False) -> Document:
    """The one document in `text`, as data with places; without libyaml where it is `pure`.

    Raises SourceTrouble where reading cannot go on. Repeated keys are troubles of the document.
    """
    # Looked for by what stands before each sign: to search for two signs takes ten times as long.
    if any(before[-1:] in ("", "\n", "\r") for before in text.split("%")[:-1]):
        from cjm.source.syntax import find_bad_directive

        if trouble := find_bad_directive(text):
            raise trouble
    if not pure:
        # Late, as everything of PyYAML is imported: not all texts are read by it.
        from cjm.source.usual import read_usual

        if usual := read_usual(text, limits):
            places = Places(text, usual.tell_places)
            return Document(usual.data, usual.span, places, said=usual.said)
    # Nearly all files end here.
    from cjm.source.composing import compose_with_care

    return compose_with_care(text, limits, pure=pure)
