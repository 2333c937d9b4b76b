"""Several maps as one view: what joins them, and nothing but them."""

from __future__ import annotations

from cjm.composer.directions import read_direction
from cjm.locales import Locale
from cjm.view import MapView, Network, bare_view


def compose_portfolio(network: Network, locale: Locale, lang: str) -> MapView:
    """A view of all maps of a network."""
    title = locale.word("view.network-title")
    view = bare_view("portfolio", title, lang=lang, direction=read_direction(lang))
    return view._replace(network=network)
