"""Which of the findings are shown: those that are new, those about what has changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.api.counting import Tell, keep_quiet
from cjm.api.job import CheckJob
from cjm.api.lists import Lists
from cjm.reports import Checked
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.api.listed import Held


class Sieve(NamedTuple):
    """What to leave out: what the list in `baseline` holds, or those that settings name, and what
    is older than `since`. With `write_to`, findings are written into that list instead.
    """

    baseline: str | None = None
    write_to: str | None = None
    since: str | None = None


class Sifted(NamedTuple):
    """The findings that are left, and what to say of the others, a sentence each.

    `stale` counts the entries of baselines that nothing answers to. `has_list` says whether there
    is a baseline at all.
    """

    checked: Checked
    notes: tuple[str, ...] = ()
    stale: int = 0
    has_list: bool = False


def sift(checked: Checked, sieve: Sieve, job: CheckJob, tell: Tell = keep_quiet) -> Sifted:
    """Leave out what the sieve says. `tell` hears how many files are compared with what they were.

    Raises CjmError where a list or a revision is of no use.
    """
    notes: list[str] = []
    stale = 0
    lists = Lists(sieve.baseline, job.config)
    has_list = any(lists.find(file.name) for file in checked.files)
    if sieve.write_to or has_list:
        from cjm.api.baseline import compare, renew

        if sieve.write_to:
            renewed = renew(checked, sieve.write_to, lists, job)
            notes.append(
                f"Wrote {_count(renewed.total, 'finding')} to the baseline `{sieve.write_to}`."
            )
            checked, held = renewed.checked, renewed.held
        else:
            checked, held = compare(checked, lists, job)
        for one in held:
            notes += _tell_of(one)
            stale += one.stale
    if sieve.since is not None:
        from cjm.api.since import keep_recent

        recent = keep_recent(checked, sieve.since, job, tell)
        checked = recent.checked
        noun = "map" if all(file.is_map for file in checked.files) else "file"
        changed = f"{recent.changed} of {_count(len(checked.files), noun)} changed"
        older = _count(recent.hidden, "older finding")
        notes.append(f"{changed} since `{sieve.since}`; {older} not shown.")
    return Sifted(checked, tuple(notes), stale, has_list=has_list)


def tell_of_comments(sifted: Sifted, changed: int) -> Sifted:
    """The same with a word on the files that got comments, and on what they do not silence."""
    notes = [f"Wrote comments into {_count(changed, 'file')}."]
    left = sifted.checked.total
    if left:
        verb = "is" if left == 1 else "are"
        notes.append(f"{_count(left, 'finding')} {verb} left that no comment silences.")
    return sifted._replace(notes=(*sifted.notes, *notes))


def _tell_of(held: Held) -> Iterator[str]:
    """What one list kept from being shown, and what in it is for nothing."""
    if held.known:
        verb = "is" if held.known == 1 else "are"
        yield f"{_count(held.known, 'finding')} {verb} in the baseline `{held.name}`."
    if held.stale:
        entries = "1 entry" if held.stale == 1 else f"{held.stale} entries"
        yield (
            f"{entries} of the baseline `{held.name}` can go, as less is found: "
            f"`cjm validate --write-baseline {held.name}` writes it anew."
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
