"""What YAML lost in silence, and what is wrong because of it: one finding."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from cjm.diagnostics import Diagnostic, Severity

_Place: TypeAlias = tuple[int, int]
_BLANKS = 4
"""As many may stand between a colon and a text that is lost."""


def explain_by_losses(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of reading; where an element is broken because its text was lost, the error with
    the advice of the loss, in place of both.
    """
    losses = {_begin(each): each for each in found if each.severity is not Severity.ERROR}
    if not losses:
        return list(found)
    causes = {
        _begin(each): cause
        for each in found
        if each.severity is Severity.ERROR and (cause := _find_cause(each, losses))
    }
    explained = {_begin(cause) for cause in causes.values()}
    return [
        each._replace(hint=causes[_begin(each)].hint) if _begin(each) in causes else each
        for each in found
        if each.severity is Severity.ERROR or _begin(each) not in explained
    ]


def _find_cause(error: Diagnostic, losses: Mapping[_Place, Diagnostic]) -> Diagnostic | None:
    """The loss at the same place, or right behind the colon of a key that lacks its value."""
    line, column = _begin(error)
    reach = _BLANKS if error.rule == "missing-key" else 0
    places = ((line, column + ahead) for ahead in range(reach + 1))
    return next((losses[place] for place in places if place in losses), None)


def _begin(found: Diagnostic) -> _Place:
    return found.place.line, found.place.column
