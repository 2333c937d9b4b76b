"""The cards of the personas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from cjm.lanes._needs import write_needs
from cjm.lanes._wording import Wording
from cjm.model import Persona, Text
from cjm.model.walk import Path
from cjm.view import Fact, PersonaCard, Picture

_SPACES = re.compile(r"[\s_]+")


def write_personas(
    personas: Iterable[tuple[Path, Persona]], wording: Wording, images: Mapping[Path, str]
) -> tuple[PersonaCard, ...]:
    """A card for each persona, with its path in the map."""
    return tuple(_write_persona(persona, path, wording, images) for path, persona in personas)


def _write_persona(
    persona: Persona, path: Path, wording: Wording, images: Mapping[Path, str]
) -> PersonaCard:
    name = wording.text(persona.name)
    src = images.get((*path, "photo"))
    return PersonaCard(
        wording.ids[path],
        name,
        wording.say(persona.role),
        find_initials(name),
        Picture(src, name) if src else None,
        tuple(_list_attributes(persona, wording)),
        tuple((label, texts) for label, texts in _list_groups(persona, wording) if texts),
        wording.say(persona.quote),
        wording.confidence(persona.confidence, persona.sources),
    )


def find_initials(name: str) -> str:
    """One or two letters that stand for a name: "Online shopper" is OS. Two only where letters
    have capitals: letters of other scripts would join or mean something else.
    """
    words = [word for part in name.split() if (word := "".join(filter(str.isalnum, part)))]
    if not words:
        return name.strip()[:1]
    first = words[0][0]
    if len(words) == 1 or first.upper() == first.lower() or words[-1][0].isdigit():
        return first.upper()
    return first.upper() + words[-1][0].upper()


def _list_attributes(persona: Persona, wording: Wording) -> Iterator[Fact]:
    for key, texts in persona.attributes.items():
        told = wording.texts(texts)
        word = f"attribute.{_SPACES.sub('-', key.strip().lower())}"
        own = key.replace("_", " ").strip()
        label = wording.word(word) if wording.locale.has_word(word) else own[:1].upper() + own[1:]
        if told:
            yield Fact(label, wording.join(told))


def _list_groups(persona: Persona, wording: Wording) -> Iterator[tuple[str, tuple[str, ...]]]:
    lists: tuple[tuple[str, tuple[Text, ...]], ...] = (
        ("goals", persona.goals),
        ("challenges", persona.challenges),
        ("behaviour", persona.behaviour),
        ("interests", persona.interests),
    )
    yield wording.word("persona.needs"), write_needs(persona.needs, wording)
    for key, texts in lists:
        yield wording.word(f"persona.{key}"), wording.texts(texts)
    yield wording.word("persona.devices"), wording.devices(persona.devices)
    channels = tuple(wording.channel(text) for text in wording.texts(persona.channels))
    yield wording.word("persona.channels"), channels
    sources = wording.source(persona.sources)
    yield wording.word("fact.source"), (sources,) if sources else ()
