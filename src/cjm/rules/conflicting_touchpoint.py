"""One touchpoint with two names or channels."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Text, Touchpoint
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    names: dict[str, Text] = {}
    channels: dict[str, str] = {}
    for path, touchpoint in context.find(Touchpoint):
        own = touchpoint.id
        if not own:
            continue
        if touchpoint.name:
            first = names.setdefault(own, touchpoint.name)
            if _differ(first, touchpoint.name, context.journey.lang):
                is_called = f"is called {context.quote(touchpoint.name)} here"
                yield _report((*path, "name"), own, is_called, context.quote(first))
                # It is another one, by whatever channel.
                continue
        if touchpoint.channel:
            before = channels.setdefault(own, touchpoint.channel)
            if before != touchpoint.channel:
                has_channel = f"has the channel {show(touchpoint.channel)} here"
                yield _report((*path, "channel"), own, has_channel, show(before))


def _differ(one: Text, other: Text, lang: str) -> bool:
    """Whether two names differ in a language that both are written in."""
    if one.languages and other.languages:
        both = set(one.languages) & set(other.languages)
    else:
        both = {lang}
    return any(one.pick(tag).strip() != other.pick(tag).strip() for tag in both)


def _report(path: Path, name: str, says: str, before: str) -> Finding:
    return Finding(
        path,
        f"touchpoint `{name}` {says}, but {before} before",
        hint="the same id is the same touchpoint: write this once, or give it an id of its own",
    )


RULE = Rule(
    name="conflicting-touchpoint",
    severity=Severity.WARNING,
    kind="content",
    summary="a touchpoint that has another name or channel where it is mentioned again",
    check=_check,
    about=(Touchpoint,),
)
