"""Tells what became of drawings, and judges the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.cli.run import DONE, FOUND
from cjm.cli.streams import put_bytes, say
from cjm.terminal import Style, make_printable, show_path

if TYPE_CHECKING:
    from pathlib import Path

    from cjm.api.draw import Drawn
    from cjm.reports import FileFindings


class Clerk:
    """Keeps account of a run of `cjm render`."""

    def __init__(self, style: Style, *, is_quiet: bool) -> None:
        self.style = style
        self.is_quiet = is_quiet
        self._written: list[Path] = []
        self._unchanged: list[Path] = []
        self._refused: set[str] = set()
        self._is_short = False
        self._stale = 0

    def tell(self, drawn: Drawn) -> None:
        """Say what became of one target; the bytes for the standard output are written."""
        path = drawn.target.path
        for notice in drawn.notices:
            say(f"{self.style.paint('note:', 'info')} {make_printable(notice)}")
        match drawn.state:
            case "output":
                put_bytes(drawn.data)
            case "refused":
                self._refuse(drawn)
            case "unread" if drawn.findings:
                self._is_short = True
                tell(drawn.findings, self.style)
            case "written" if path:
                self._written.append(path)
                self._say_path("Wrote", path)
            case "unchanged" if path:
                self._unchanged.append(path)
                self._say_path("Unchanged:", path)
            case "outdated" | "missing" if path:
                self._stale += 1
                words = "Out of date:" if drawn.state == "outdated" else "Missing:"
                self._say_path(self.style.paint(words, "warning"), path, always=True)

    @property
    def outputs(self) -> list[Path]:
        """The files that hold drawings now."""
        return self._written + self._unchanged

    def open_first(self) -> None:
        """Show the first output that is new in the browser; where none is, the first."""
        if outputs := self.outputs:
            from cjm.cli.showing import show

            show(outputs[0], is_quiet=True)

    def judge(self) -> int:
        """The exit code: 1 where something could not be drawn or read, or is not current."""
        return FOUND if self._refused or self._is_short or self._stale else DONE

    def _refuse(self, drawn: Drawn) -> None:
        """Say once a map why it is not drawn."""
        findings = drawn.findings
        if findings is not None and findings.name not in self._refused:
            self._refused.add(findings.name)
            refuse(findings, self.style)

    def _say_path(self, words: str, path: Path, *, always: bool = False) -> None:
        if always or not self.is_quiet:
            say(f"{words} {show_path(path)}")


def refuse(findings: FileFindings, style: Style) -> None:
    """Say what keeps a map from being drawn."""
    tell(findings, style)
    say("")
    words = f"`{show_path(findings.name)}` is not drawn: its errors come first"
    say(f"{style.paint('error:', 'error')} {words}")


def tell(findings: FileFindings, style: Style) -> None:
    """Say what is found in a map, or about a folder."""
    # Most maps are drawn, and nothing of them is reported.
    from cjm.reports import Checked, load_report

    checked = Checked((findings, *findings.beside))
    say(load_report("full").compose(checked, style).rstrip("\n"))
