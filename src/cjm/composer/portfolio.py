"""Several maps as one view: what joins them, and nothing but them."""

from __future__ import annotations

from cjm.composer.directions import read_direction
from cjm.locales import Locale
from cjm.view import Flow, MapView, Network


def compose_portfolio(network: Network, locale: Locale, lang: str) -> MapView:
    """A view of all maps of a network."""
    return MapView(
        id="portfolio",
        title=locale.word("view.network-title"),
        lang=lang,
        direction=read_direction(lang),
        badges=(),
        facts=(),
        summary=None,
        review=None,
        is_draft=False,
        notes=(),
        personas=(),
        scenario=None,
        expectations=(),
        goals=(),
        stages=(),
        columns=(),
        bands=(),
        curve=None,
        flow=Flow((), (), "", ""),
        links=(),
        legend=(),
        sources=(),
        resources=(),
        validated_share=None,
        validated_text=None,
        file=None,
        network=network,
    )
