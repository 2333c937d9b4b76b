"""Which of the findings are shown. What a run ends with is judged by all of them."""

from __future__ import annotations

from collections.abc import Callable

from cjm.diagnostics import Diagnostic, Severity
from cjm.reports import Checked, FileFindings, Pile


def choose_shown(checked: Checked, *, least: str = "info", most: int | None = None) -> Checked:
    """The findings from the severity `least` on, at the `most` so many: the worst of them, and of
    those equally bad the first. They stay in their order.
    """
    rank = Severity(least).rank
    if rank > 0:
        checked = _keep(checked, lambda number, position, found: found.severity.rank >= rank)
    if most is None or checked.total <= most:
        return checked
    from heapq import nlargest

    places = (
        (found.severity.rank, -number, -position)
        for number, file in enumerate(checked.files)
        for position, found in enumerate(file.diagnostics)
    )
    worst = {(-number, -position) for _, number, position in nlargest(most, places)}
    return _keep(checked, lambda number, position, found: (number, position) in worst)


def _keep(checked: Checked, is_wanted: Callable[[int, int, Diagnostic], bool]) -> Checked:
    """The findings that are wanted, asked with the number of the file and the place in it."""
    files = (
        _choose(number, file, is_wanted) if file.diagnostics else file
        for number, file in enumerate(checked.files)
    )
    return checked._replace(files=Pile(files))


def _choose(
    number: int, file: FileFindings, is_wanted: Callable[[int, int, Diagnostic], bool]
) -> FileFindings:
    wanted: list[Diagnostic] = []
    hidden = list(file.hidden)
    for position, one in enumerate(file.diagnostics):
        if is_wanted(number, position, one):
            wanted.append(one)
        else:
            hidden.append(one.severity)
    return file._replace(diagnostics=tuple(wanted), hidden=tuple(hidden))
