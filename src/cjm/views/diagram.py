"""The stage diagram alone: stages, touchpoints and the ways between them."""

from __future__ import annotations

from cjm.locales import Locale
from cjm.view import MapView
from cjm.views._view import Chart, View


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Chart, ...]:
    return (Chart(view.flow.title),) if view.flow.nodes else ()


VIEW = View("diagram", "stages and the ways between them", "view.stages-empty", _draw)
