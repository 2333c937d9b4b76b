"""What git runs once `cjm git install` was run: not for people, and without Typer, as it is run for
each version of each map.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cjm.errors import CjmError

_UNKNOWN = (
    "note: which versions git compares cannot be told here; what maps refer to, as personas, is "
    "taken as it is now\n  = hint: `cjm diff OLD NEW --open` takes it as it was"
)


def drive(name: str, arguments: Sequence[str]) -> int:
    """Answer `cjm git textconv FILE`, `cjm git merge-driver BASE OURS THEIRS PATH [SIZE]` or
    `cjm git difftool OLD NEW [PATH]`.
    """
    from cjm.cli.run import DONE
    from cjm.cli.streams import put_bytes

    if name == "textconv" and len(arguments) == 1:
        from cjm.api.facts import write_facts

        put_bytes(write_facts(_read(arguments[0]), Path(arguments[0]).name))
        return DONE
    if name == "merge-driver" and len(arguments) in {4, 5}:
        from cjm.api.uniting import unite
        from cjm.api.wiring import MARKED

        base, ours, theirs = map(Path, arguments[:3])
        size = arguments[4] if len(arguments) > 4 else ""
        conflicts = unite(
            base, ours, theirs, size=int(size) if size.isdecimal() else 7, name=arguments[3]
        )
        return MARKED if conflicts else DONE
    if name == "difftool" and len(arguments) in {2, 3}:
        return _show_difference(arguments)
    raise CjmError(f"`cjm git {name}` is run by git", "`cjm git install` sets it up")


def _show_difference(arguments: Sequence[str]) -> int:
    """Show two files, or folders, beside each other in the browser."""
    from cjm.api.diff.handing import Handover, diff_handed
    from cjm.cli.comparing import put_and_show
    from cjm.cli.run import DONE
    from cjm.cli.streams import say
    from cjm.comparisons import load_comparison, sum_up
    from cjm.terminal import PLAIN, show_path

    handover = Handover(*arguments)
    comparison = load_comparison("html")
    handed = diff_handed(handover, lambda compared: comparison.write(compared, PLAIN))
    if handed is None:
        say(f"No map: {show_path(handover.path or handover.new)}")
        return DONE
    if not handed.is_known:
        say(_UNKNOWN)
    name = Path(handover.path).name.partition(".")[0] or "changes"
    put_and_show(handed.diff.text, f"{name}.html", is_quiet=False)
    say(sum_up(handed.diff.compared))
    return DONE


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise CjmError(f"cannot read `{name}`: {error.strerror}") from error
