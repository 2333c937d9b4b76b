"""A scope that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Scope
from cjm.rules._rule import Context, Rule
from cjm.rules._ways import leads_to


def _check(context: Context) -> Iterator[Finding]:
    for path, scope in context.find(Scope):
        if not scope.from_ or not scope.to:
            continue
        first, last = _find(scope.from_, context), _find(scope.to, context)
        # Of a stage, `from` means its first step and `to` its last: a stage may end where one of
        # its steps begins.
        if not first or not last or first[: len(last)] == last or first <= last:
            continue
        if not leads_to(context, first, last):
            yield Finding(
                path,
                f"the scope ends with `{scope.to}`, which comes before `{scope.from_}`",
                hint=f"write {{from: {scope.to}, to: {scope.from_}}}",
            )


def _find(name: str, context: Context) -> Path:
    """Where the stage or step of that id stands; an empty path where there is no such one."""
    found = context.ids.written.get(name, ())
    is_column = len(found) == 1 and found[0][-2] in ("stages", "steps")
    return found[0] if is_column else ()


RULE = Rule(
    name="reversed-scope",
    severity=Severity.WARNING,
    kind="content",
    summary="a scope that ends before it begins",
    check=_check,
    about=(Scope,),
)
