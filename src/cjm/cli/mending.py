"""What `cjm validate` does with `--fix`, `--unsafe-fixes` and `--diff`, ahead of its findings."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.api.job import CheckJob
from cjm.api.mending import Mended, mend
from cjm.api.texts import Texts
from cjm.cli.closing import count
from cjm.cli.differences import write_difference
from cjm.cli.progress import Progress
from cjm.cli.run import DONE, FOUND
from cjm.cli.streams import put_bytes, put_pieces, say
from cjm.terminal import Style, show_path


def preview(job: CheckJob, *, with_unsafe: bool, style: Style, is_quiet: bool) -> int:
    """Show as a diff what would be mended; 1 if there is something, or what cannot be read."""
    sums = _Sums()
    shown = Texts()
    for one in _mend(job, sums, with_unsafe=with_unsafe, is_dry=True):
        if one.before != one.after:
            shown.add(write_difference(one.found.name, one.before, one.after, style))
    # All or nothing: a file that cannot be read comes before the first line.
    put_pieces(shown)
    if not is_quiet:
        say(f"{sums.say('Would fix')}.")
    return FOUND if sums.touched or sums.unread else DONE


def carry_out(job: CheckJob, *, with_unsafe: bool, is_quiet: bool) -> CheckJob:
    """Mend the files; what came on the standard input goes to the standard output.

    Gives the job that checks what came of it.
    """
    sums = _Sums()
    for one in _mend(job, sums, with_unsafe=with_unsafe, is_dry=False):
        if one.found.path is None and not one.is_unread:
            put_bytes(one.after)
            job = job._replace(stdin=one.after, cached=False)
    if not is_quiet:
        say(f"{sums.say('Fixed')}.")
    return job


class _Sums:
    """How many findings were mended, in how many files, and how many more could be."""

    def __init__(self) -> None:
        self.mended = self.touched = self.unsafe = self.unread = 0

    def add(self, one: Mended) -> None:
        """Count one file."""
        self.mended += one.mended
        self.touched += one.before != one.after
        self.unsafe += one.unsafe
        self.unread += one.is_unread

    def say(self, verb: str) -> str:
        """`Fixed 2 findings in 1 file; 1 more with --unsafe-fixes`"""
        words = f"{verb} {count(self.mended, 'finding')} in {count(self.touched, 'file')}"
        return f"{words}; {self.unsafe} more with --unsafe-fixes" if self.unsafe else words


def _mend(job: CheckJob, sums: _Sums, *, with_unsafe: bool, is_dry: bool) -> Iterator[Mended]:
    """Each file, counted; which were left alone, and how far it is, is told on the way."""
    with Progress("Mending") as progress:
        for one in mend(job, progress.tell, with_unsafe=with_unsafe, is_dry=is_dry):
            sums.add(one)
            if one.reason:
                progress.clear()
                say(f"{show_path(one.found.name)}: left as it is: {one.reason}")
            yield one
