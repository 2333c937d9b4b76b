"""Which of the findings are shown: those that are new, those about what has changed."""

from __future__ import annotations

from pathlib import Path

from cjm.api.job import CheckJob
from cjm.files import find_project
from cjm.reports import Checked
from cjm.values import NamedTuple


class Sieve(NamedTuple):
    """What to leave out: what the list in `baseline` holds, what is older than `since`.

    With `write_to`, all findings are written into that list instead.
    """

    baseline: str | None = None
    write_to: str | None = None
    since: str | None = None


class Sifted(NamedTuple):
    """The findings that are left, and what to say of the others, a sentence each.

    `stale` counts the entries of the baseline that nothing answers to.
    """

    checked: Checked
    notes: tuple[str, ...] = ()
    stale: int = 0


def sift(checked: Checked, sieve: Sieve, job: CheckJob) -> Sifted:
    """Leave out what the sieve says. Raises CjmError where a list or a revision is of no use."""
    notes: list[str] = []
    stale = 0
    name = sieve.baseline or find_baseline(job.config)
    if sieve.write_to:
        from cjm.api.baseline import renew

        compared, baseline = renew(checked, sieve.write_to, job)
        checked = compared.checked
        notes.append(
            f"Wrote {_count(baseline.total, 'finding')} to the baseline `{sieve.write_to}`."
        )
    elif name:
        from cjm.api.baseline import compare_with

        compared = compare_with(checked, name, job)
        checked, stale = compared.checked, compared.stale
        if compared.known:
            is_one = compared.known == 1
            verb = "is" if is_one else "are"
            notes.append(f"{_count(compared.known, 'finding')} {verb} in the baseline `{name}`.")
        if stale:
            entries = "1 entry" if stale == 1 else f"{stale} entries"
            notes.append(
                f"{entries} of the baseline `{name}` can go, as less is found: "
                f"`cjm validate --write-baseline {name}` writes it anew."
            )
    if sieve.since:
        from cjm.api.since import keep_recent

        recent = keep_recent(checked, sieve.since, job)
        checked = recent.checked
        changed = f"{recent.changed} of {_count(len(checked.files), 'map')} changed"
        older = _count(recent.hidden, "older finding")
        notes.append(f"{changed} since `{sieve.since}`; {older} not shown.")
    return Sifted(checked, tuple(notes), stale)


def tell_of_comments(sifted: Sifted, changed: int) -> Sifted:
    """The same with a word on the files that got comments, and on what they do not silence."""
    notes = [f"Wrote comments into {_count(changed, 'file')}."]
    left = sifted.checked.total
    if left:
        verb = "is" if left == 1 else "are"
        notes.append(f"{_count(left, 'finding')} {verb} left that no comment silences.")
    return sifted._replace(notes=(*sifted.notes, *notes))


def find_baseline(config: str | None) -> str | None:
    """The file with the list that the settings of the working folder name, if they name one."""
    file = Path(config) if config else find_project(Path()).config
    if file is None or b"baseline" not in file.read_bytes():
        # Mostly so, and found out without reading the settings once more.
        return None
    from cjm.api.workspace import Workspace, show_relative

    settings = Workspace(config).find_home(None).settings
    baseline = settings.config.baseline
    return show_relative(file.parent / baseline) if baseline else None


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
