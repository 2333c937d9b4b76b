"""What stands above and below the grid, as labels and passages."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.formats._terminal.contents import BULLET, CONFIDENCE, PLANNED, TECH, TRUTH, write_facts
from cjm.formats._terminal.folding import Passage
from cjm.locales import Locale
from cjm.view import GoalBar, MapView, PersonaCard

Entry = tuple[str, Passage]

_SIGNS = {
    "moment-of-truth": TRUTH,
    "lowest": "▼",
    "planned": PLANNED.strip(),
    "tech": TECH,
    "confidence-assumption": CONFIDENCE["assumption"],
    "confidence-reasoned": CONFIDENCE["reasoned"],
    "confidence-validated": CONFIDENCE["validated"],
}


def list_header(view: MapView, locale: Locale) -> Iterator[Entry]:
    """Title and badges, who travels and why."""
    yield from list_title(view, locale)
    yield from list_people(view, locale)


def list_title(view: MapView, locale: Locale) -> Iterator[Entry]:
    """Title and badges, and what is to be known about the map."""
    yield "", Passage(view.title, ink="heading")
    signs = [badge.text for badge in view.badges]
    signs += [locale.label(fact.label, fact.value) for fact in view.facts]
    if view.review:
        state = locale.word(f"review.{view.review.state}") if view.review.state else ""
        words = view.review.text
        signs.append(locale.word("phrase.remark", text=words, remark=state) if state else words)
    if signs:
        yield "", Passage(" · ".join(signs), ink="quiet")
    if view.summary:
        yield "", Passage(view.summary)
    yield from (("", Passage(note, "! ", "warning")) for note in view.notes)


def list_people(view: MapView, locale: Locale) -> Iterator[Entry]:
    """Who travels and why."""
    if view.personas or view.scenario or view.expectations or view.goals:
        yield "", Passage("")
    for persona in view.personas:
        yield from _list_persona(persona, locale)
    if view.scenario:
        yield locale.word("map.scenario"), Passage(view.scenario)
    for expectation in view.expectations:
        yield locale.word("map.expectations"), Passage(expectation, BULLET)
    for goal in view.goals:
        yield locale.word("map.goals"), _write_goal(goal, locale)


def list_footer(view: MapView, locale: Locale, *, glue: str = " ") -> Iterator[Entry]:
    """The ways that do not just lead on, where the knowledge comes from, what the signs mean.

    `glue` joins a sign with its meaning.
    """
    yield from _list_ways(view, locale)
    if view.validated_text:
        yield locale.word("fact.confidence"), Passage(view.validated_text)
    for source in view.sources:
        yield locale.word("map.sources"), Passage(source.text, BULLET)
    for label, items in view.resources:
        yield from ((label, Passage(item, BULLET)) for item in items)
    known = [
        f"{_SIGNS[entry.key]}{glue}{entry.text}" for entry in view.legend if entry.key in _SIGNS
    ]
    if known:
        yield locale.word("map.legend"), Passage(" · ".join(known), ink="quiet")


def _list_ways(view: MapView, locale: Locale) -> Iterator[Entry]:
    """What is said about ways, and the arrows of a blueprint."""
    names = {node.id: node.text for node in view.flow.nodes}
    arrow = "←" if view.direction == "rtl" else "→"
    for edge in view.flow.edges:
        if edge.text or edge.is_loop or not edge.is_reading_order:
            way = f"{names.get(edge.tail, '')} {arrow} {names.get(edge.head, '')}"
            told = f"{way}: {edge.text}" if edge.text else way
            yield view.flow.title, Passage(told, BULLET)
    for link in view.links:
        yield locale.word("page.dependencies"), Passage(link.text, BULLET)


def _list_persona(persona: PersonaCard, locale: Locale) -> Iterator[Entry]:
    label = locale.word("map.persona")
    name = f"{persona.name} – {persona.role}" if persona.role else persona.name
    yield label, Passage(name, ink="strong")
    if persona.attributes:
        yield label, Passage(write_facts(persona.attributes, locale))
    for title, items in persona.groups:
        yield label, Passage(locale.label(title, locale.join(items)))
    if persona.quote:
        yield label, Passage(locale.quote(persona.quote))


def _write_goal(goal: GoalBar, locale: Locale) -> Passage:
    marks = (
        ("map.baseline", goal.baseline_text),
        ("map.now", goal.now_text),
        ("map.target", goal.target_text),
    )
    facts = [locale.label(locale.word(key), text) for key, text in marks if text]
    facts += [locale.label(fact.label, fact.value) for fact in goal.facts]
    if goal.verdict:
        facts.insert(0, goal.verdict)
    words = locale.join(facts)
    text = locale.word("phrase.remark", text=goal.text, remark=words) if words else goal.text
    return Passage(text, BULLET)
