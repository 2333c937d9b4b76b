"""A compared map as a drawing: its view with what changed laid over it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cjm.comparisons._compared import Manner, MapDiff, Version
from cjm.comparisons._portrait import compare_frames, frame
from cjm.comparisons._stream import Compared, tell_side
from cjm.diagram import LINEAR
from cjm.errors import CjmError
from cjm.formats._format import Drawing
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.model.languages import is_language
from cjm.overlays import Findings, Goal, Setting, lay, show_alone
from cjm.themes import Theme, is_file_name, load_theme
from cjm.view import MapView


def draw_map(one: MapDiff, compared: Compared) -> Drawing | None:
    """The drawing of a map; None where it cannot be read on one side."""
    persona = one.version.loaded.persona
    journey = frame(persona, one.lang) if persona else one.version.loaded.journey
    if journey is None or one.fate == "broken":
        return None
    manner = compared.manner
    setting = _set(one, compared, journey)
    return Drawing(
        _compose(one, journey, setting),
        journey,
        setting.locale,
        find_theme(manner),
        LINEAR,
        embed_fonts=manner.embed_fonts,
        has_script=manner.has_script,
    )


def _set(one: MapDiff, compared: Compared, journey: Journey) -> Setting:
    lang = choose_language(compared.manner, journey.lang)
    project = one.project
    locale = load_locale(lang)
    return Setting(
        locale,
        lang,
        tell_side(compared.old, locale),
        tell_side(compared.new, locale),
        project.registry,
        project.ticket_links,
    )


def _compose(one: MapDiff, journey: Journey, setting: Setting) -> MapView:
    if one.changes is None:
        return show_alone(journey, setting, is_new=one.fate == "added")
    if framed := compare_frames(one, one.lang):
        changes, shown = framed
        return lay(changes, Findings(shown, None), setting)
    broken = (_list_broken(one.old), _list_broken(one.new))
    goals = tuple(Goal(shift.node, shift.before, shift.after) for shift in one.goals)
    return lay(one.changes, Findings(one.told, one.sums, goals, one.cautions, broken), setting)


def _list_broken(version: Version | None) -> frozenset[tuple[str | int, ...]]:
    return version.loaded.broken if version else frozenset()


def choose_language(manner: Manner, own: str) -> str:
    """The language that a drawing is in. Raises CjmError for what is no language tag."""
    lang = manner.lang or own or "en"
    if not is_language(lang):
        raise CjmError(f"`{lang}` is no language tag", "as in fa, en, ar or en-GB")
    return lang


@cache
def find_theme(manner: Manner) -> Theme:
    """The theme of that name, or of that file."""
    if not is_file_name(manner.theme):
        return load_theme(manner.theme)
    # Most comparisons are drawn in a theme that ships.
    from cjm.loader.pictures import embed_picture
    from cjm.themes.own import read_theme

    return read_theme(Path(manner.theme), embed_picture)
