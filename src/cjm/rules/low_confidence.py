"""A map built on guesses."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Metric, Quote
from cjm.model.certainty import count_validated
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    validated, stated = _count(context)
    least = context.limit("percent")
    if stated and validated * 100 < least * stated and not _lacks_source(context):
        yield Finding(
            (),
            f"{validated * 100 // stated} % of what the map states is validated "
            f"({validated} of {stated}), expected at least {say_number(least)} %",
            hint="check the weightiest assumptions against customers: ask, watch, count",
        )


def _count(context: Context) -> tuple[int, int]:
    """How many claims of the map are validated, and how many say how sure they are at all."""
    sources = context.journey.sources
    others = [one for _, one in context.find(Quote) if one.source or one.sources]
    figures = [one for _, one in context.find(Metric) if one.source or one.sources]
    validated, stated = count_validated((*others, *figures), sources)
    # Many are as sure as others, and rest on the same: one of them is asked for all.
    for claims in context.grounds.values():
        counts = count_validated(claims[:1], sources)
        validated += counts[0] * len(claims)
        stated += counts[1] * len(claims)
    return validated, stated


def _lacks_source(context: Context) -> bool:
    """Whether something rests on a source that is not there, and so nobody knows how sure it is."""
    from cjm.rules._references import list_broken_references

    return any(one.noun == "source" for one in list_broken_references(context))


RULE = Rule(
    name="low-confidence",
    severity=Severity.WARNING,
    kind="content",
    summary="a map of which too little is checked against customers",
    check=_check,
    options={
        "percent": Setting(30, "the smallest share that should be validated, in percent", most=100)
    },
)
