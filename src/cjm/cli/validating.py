"""What `cjm validate` was asked, and what it says in the end: the same by both ways to it."""

from cjm.api.job import CheckJob, Wish
from cjm.api.namesakes import tell_once
from cjm.api.sifting import Sieve, Sifted, sift, tell_of_comments
from cjm.cli.closing import list_files, sum_up, tell_of_fixes, tell_of_hidden, tell_of_strays
from cjm.cli.colour import choose_style
from cjm.cli.failing import judge
from cjm.cli.progress import Progress
from cjm.cli.reporting import Outlet, write_reports
from cjm.cli.run import DONE, FOUND
from cjm.cli.shown import choose_shown
from cjm.cli.splitting import read_number, split_names
from cjm.cli.streams import say, say_lines
from cjm.cli.today import find_today
from cjm.cli.wishes import Wishes
from cjm.reports import Checked
from cjm.terminal import make_printable


def make_job(wishes: Wishes) -> CheckJob:
    """The check that is asked for. Raises CjmError for a day, or a number, that is none."""
    read_number("--max-findings", wishes.max_findings)
    return CheckJob(
        find_today(wishes.today),
        wishes.paths,
        stdin_name=wishes.stdin_filename,
        wish=Wish(split_names(wishes.select), split_names(wishes.ignore), wishes.gate),
        config=wishes.config,
        jobs=wishes.jobs,
        cached=not wishes.no_cache,
    )


def conclude(checked: Checked, wishes: Wishes, outlets: tuple[Outlet, ...]) -> int:
    """Say what was found, and give the exit code."""
    sieve = Sieve(wishes.baseline, wishes.write_baseline, wishes.since)
    job = make_job(wishes)
    with Progress("Comparing") as progress:
        sifted = sift(checked, sieve, job, progress.tell)
    most = read_number("--max-findings", wishes.max_findings)
    if wishes.add_ignore is not None:
        shown = choose_shown(sifted.checked, least=wishes.show, most=most)
        sifted = _annotate(shown, wishes.add_ignore, sieve, job)
    checked = tell_once(sifted.checked, job.config)
    counted = choose_shown(checked, least=wishes.show)
    shown = choose_shown(counted, most=most)
    write_reports(shown, counted, outlets, choose_style(wishes.color), wishes.fail_on)
    if wishes.verbose:
        say_lines(list_files(checked))
    if not wishes.quiet:
        for note in sifted.notes:
            say(make_printable(note))
        if wishes.fail_on_stale and not sifted.has_list and not wishes.write_baseline:
            say("`--fail-on-stale` has no baseline to look at: name one by `--baseline`.")
        rules = split_names(wishes.select), split_names(wishes.ignore)
        say(sum_up(checked, choose_style(wishes.color, "stderr"), *rules))
        if not wishes.mends and (fixes := tell_of_fixes(checked)):
            say(fixes)
        if shown is not checked and (hidden := checked.total - shown.total):
            say(tell_of_hidden(hidden))
        if checked.strays:
            say(tell_of_strays(checked.strays))
    is_stale = wishes.fail_on_stale and sifted.stale > 0
    return max(judge(checked, wishes.fail_on), FOUND if is_stale else DONE)


def _annotate(shown: Checked, reason: str, sieve: Sieve, job: CheckJob) -> Sifted:
    """Write comments for what is shown; what is left then, as it stands now."""
    from cjm.api.annotate import annotate
    from cjm.api.check import check

    with Progress("Writing") as progress:
        written = annotate(shown, reason, job, progress.tell)
    with Progress("Checking") as progress:
        checked = check(job, progress.tell)
    with Progress("Comparing") as progress:
        sifted = sift(checked, sieve, job, progress.tell)
    for words in written.left:
        say(words)
    return tell_of_comments(sifted, len(written.changed))
