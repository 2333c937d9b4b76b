"""What YAML lost in silence, and what is wrong because of it: one finding."""

from collections.abc import Sequence

from cjm.diagnostics import Diagnostic, Severity


def explain_by_losses(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of reading; where an element is broken because its text was lost, the error with
    the advice of the loss, in place of both.
    """
    losses = {_begin(each): each for each in found if each.severity is not Severity.ERROR}
    if not losses:
        return list(found)
    broken = {_begin(each) for each in found if each.severity is Severity.ERROR}
    return [
        each._replace(hint=losses[_begin(each)].hint) if _begin(each) in losses else each
        for each in found
        if each.severity is Severity.ERROR or _begin(each) not in broken
    ]


def _begin(found: Diagnostic) -> tuple[int, int]:
    return found.place.line, found.place.column
