"""What `cjm diff` says, and how it ends."""

from __future__ import annotations

from cjm.api.diff import DiffJob
from cjm.cli.run import DONE, FOUND
from cjm.comparisons import Compared, Comparison
from cjm.errors import CjmError
from cjm.values import NamedTuple

_RANKS = {"patch": 0, "minor": 1, "major": 2}


class DiffWishes(NamedTuple):
    """How to say what changed, where to, and from which weight on the run fails."""

    format: str | None = None
    output: str | None = None
    fail_on: str = "never"
    color: str | None = None
    is_quiet: bool = False
    is_shown: bool = False


def answer(job: DiffJob, wishes: DiffWishes) -> int:
    """Compare, say what changed, and give the exit code."""
    from cjm.api.diff import diff
    from cjm.cli.colour import choose_style
    from cjm.cli.streams import put, say
    from cjm.comparisons import find_comparison, sum_up
    from cjm.terminal import PLAIN

    is_new = wishes.is_shown and wishes.output is None
    name = wishes.format or ("html" if is_new else None)
    comparison = find_comparison(name, wishes.output)
    _check(comparison, job, wishes)
    compared = diff(job)
    if wishes.is_shown:
        put_and_show(comparison.write(compared, PLAIN), f"changes.{comparison.name}", wishes)
    elif wishes.output in {None, "-"}:
        style = choose_style(wishes.color) if comparison.is_for_people else PLAIN
        put(comparison.write(compared, style))
    else:
        from cjm.api.store import store

        text = comparison.write(compared, PLAIN)
        store(str(wishes.output), text.encode("utf-8", "backslashreplace"))
    if not wishes.is_quiet:
        say(sum_up(compared))
    return judge(compared, wishes.fail_on)


def _check(comparison: Comparison, job: DiffJob, wishes: DiffWishes) -> None:
    """Refuse what says nothing to a format, rather than let it go unheard."""
    manner = job.manner
    flags = (
        ("--theme", bool(manner.theme)),
        ("--embed-fonts", manner.embed_fonts),
        ("--no-script", not manner.has_script),
        ("--open", wishes.is_shown),
    )
    for flag, is_asked in flags:
        if is_asked and not comparison.is_drawn:
            raise CjmError(
                f"`{flag}` says nothing to {comparison.name}",
                "it is for html and svg; choose one with -f, or leave it out",
            )
    if wishes.is_shown and wishes.output == "-":
        raise CjmError("`--open` shows a file, and `-` is none", "name one with -o, or none")


def put_and_show(text: str, name: str, wishes: DiffWishes) -> None:
    """Write a page and show it; without a name it lies among the temporary files."""
    import tempfile
    from pathlib import Path

    from cjm.api.store import store
    from cjm.cli.showing import show

    path = Path(wishes.output or Path(tempfile.mkdtemp(prefix="cjm-")) / name)
    store(str(path), text.encode("utf-8", "backslashreplace"))
    show(path, is_quiet=wishes.is_quiet)


def judge(compared: Compared, fail_on: str) -> int:
    """The exit code: 1 for maps that cannot be read, and for changes from a weight on."""
    if any(compared.list_errors()):
        return FOUND
    weight = compared.weight
    if weight is None or fail_on == "never":
        moved = any(one.has_moved for one in compared.maps)
        return FOUND if moved and fail_on == "patch" else DONE
    return FOUND if weight.rank >= _RANKS[fail_on] else DONE
