"""Views with an overlay, made for tests."""

from __future__ import annotations

from cjm.changes import compare, list_cautions, sum_up
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.overlays import Findings, Setting, lay
from cjm.view import MapView
from cjm.view.overlay import Overlay
from tests.strategies import Written, read_journey


def lay_over(old: Journey, new: Journey, lang: str = "en") -> MapView:
    """The view of two versions."""
    changes = compare(old, new)
    findings = Findings(changes.changes, sum_up(changes), (), list_cautions(changes))
    return lay(changes, findings, Setting(load_locale(lang), lang, "before", "after"))


def overlay_of(old: Written, new: Written, lang: str = "en") -> Overlay:
    """What lies over the view of two versions."""
    overlay = lay_over(read_journey(old), read_journey(new), lang).overlay
    assert overlay is not None
    return overlay
