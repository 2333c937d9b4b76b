"""What the customer thinks, and what customers said."""

from __future__ import annotations

from cjm.lanes._lane import Lane, Spot
from cjm.lanes._wording import Wording
from cjm.view import Content, Empty, Quote, Quotes


def _read(spot: Spot, wording: Wording) -> Content:
    thoughts = (Quote(text) for text in wording.texts(spot.step.thoughts))
    quotes = (
        Quote(wording.text(quote.text), bool(keys), wording.source(keys) or None)
        for quote in spot.step.quotes
        for keys in [quote.all_sources]
    )
    told = (*thoughts, *quotes)
    return Quotes(told) if told else Empty()


LANE = Lane("thoughts", _read)
