"""Two things of one kind with one name."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Text
from cjm.rules._rule import Context, Rule


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
            plain = " ".join(name.pick(journey.lang).casefold().split())
            if plain in seen and not _is_pasted(path, context):
                yield Finding(
                    (*path, "name"),
                    f"another {noun} is called {context.quote(name)} too",
                    hint="tell the two apart by their names, or make them one",
                )
            seen.add(plain)


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
