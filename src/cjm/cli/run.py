"""Runs the command line: the one place that knows exceptions and exit codes."""

from __future__ import annotations

import os
import sys

from cjm.cli import streams
from cjm.cli.ending import TERMINATED, Terminated, heed_the_end
from cjm.errors import CjmError

_COMPLETING = "_CJM_COMPLETE"
"""Set where a shell asks how a line might go on; then there are no arguments either."""

DONE, FOUND, CANNOT, BUG, INTERRUPTED = 0, 1, 2, 3, 130
"""Done; findings, or output out of date; cannot do the job; a bug of ours; Ctrl-C."""


def run(arguments: list[str]) -> int:
    """The exit code of `cjm` with these arguments."""
    streams.prepare()
    said = None
    if arguments[:1] == ["validate"]:
        from cjm.api.answers import MOST_BYTES

        said = streams.listen(MOST_BYTES)
    try:
        with heed_the_end():
            code = _invoke(arguments)
            sys.stdout.flush()
        if said is streams.Pipe.heard and said and code in (DONE, FOUND):
            from cjm.cli.again import remember

            remember(arguments[1:], code, said)
    except CjmError as error:
        from cjm.cli.speaking import complain

        complain(error)
        return CANNOT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except Exception as error:  # noqa: BLE001 - so that a bug of ours has an exit code of its own
        from cjm.cli.speaking import tell_of_bug

        tell_of_bug(error)
        return BUG
    return code


def _answer_plain(arguments: list[str]) -> int | None:
    """The exit code of a command that can be done without Typer; None for others."""
    match arguments[:1]:
        case ["validate"]:
            from cjm.cli.plain.validate import answer
        case ["render"]:
            from cjm.cli.plain.render import answer
        case ["diff"]:
            from cjm.cli.plain.diff import answer
        case _:
            return None
    return answer(arguments[1:])


def _invoke(arguments: list[str]) -> int:
    if _COMPLETING not in os.environ:
        code = _answer_plain(arguments)
        if code is not None:
            return code
    if arguments[:1] == ["git"] and arguments[1:2] in (
        ["textconv"],
        ["merge-driver"],
        ["difftool"],
    ):
        from cjm.cli.driving import drive

        return drive(arguments[1], arguments[2:])
    from typer import Abort, TyperException

    from cjm.cli.app import build_app

    app = build_app()
    try:
        if not arguments and _COMPLETING not in os.environ:
            # Nothing to do: the help tells what there could be.
            sys.stdout = sys.stderr
            app.main(args=["--help"], prog_name="cjm", standalone_mode=False)
            return CANNOT
        ended = app.main(args=arguments, prog_name="cjm", standalone_mode=False)
    except Abort:
        return INTERRUPTED
    except TyperException as error:
        from cjm.cli.usage import explain_usage

        raise explain_usage(error, arguments) from error
    return ended if isinstance(ended, int) else DONE
