"""What is said on the standard error when a run cannot go on."""

from __future__ import annotations

import os

from cjm.cli.colour import choose_style
from cjm.cli.streams import say
from cjm.errors import CjmError
from cjm.terminal import make_printable

_LONGEST = 500


def complain(error: CjmError, *, as_note: bool = False) -> None:
    """Say why the job cannot be done, or as a note why it was not done wholly. What is wrong with
    settings is shown as findings.
    """
    from cjm.config.error import ConfigError

    style = choose_style(None, "stderr")
    if isinstance(error, ConfigError):
        from cjm.reports import Checked, FileFindings, load_report, take_excerpt

        lines = take_excerpt(error.text, error.diagnostics)
        found = FileFindings(error.name, error.diagnostics, lines)
        say(load_report("full").compose(Checked((found,)), style).rstrip("\n"))
        say("")
    label = style.paint("note:", "info") if as_note else style.paint("error:", "error")
    say(f"{label} {make_printable(error.message)}")
    if error.hint:
        say(f"  {style.paint('=', 'quiet')} hint: {make_printable(error.hint)}")


def tell_of_bug(error: Exception) -> None:
    """Ask for a report; where it happened is shown to those who ask."""
    from cjm import __version__

    if os.environ.get("CJM_DEBUG"):
        import traceback

        say("".join(traceback.format_exception(error)))
    what = make_printable(f"{type(error).__name__}: {error}")[:_LONGEST]
    say(f"error: this is a bug in cjm {__version__}: {what}")
    say(
        "  = hint: please report it, if you can with the command and the map; CJM_DEBUG=1 says more"
    )
