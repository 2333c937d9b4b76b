"""Two things of one kind with one name, or with one key but for its capitals."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Text
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule

_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u00adـ"
_ALIKE = (*zip("يىكةأإ", "ییکهاا", strict=True), *((sign, "") for sign in _UNSEEN))
"""Letters of Arabic that are typed for Persian ones, and signs that are not seen."""


def _check(context: Context) -> Iterator[Finding]:
    journey = context.journey
    groups: list[tuple[str, list[tuple[Path, Text]]]] = [
        ("stage", [(("stages", n), stage.name) for n, stage in enumerate(journey.stages)]),
        ("persona", [(("personas", n), one.name) for n, one in enumerate(journey.personas)]),
    ]
    for number, stage in enumerate(journey.stages):
        own: Path = ("stages", number, "steps")
        groups.append(("step", [((*own, n), step.name) for n, step in enumerate(stage.steps)]))
    for noun, group in groups:
        if len(group) < 2:
            continue
        seen: set[str] = set()
        names = _fold([name.pick(journey.lang) for _, name in group])
        for (path, name), plain in zip(group, names, strict=True):
            if plain in seen and not _is_pasted(path, context):
                yield Finding(
                    (*path, "name"),
                    f"another {noun} is called {context.quote(name)} too",
                    hint="tell the two apart by their names, or make them one",
                )
            seen.add(plain)
    yield from _check_keys(context)


def _check_keys(context: Context) -> Iterator[Finding]:
    """Keys that are free and differ in their capitals only."""
    journey = context.journey
    tables: list[tuple[str, Path, Collection[str]]] = [
        ("metric", ("metrics",), journey.metrics),
        ("source", ("sources",), journey.sources),
    ]
    tables += [
        ("attribute", ("personas", number, "attributes"), persona.attributes)
        for number, persona in enumerate(journey.personas)
    ]
    for noun, path, keys in tables:
        if len({key.casefold() for key in keys}) == len(keys):
            continue
        known: dict[str, str] = {}
        for key in keys:
            first = known.setdefault(key.casefold(), key)
            if first is not key:
                yield Finding(
                    (*path, key),
                    f"another {noun} is called {show(first)}, with other capitals",
                    hint="give it another key, or make the two one",
                    at_key=True,
                )


def _fold(names: Sequence[str]) -> list[str]:
    """Names as they are read aloud: without capitals, marks of spelling that nobody sees, and other
    forms of the same letter.
    """
    # All at once, which takes a third of the time.
    whole = "\0".join(names)
    if whole.count("\0") >= len(names):
        # No file holds this sign; who makes a journey by program may.
        return _fold([name.replace("\0", " ") for name in names])
    if not whole.isascii():
        import unicodedata

        whole = unicodedata.normalize("NFKC", whole)
        # Few of them are there: a table for all letters takes five times as long.
        for sign, like in _ALIKE:
            if sign in whole:
                whole = whole.replace(sign, like)
    return [" ".join(name.split()) for name in whole.casefold().split("\0")]


def _is_pasted(path: Path, context: Context) -> bool:
    """Whether another element has the id of the one at `path`, which is told of by itself."""
    return len(context.ids.written.get(context.ids.by_path.get(path, ""), ())) > 1


RULE = Rule(
    name="duplicate-name",
    severity=Severity.WARNING,
    kind="content",
    summary="two stages, steps of a stage or personas with the same name",
    check=_check,
)
