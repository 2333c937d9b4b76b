"""What `cjm diff` says, and how it ends."""

from __future__ import annotations

from typing import NamedTuple

from cjm.api.diff import DiffJob
from cjm.cli.run import DONE, FOUND
from cjm.comparisons import Compared

_RANKS = {"patch": 0, "minor": 1, "major": 2}


class DiffWishes(NamedTuple):
    """How to say what changed, where to, and from which weight on the run fails."""

    format: str | None = None
    output: str | None = None
    fail_on: str = "never"
    color: str | None = None
    is_quiet: bool = False


def answer(job: DiffJob, wishes: DiffWishes) -> int:
    """Compare, say what changed, and give the exit code."""
    from cjm.api.diff import diff
    from cjm.cli.colour import choose_style
    from cjm.cli.streams import put, say
    from cjm.comparisons import find_comparison, sum_up
    from cjm.terminal import PLAIN

    comparison = find_comparison(wishes.format, wishes.output)
    compared = diff(job)
    if wishes.output in {None, "-"}:
        style = choose_style(wishes.color) if comparison.is_for_people else PLAIN
        put(comparison.write(compared, style))
    else:
        from cjm.api.store import store

        text = comparison.write(compared, PLAIN)
        store(str(wishes.output), text.encode("utf-8", "backslashreplace"))
    if not wishes.is_quiet:
        say(sum_up(compared))
    return judge(compared, wishes.fail_on)


def judge(compared: Compared, fail_on: str) -> int:
    """The exit code: 1 for maps that cannot be read, and for changes from a weight on."""
    if any(compared.list_errors()):
        return FOUND
    weight = compared.weight
    if weight is None or fail_on == "never":
        moved = any(one.has_moved for one in compared.maps)
        return FOUND if moved and fail_on == "patch" else DONE
    return FOUND if weight.rank >= _RANKS[fail_on] else DONE
