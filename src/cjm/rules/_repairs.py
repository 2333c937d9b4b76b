"""How findings are mended: what a rule may look at for that, and what several of them do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cjm.diagnostics import Path, Place
from cjm.edits import CutComment, InsertKey, RenameKey, Repair, SetText
from cjm.explain.shape import find_kind
from cjm.likeness import is_sure
from cjm.model import Element
from cjm.model.ids import Ids
from cjm.values import NamedTuple


class Symptom(NamedTuple):
    """A finding, and what stands where it was found.

    `value` is the text at `path`, None where no text stands; `holder` has the texts beside it, by
    key. `root` is what the file as a whole is, `line` the text of the line, `text` that of all.
    `slip` and `word` are those of the finding.
    """

    path: Path
    place: Place
    root: type[Element]
    line: str
    text: str = ""
    at_key: bool = False
    message: str = ""
    slip: str = ""
    word: str = ""
    suggestion: str | None = None
    value: str | None = None
    holder: Mapping[str, str | None] = MappingProxyType({})
    ids: Ids | None = None


Remedy = Callable[[Symptom], Repair | None]


def rename_to_suggestion(symptom: Symptom) -> Repair | None:
    """The key that was meant, if it is not there yet."""
    word, meant = str(symptom.path[-1]), symptom.suggestion
    if meant is None or meant in symptom.holder:
        return None
    return Repair(
        RenameKey(symptom.path, meant), f"rename `{word}` to `{meant}`", is_sure(word, meant)
    )


def write_suggestion(symptom: Symptom) -> Repair | None:
    """The word that was meant."""
    word, meant = symptom.value, symptom.suggestion
    if word is None or meant is None:
        return None
    return Repair(
        SetText(symptom.path, meant), f"write `{meant}` for `{word[:60]}`", is_sure(word, meant)
    )


def name_element(symptom: Symptom, path: Path, own: str) -> Repair:
    """An id for the element at `path`, which is called so already."""
    kind = find_kind(symptom.root, path)
    edit = InsertKey(path, "id", own, kind.stands_for if kind else None)
    return Repair(edit, f"write `id: {own}` where it is meant", is_safe=True)


def mend_reference(symptom: Symptom) -> Repair | None:
    """An id for what is called so already, else the id that was meant."""
    word = symptom.word
    if not word:
        return None
    derived = symptom.ids.by_path.items() if symptom.ids else ()
    if symptom.suggestion is None:
        if symptom.ids and word in symptom.ids.written:
            return None
        named = next((path for path, own in derived if own == word), None)
        return name_element(symptom, named, word) if named is not None else None
    says = f"write `{symptom.suggestion}` for `{word}`"
    if word == symptom.value:
        return Repair(SetText(symptom.path, symptom.suggestion), says, is_safe=False)
    if word == symptom.path[-1]:
        return Repair(RenameKey(symptom.path, symptom.suggestion), says, is_safe=False)
    words = (symptom.value or "").split()
    if words.count(word) != 1:
        return None
    words[words.index(word)] = symptom.suggestion
    return Repair(SetText(symptom.path, " ".join(words)), says, is_safe=False)


def cut_ignore(symptom: Symptom) -> Repair | None:
    """The comment without the rule that it need not name, or no comment where it names no other."""
    if symptom.suggestion is not None:
        return None
    line, place = symptom.line, symptom.place
    start, end = place.column - 1, place.end_column - 1
    number = place.line - 1
    if line[start : start + 1] == "#":
        edit = CutComment(number, start, end)
        return Repair(edit, "take the comment out", is_safe=True)
    opening, closing = line.rfind("[", 0, start), line.find("]", end)
    sign = line.rfind("#", 0, opening)
    if min(opening, closing, sign) < 0:
        return None
    others = line[opening + 1 : start] + line[end:closing]
    if others.strip(" ,"):
        before, after = line[opening + 1 : start].rstrip(), line[end:closing].lstrip()
        if after.startswith(","):
            end = closing - len(after[1:].lstrip())
        elif before.endswith(","):
            start = opening + 1 + len(before[:-1].rstrip())
        edit = CutComment(number, start, end)
        return Repair(
            edit, f"take `{line[place.column - 1 : place.end_column - 1]}` out", is_safe=True
        )
    return Repair(CutComment(number, sign, len(line)), "take the comment out", is_safe=True)
