"""An opportunity that cannot be weighed."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Opportunity
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_list


def _check(context: Context) -> Iterator[Finding]:
    for path, opportunity in context.find(Opportunity):
        worth = opportunity.value
        has_value = worth and (worth.customer is not None or worth.business is not None)
        missing = [] if has_value else ["value"]
        if opportunity.effort is None:
            missing.append("effort")
        if missing:
            name = context.quote(opportunity.text)
            yield Finding(
                path,
                f"opportunity {name} has no {say_list(missing, last='or')}",
                hint="write `value: {customer: 0-100, business: 0-100}` and `effort: 0-5`",
                lacks=missing[0],
            )


RULE = Rule(
    name="opportunity-without-score",
    severity=Severity.WARNING,
    kind="content",
    summary="an opportunity without value or effort",
    check=_check,
    about=(Opportunity,),
)
