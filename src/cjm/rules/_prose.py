"""All that a journey says, without places, where there is no data that it was read from."""

from collections.abc import Iterable

from cjm.diagnostics import Path
from cjm.model import Element, Text
from cjm.source.said import Said


def gather_said(elements: Iterable[tuple[Path, Element]]) -> Said:
    """What these elements say: their texts in each language, and their words and keys."""
    texts: list[Text] = []
    words: list[str] = []
    for _, element in elements:
        values: dict[str, object] = element.__dict__
        # Most keys of most elements are not written, and have nothing to say.
        for key in element.__pydantic_fields_set__:
            value = values[key]
            if type(value) is Text:
                texts.append(value)
            elif type(value) is str:
                words.append(value)
            elif type(value) is tuple:
                _sort(value, texts, words)
            elif type(value) is dict and key != "extensions":
                for entry, inner in value.items():
                    if type(entry) is str:
                        words.append(entry)
                    if type(inner) is tuple:
                        _sort(inner, texts, words)
    entries = [entry for text in texts for entry in text.entries]
    tags = {tag for tag, _ in entries} - {""}
    return Said([said for _, said in entries], words, [tuple(tags)] if tags else [])


def _sort(values: tuple[object, ...], texts: list[Text], words: list[str]) -> None:
    for value in values:
        if type(value) is Text:
            texts.append(value)
        elif type(value) is str:
            words.append(value)
        else:
            # Elements, which are looked at by themselves; all entries are of one kind.
            return
