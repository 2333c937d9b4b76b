"""All that a journey says, without places: to see at once that a rule has nothing to find."""

from collections.abc import Iterable

from cjm.diagnostics import Path
from cjm.model import Element, Text
from cjm.values import NamedTuple


class Prose(NamedTuple):
    """The texts of a journey in each of their languages, and its words and keys, in any order: what
    `Passage` and `Word` hold, which take several times as long to list. `is_plain` says that no
    text tells its language.
    """

    texts: list[str]
    words: list[str]
    is_plain: bool


def gather_prose(elements: Iterable[tuple[Path, Element]]) -> Prose:
    """What these elements say."""
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
    return Prose([said for _, said in entries], words, {tag for tag, _ in entries} <= {""})


def _sort(values: tuple[object, ...], texts: list[Text], words: list[str]) -> None:
    for value in values:
        if type(value) is Text:
            texts.append(value)
        elif type(value) is str:
            words.append(value)
        else:
            # Elements, which are looked at by themselves; all entries are of one kind.
            return
