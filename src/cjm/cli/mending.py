"""What `cjm validate` does with `--fix`, `--unsafe-fixes` and `--diff`, ahead of its findings."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.api.job import CheckJob
from cjm.api.mending import Mended, mend
from cjm.cli.closing import count
from cjm.cli.differences import write_difference
from cjm.cli.run import DONE, FOUND
from cjm.cli.streams import put, put_bytes, say
from cjm.terminal import Style, show_path


def preview(job: CheckJob, *, with_unsafe: bool, style: Style, is_quiet: bool) -> int:
    """Show as a diff what would be mended; 1 if there is something, else 0."""
    done = tuple(mend(job, with_unsafe=with_unsafe, is_dry=True))
    for one in done:
        put(write_difference(one.found.name, one.before, one.after, style))
        _tell_left(one)
    if not is_quiet:
        say(f"{_sum_up(done, 'Would fix')}.")
    return FOUND if any(one.before != one.after for one in done) else DONE


def carry_out(job: CheckJob, *, with_unsafe: bool, is_quiet: bool) -> CheckJob:
    """Mend the files; what came on the standard input goes to the standard output.

    Gives the job that checks what came of it.
    """
    done = tuple(mend(job, with_unsafe=with_unsafe))
    for one in done:
        _tell_left(one)
        if one.found.path is None:
            put_bytes(one.after)
            job = job._replace(stdin=one.after, cached=False)
    if not is_quiet:
        say(f"{_sum_up(done, 'Fixed')}.")
    return job


def _tell_left(one: Mended) -> None:
    if one.reason:
        say(f"{show_path(one.found.name)}: left as it is: {one.reason}")


def _sum_up(done: Sequence[Mended], verb: str) -> str:
    mended = sum(one.mended for one in done)
    touched = sum(one.before != one.after for one in done)
    unsafe = sum(one.unsafe for one in done)
    words = f"{verb} {count(mended, 'finding')} in {count(touched, 'file')}"
    return f"{words}; {unsafe} more with --unsafe-fixes" if unsafe else words
