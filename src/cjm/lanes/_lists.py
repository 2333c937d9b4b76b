"""Lanes that are a plain list of texts."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.lanes._wording import Wording
from cjm.model import Text
from cjm.view import Bullets, Content, Empty


def list_texts(texts: Iterable[Text], wording: Wording) -> Content:
    """Texts in order; blank ones say nothing."""
    told = wording.texts(texts)
    return Bullets(told) if told else Empty()
