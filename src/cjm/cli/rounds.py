"""What `cjm validate` and `cjm render` do with `--watch`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.api.watching import Scope
from cjm.cli.reporting import STDIN, STDOUT, read_outlets
from cjm.cli.watching import keep_watching, refuse_beside_watch
from cjm.cli.wishes import DrawWishes, Wishes
from cjm.errors import CjmError


class Checks:
    """Checks the same maps again and again."""

    def __init__(self, wishes: Wishes, *, is_preview: bool) -> None:
        self._wishes = wishes
        self._is_preview = is_preview

    def run(self) -> int:
        """Check once; the exit code."""
        from cjm.cli.checking import check_maps

        return check_maps(self._wishes, is_preview=self._is_preview, with_unsafe=False)

    def list_outputs(self) -> Iterator[str]:
        """The files that reports go to."""
        for outlet in read_outlets(self._wishes.report):
            if outlet.path != STDOUT:
                yield outlet.path


class Drawings:
    """Draws the same maps again and again; the browser is asked to show one once."""

    def __init__(self, wishes: DrawWishes) -> None:
        self._wishes = wishes
        self._outputs: tuple[str, ...] = ()

    def run(self) -> int:
        """Draw once; the exit code."""
        from cjm.cli.rendering import make_clerk, run_clerk

        clerk = make_clerk(self._wishes)
        try:
            return run_clerk(clerk, self._wishes)
        finally:
            self._wishes = self._wishes._replace(open_=False)
            self._outputs = tuple(map(str, clerk.outputs))

    def list_outputs(self) -> tuple[str, ...]:
        """The drawings of the last run."""
        return self._outputs


def watch_checks(wishes: Wishes, *, is_preview: bool, once: Mapping[str, bool]) -> int:
    """Check, and anew after each change, until Ctrl-C. `once` tells of flags for something else,
    which is done once, whether they were given.

    Raises CjmError for wishes that can be met once only.
    """
    refuse_beside_watch(
        {
            STDIN: STDIN in wishes.paths,
            "--add-ignore": wishes.add_ignore is not None,
            "--write-baseline": wishes.write_baseline is not None,
            **once,
        }
    )
    for outlet in read_outlets(wishes.report, counts=wishes.statistics):
        if outlet.path == STDOUT and not outlet.report.is_for_people:
            name = outlet.report.name
            raise CjmError(
                f"with `--watch`, one {name} after the other would go to the standard output",
                f"give it a file: --report {name}=findings.{name}",
            )
    scope = Scope(
        wishes.paths,
        wishes.config,
        (wishes.baseline,) if wishes.baseline else (),
        with_commits=wishes.since is not None,
    )
    rounds = Checks(wishes, is_preview=is_preview)
    return keep_watching(rounds, scope, color=wishes.color, is_quiet=wishes.quiet)


def watch_drawings(wishes: DrawWishes) -> int:
    """Draw, and anew after each change, until Ctrl-C.

    Raises CjmError for wishes that can be met once only.
    """
    refuse_beside_watch({STDIN: STDIN in wishes.paths, "--output -": wishes.output == STDOUT})
    named = (*wishes.font, *((wishes.theme,) if wishes.theme else ()))
    scope = Scope(wishes.paths, wishes.config, named, with_commits=bool(wishes.history))
    return keep_watching(Drawings(wishes), scope, color=wishes.color, is_quiet=wishes.quiet)
