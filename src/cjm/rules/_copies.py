"""Entries that stand in one list twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cjm.diagnostics import Path
from cjm.model import (
    BlueprintItem,
    Cause,
    Element,
    Fix,
    Goal,
    Need,
    Opportunity,
    PainPoint,
    Quote,
    Step,
    Text,
    Touchpoint,
)
from cjm.rules._rule import Context
from cjm.values import NamedTuple

_KINDS: tuple[type[Element], ...] = (
    PainPoint, Touchpoint, Fix, Opportunity, Goal, Need, Quote, Cause, BlueprintItem,
)  # fmt: skip
_OWN = frozenset({"id", "was", "extensions"})
"""What tells two elements apart that say the same."""
_ANSWERS: tuple[type[Fix] | type[Opportunity], ...] = (Fix, Opportunity)


class Copy(NamedTuple):
    """An entry that says no more than one before it in its list, and its text."""

    path: Path
    text: str


def list_copies(context: Context) -> Iterator[Copy]:
    """All entries that say no more than one before them in the same list does. Of texts, only what
    stands right behind the same is one: who waits, calls and waits again has not been copied.
    """
    for kind in _KINDS:
        found = context.find(kind)
        if len(found) > 1:
            names = [_name(one) for _, one in found]
            # So it is in most maps, and no list needs to be looked at.
            if len(set(names)) < len(names):
                yield from _list_elements(found, names)
    journey = context.journey
    for key, entries in (("expectations", journey.expectations), ("links", journey.links)):
        if len(entries) > 1 and len({*map(str, entries)}) < len(entries):
            yield from _list_plain((key,), entries)
    yield from _list_among_texts(context)
    if any(len({*sources}) < len(sources) for _, sources in context.grounds):
        for path, claim in context.claims:
            yield from _list_plain((*path, "sources"), claim.sources)
    for kind in _ANSWERS:
        for path, answer in context.find(kind):
            if len(answer.pain) > 1:
                yield from _list_plain((*path, "pain"), answer.pain)


def _list_among_texts(context: Context) -> Iterator[Copy]:
    for path, step in context.find(Step):
        for key, texts in (
            ("actions", step.actions),
            ("thoughts", step.thoughts),
            ("questions", step.questions),
        ):
            if len(texts) > 1 and len({text.entries for text in texts}) < len(texts):
                yield from _list_repeated((*path, key), texts)


def _name(element: Element) -> str:
    text: Text | None = element.name if type(element) is Touchpoint else element.text  # type: ignore[attr-defined] # each of these kinds has one
    return text.entries[0][1] if text else ""


def _list_elements(found: Sequence[tuple[Path, Element]], names: Sequence[str]) -> Iterator[Copy]:
    known: defaultdict[tuple[Path, str], list[Element]] = defaultdict(list)
    for (path, element), name in zip(found, names, strict=True):
        before = known[path[:-1], name]
        if name and any(_is_copy(one, element) for one in before):
            yield Copy(path, name)
        before.append(element)


def _is_copy(one: Element, other: Element) -> bool:
    if type(one) is Touchpoint:
        return _strip(one) == _strip(other)
    own = vars(other).get("id")
    if own and own == vars(one).get("id"):
        # That two have one id is told of already.
        return False
    return type(one) is PainPoint or _strip(one) == _strip(other)


def _strip(element: Element) -> dict[str, object]:
    return {key: value for key, value in vars(element).items() if key not in _OWN}


def _list_plain(path: Path, entries: Iterable[object]) -> Iterator[Copy]:
    known: set[str] = set()
    for at, entry in enumerate(map(str, entries)):
        if entry in known:
            yield Copy((*path, at), entry)
        known.add(entry)


def _list_repeated(path: Path, texts: Sequence[Text]) -> Iterator[Copy]:
    before = texts[0].entries
    for at, text in enumerate(texts):
        if at and text.entries == before:
            yield Copy((*path, at), before[0][1])
        before = text.entries
