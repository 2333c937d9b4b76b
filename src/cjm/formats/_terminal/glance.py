"""The answer before the map: where it hurts, for whom, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.formats._terminal.contents import BULLET, write_gauge
from cjm.formats._terminal.folding import Passage
from cjm.locales import Locale
from cjm.terminal import Ink
from cjm.view import Glance, Hurt, LowPoint, Tally

_LOWEST = "▼ "
_INKS: dict[str, Ink] = {"done": "good", "met": "good", "missed": "pain"}


def list_glance(glance: Glance | None, locale: Locale) -> Iterator[tuple[str, Passage]]:
    """Labels and passages, the worst first; nothing for a map that tells nothing of it."""
    if glance is None:
        return
    if glance.lowest:
        label = locale.word("view.low-point")
        yield from ((label, passage) for passage in _tell_lowest(glance.lowest, locale))
    pains = locale.word("glance.pains")
    for hurt in glance.hurts:
        yield from ((pains, passage) for passage in _tell_hurt(hurt, locale))
    if glance.hurts and glance.more_hurts:
        yield pains, Passage(glance.more_hurts, "  ", "quiet")
    people = [_tell(one.name, one.feeling, locale) for one in glance.travellers]
    if people:
        yield locale.word("glance.travellers"), Passage(locale.join(people))
    work = _count(glance.work, locale)
    if glance.unanswered:
        work.append(glance.unanswered)
    if work:
        ink: Ink | None = "pain" if glance.unanswered else _choose_ink(glance.work)
        yield locale.word("glance.work"), Passage(locale.join(work), ink=ink)
    if glance.goals:
        goals = locale.join(_count(glance.goals, locale))
        yield locale.word("map.goals"), Passage(goals, ink=_choose_ink(glance.goals))


def _tell_lowest(point: LowPoint, locale: Locale) -> Iterator[Passage]:
    told = tuple(filter(None, (point.label, point.feeling, point.traveller)))
    yield Passage(locale.label(point.name, locale.join(told)), _LOWEST, "pain")
    if point.quote:
        yield Passage(locale.quote(point.quote), "  ")


def _tell_hurt(hurt: Hurt, locale: Locale) -> Iterator[Passage]:
    told = [hurt.place]
    if hurt.severity:
        told.append(write_gauge(hurt.severity))
    if not hurt.has_fix:
        told.append(locale.word("glance.unanswered"))
    yield Passage(_tell(hurt.text, locale.join(told), locale), BULLET, "pain")
    if hurt.answer:
        sign = "  ↲ " if locale.direction == "rtl" else "  ↳ "
        ink: Ink | None = "good" if hurt.answer.status_key == "done" else None
        yield Passage(_tell(hurt.answer.text, hurt.answer.status, locale), sign, ink)


def _tell(text: str, remark: str | None, locale: Locale) -> str:
    return locale.word("phrase.remark", text=text, remark=remark) if remark else text


def _count(tallies: tuple[Tally, ...], locale: Locale) -> list[str]:
    return [locale.label(tally.text, tally.written) for tally in tallies]


def _choose_ink(tallies: tuple[Tally, ...]) -> Ink | None:
    """The colour of counts: what is missed tells, and what is done where that is all."""
    keys = {tally.key for tally in tallies if tally.number}
    if "missed" in keys:
        return "pain"
    return _INKS.get(keys.pop()) if len(keys) == 1 else None
