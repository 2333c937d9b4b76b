"""`--watch`: a command again and again, whenever something changes that it rests on."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from cjm.api.watching import Scope, Watcher
from cjm.cli.colour import choose_style
from cjm.cli.run import CANNOT
from cjm.cli.speaking import complain
from cjm.cli.streams import has_reader, say
from cjm.config.error import ConfigError
from cjm.errors import CjmError
from cjm.terminal import Style, measure, show_path

_NAMED = 3
"""Files that are named one by one; of more only the number is told."""
_WIDTH = 80
_LINE = "─"


class Rounds(Protocol):
    """A command that can be run anew."""

    def run(self) -> int:
        """Run it once, all said; the exit code. Raises CjmError where it cannot be."""
        ...

    def list_outputs(self) -> Iterable[str]:
        """The files that it writes, as far as they are known."""
        ...


def keep_watching(rounds: Rounds, scope: Scope, *, color: str | None, is_quiet: bool) -> int:
    """Run at once, and anew after each change, until Ctrl-C; the exit code of the last run where
    nobody reads any more what is said.

    Raises CjmError where the first run cannot do its job, or the system cannot watch. Settings that
    cannot be used may be mended: they are told, and waited for.
    """
    watcher = Watcher(scope)
    style = choose_style(color, "stderr")
    # One run leaves little to collect, and so is not looked through; many would leave much.
    gc.enable()
    is_first = True
    while True:
        with watcher.open() as watch:
            code = _run(rounds, is_first=is_first)
            if not has_reader():
                return code
            if not is_quiet:
                say(style.paint("Watching for changes; Ctrl-C ends it.", "quiet"))
            changed = watch.wait(rounds.list_outputs())
        say(part_runs(changed, style))
        is_first = False


def _run(rounds: Rounds, *, is_first: bool) -> int:
    try:
        return rounds.run()
    except CjmError as error:
        if is_first and not isinstance(error, ConfigError):
            raise
        complain(error)
        return CANNOT


def part_runs(changed: Sequence[str], style: Style) -> str:
    """What stands between two runs: which files changed, on a terminal in a line across it."""
    named = ", ".join(map(show_path, changed[:_NAMED]))
    more = len(changed) - _NAMED
    words = f"Changed: {named}{f' and {more} more' if more > 0 else ''}"
    if not sys.stderr.isatty():
        return f"\n{words}"
    rest = (style.columns or _WIDTH) - measure(words) - 4
    line = f"{_LINE * 2} {words} {_LINE * max(rest, 2)}"
    return f"\n{style.paint(line, 'heading')}"


def refuse_beside_watch(given: Mapping[str, bool]) -> None:
    """Raises CjmError for the first of the flags and arguments that are `given` and do not go with
    `--watch`.
    """
    for name, is_given in given.items():
        if is_given:
            raise CjmError(
                f"`{name}` and `--watch` do not go together",
                "the standard input can be read once"
                if name == "-"
                else "run the command with it once, and then watch",
            )
