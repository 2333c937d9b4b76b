"""Two things of one kind with one name."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Text
from cjm.rules._rule import Context, Rule

_ALIKE = str.maketrans("يىكةأإ", "ییکهاا", "\u200b\u200c\u200d\u200e\u200f\u00adـ")
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
        for path, name in group:
            plain = _fold(name.pick(journey.lang))
            if plain in seen and not _is_pasted(path, context):
                yield Finding(
                    (*path, "name"),
                    f"another {noun} is called {context.quote(name)} too",
                    hint="tell the two apart by their names, or make them one",
                )
            seen.add(plain)


def _fold(name: str) -> str:
    """A name as it is read aloud: without capitals, marks of spelling that nobody sees, and other
    forms of the same letter.
    """
    if not name.isascii():
        import unicodedata

        name = unicodedata.normalize("NFKC", name).translate(_ALIKE)
    return " ".join(name.casefold().split())


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
