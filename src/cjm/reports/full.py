"""Findings with the lines they are about, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.diagnostics import Diagnostic
from cjm.reports._report import Checked, Report
from cjm.terminal import Style, make_printable, show_path


def write_full(checked: Checked, style: Style) -> Iterator[str]:
    """Every finding as a headline, a frame and notes, with an empty line after each."""
    for file in checked.files:
        for found in file.diagnostics:
            block = "\n".join(_write_finding(found, file.lines, style))
            yield f"{block}\n\n"


def _write_finding(found: Diagnostic, lines: Mapping[int, str], style: Style) -> Iterator[str]:
    # Late, as most runs find nothing.
    from cjm.reports._frame import draw_frame
    from cjm.reports._headline import write_headline

    yield write_headline(found, style)
    yield from draw_frame(found, lines, style)
    blank = " " * len(str(found.place.line))
    for label, words in _list_notes(found, lines):
        yield f"{blank} {style.paint('=', 'quiet')} {style.paint(f'{label}:', 'strong')} {words}"


def _list_notes(found: Diagnostic, lines: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    from cjm.reports._frame import say_place

    if found.address:
        yield "at", make_printable(found.address)
    if place := say_place(found, lines):
        yield "place", place
    for related, what in found.related:
        yield (
            "see",
            f"{show_path(found.file)}:{related.line}:{related.column}: " + make_printable(what),
        )
    if found.suggestion and found.place.line not in lines:
        yield "hint", f"did you mean `{make_printable(found.suggestion)}`?"
    if found.hint:
        yield "hint", make_printable(found.hint)
    if found.fix and not found.suggestion:
        flag = "--fix" if found.fix.is_safe else "--unsafe-fixes"
        yield "fix", f"{make_printable(found.fix.says)} ({flag})"
    yield "help", f"cjm rules {found.rule}"


REPORT = Report(
    name="full",
    summary="headline, lines of the file, hints",
    write=write_full,
    is_for_people=True,
)
