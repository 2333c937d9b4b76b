"""The answer before the map, as a list in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.formats._markdown.escaping import write_paragraph, write_words
from cjm.locales import Locale
from cjm.view import Glance, Hurt, LowPoint, Tally


def write_glance(glance: Glance | None, locale: Locale) -> Iterator[str]:
    """Where it hurts, for whom, and what is done about it; nothing where a map tells nothing."""
    lines = list(_list_lines(glance, locale)) if glance else []
    if lines:
        yield f"## {write_words(locale.word('glance.title'))}"
        yield "\n".join(lines)


def _list_lines(glance: Glance, locale: Locale) -> Iterator[str]:
    if glance.lowest:
        yield _write("view.low-point", _tell_lowest(glance.lowest, locale), locale)
    if glance.hurts:
        yield _write("glance.pains", glance.hurt_count or "", locale)
        for hurt in glance.hurts:
            yield from _list_hurt(hurt, locale)
        if glance.more_hurts:
            yield f"  - {write_paragraph(glance.more_hurts)}"
    people = [_remark(one.name, one.feeling, locale) for one in glance.travellers]
    if people:
        yield _write("glance.travellers", locale.join(people), locale)
    work = [*_count(glance.work, locale), *filter(None, (glance.unanswered,))]
    if work:
        yield _write("glance.work", locale.join(work), locale)
    if glance.goals:
        yield _write("map.goals", locale.join(_count(glance.goals, locale)), locale)


def _write(key: str, text: str, locale: Locale) -> str:
    label = locale.label(locale.word(key), "").strip()
    return f"- **{write_words(label)}** {write_words(text)}".rstrip()


def _tell_lowest(point: LowPoint, locale: Locale) -> str:
    said = locale.quote(point.quote) if point.quote else None
    told = tuple(filter(None, (point.label, point.feeling, point.traveller, said)))
    return locale.label(point.name, locale.join(told))


def _list_hurt(hurt: Hurt, locale: Locale) -> Iterator[str]:
    told = [hurt.place]
    if hurt.severity:
        told.append(locale.label(hurt.severity.label, hurt.severity.text))
    if not hurt.has_fix:
        told.append(locale.word("glance.unanswered"))
    yield f"  - {write_paragraph(_remark(hurt.text, locale.join(told), locale))}"
    if hurt.answer:
        arrow = "←" if locale.direction == "rtl" else "→"
        answer = _remark(hurt.answer.text, hurt.answer.status, locale)
        yield f"    - {arrow} {write_words(answer)}"


def _remark(text: str, remark: str | None, locale: Locale) -> str:
    return locale.word("phrase.remark", text=text, remark=remark) if remark else text


def _count(tallies: tuple[Tally, ...], locale: Locale) -> list[str]:
    return [locale.label(tally.text, tally.written) for tally in tallies]
