"""Which of the findings are shown. What a run ends with is judged by all of them."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.reports import Checked


def choose_shown(checked: Checked, *, least: str = "info", most: int | None = None) -> Checked:
    """The findings from the severity `least` on, at the `most` so many: the worst of them, and of
    those equally bad the first. They stay in their order.
    """
    rank = Severity(least).rank
    checked = _keep(
        checked, [[d.severity.rank >= rank for d in f.diagnostics] for f in checked.files]
    )
    if most is None or len(checked.diagnostics) <= most:
        return checked
    from heapq import nlargest

    places = [
        (found.severity.rank, -number, -position)
        for number, file in enumerate(checked.files)
        for position, found in enumerate(file.diagnostics)
    ]
    worst = {(-number, -position) for _, number, position in nlargest(most, places)}
    return _keep(
        checked,
        [
            [(number, position) in worst for position in range(len(file.diagnostics))]
            for number, file in enumerate(checked.files)
        ],
    )


def _keep(checked: Checked, wanted: list[list[bool]]) -> Checked:
    files = (
        file._replace(
            diagnostics=tuple(
                found for found, is_kept in zip(file.diagnostics, kept, strict=True) if is_kept
            )
        )
        for file, kept in zip(checked.files, wanted, strict=True)
    )
    return checked._replace(files=tuple(files))
