"""What `cjm diff` says, and how it ends."""

from __future__ import annotations

from cjm.api.diff import DiffJob, Text
from cjm.api.diff.choosing import Sieve
from cjm.cli.run import DONE, FOUND
from cjm.cli.today import find_today
from cjm.cli.wishes import DiffWishes
from cjm.comparisons import Comparison, Manner, Totals
from cjm.errors import CjmError

_RANKS = {"patch": 0, "minor": 1, "major": 2}


def compare_versions(wishes: DiffWishes) -> int:
    """Compare, say what changed, and give the exit code."""
    from cjm.api.diff import diff
    from cjm.cli.colour import choose_style
    from cjm.cli.streams import put_pieces, say
    from cjm.comparisons import find_comparison, sum_up
    from cjm.terminal import PLAIN

    job = _make_job(wishes)
    is_new = wishes.open_ and wishes.output is None
    name = wishes.format or ("html" if is_new else None)
    comparison = find_comparison(name, wishes.output)
    _check(comparison, wishes)
    is_shown = wishes.output in {None, "-"} and not wishes.open_ and comparison.is_for_people
    style = choose_style(wishes.color) if is_shown else PLAIN
    compared, text = diff(job, lambda compared: comparison.write(compared, style))
    if wishes.open_:
        name = f"changes.{comparison.name}"
        put_and_show(text, name, wishes.output, is_quiet=wishes.quiet)
    elif wishes.output in {None, "-"}:
        put_pieces(text.read())
    else:
        from cjm.api.store import store_text

        store_text(str(wishes.output), text.read)
    if not wishes.quiet:
        say(sum_up(compared))
    return judge(compared.totals, "patch" if wishes.exit_code else wishes.fail_on)


def _make_job(wishes: DiffWishes) -> DiffJob:
    return DiffJob(
        wishes.old,
        wishes.new,
        stdin_name=wishes.stdin_filename,
        today=find_today(wishes.today) if wishes.today else None,
        config=wishes.config,
        sieve=Sieve(wishes.only, wishes.exclude, wishes.ignore_wording),
        manner=Manner(wishes.lang, wishes.theme or "", not wishes.no_script, wishes.embed_fonts),
    )


def _check(comparison: Comparison, wishes: DiffWishes) -> None:
    """Refuse what says nothing to a format, rather than let it go unheard."""
    flags = (
        ("--theme", bool(wishes.theme)),
        ("--embed-fonts", wishes.embed_fonts),
        ("--no-script", wishes.no_script),
        ("--open", wishes.open_),
    )
    for flag, is_asked in flags:
        if is_asked and not comparison.is_drawn:
            raise CjmError(
                f"`{flag}` says nothing to {comparison.name}",
                "it is for html and svg; choose one with -f, or leave it out",
            )
    if wishes.open_ and wishes.output == "-":
        raise CjmError("`--open` shows a file, and `-` is none", "name one with -o, or none")


def put_and_show(text: Text, name: str, output: str | None = None, *, is_quiet: bool) -> None:
    """Write a page and show it; without a name it lies among the temporary files."""
    import tempfile
    from pathlib import Path

    from cjm.api.store import store_text
    from cjm.cli.showing import show

    path = Path(output or Path(tempfile.mkdtemp(prefix="cjm-")) / name)
    store_text(str(path), text.read)
    show(path, is_quiet=is_quiet)


def judge(totals: Totals, fail_on: str) -> int:
    """The exit code: 1 for maps that cannot be read, and for changes from a weight on."""
    if totals.has_errors:
        return FOUND
    weight = totals.weight
    if weight is None or fail_on == "never":
        return FOUND if totals.has_moved and fail_on == "patch" else DONE
    return FOUND if weight.rank >= _RANKS[fail_on] else DONE
