"""A check that was run before: what it said is said again, before anything is imported.

It is taken where arguments are the usual ones, and all that goes out goes to the standard streams.
"""

from __future__ import annotations

import os
import sys

from cjm.api.answers import keep_answer, recall_answer

_FOR_PEOPLE = frozenset({"full", "concise"})
_LINE_AGAIN = b"\r"


def repeat(arguments: list[str]) -> int | None:
    """The exit code of `cjm validate` with these arguments, all said; None where it has to run."""
    known = recall_answer(arguments) if sys.stdout and sys.stderr else None
    if known is None:
        return None
    code, said = known
    deaf: set[int] = set()
    for stream, data in said:
        try:
            view = memoryview(data)
            while view and stream not in deaf:
                view = view[os.write(stream, view) :]
        except OSError as error:
            if stream == 1 and not isinstance(error, BrokenPipeError):
                # Not to be tried again in another way: a part may have gone out.
                return _give_up(error)
            deaf.add(stream)
    return code


def _give_up(error: OSError) -> int:
    """Say why the standard output holds no whole answer, as a run says it."""
    from cjm.cli.run import CANNOT
    from cjm.cli.speaking import complain
    from cjm.cli.streams import say_unwritable

    complain(say_unwritable(error))
    return CANNOT


def remember(arguments: list[str], code: int, said: list[tuple[int, bytes]]) -> None:
    """Keep what a check has said, if it may be said again."""
    from cjm.cli.plain.validate import read_wishes

    wishes = read_wishes(arguments)
    if any(_LINE_AGAIN in data for _, data in said):
        # How far the run was is not to be told of one that takes no time.
        return
    if wishes is None or wishes.config or not _FOR_PEOPLE.issuperset(wishes.report):
        return
    from cjm.api.runs import find_run
    from cjm.cli.validating import make_job

    run = find_run(make_job(wishes))
    if run is not None:
        # What it found is told already, and takes room.
        keep_answer(arguments, code, said, run._replace(packs=()))
