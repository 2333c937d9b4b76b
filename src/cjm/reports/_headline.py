"""The first line of a finding: for eyes, for grep, and for editors that jump to a place."""

from __future__ import annotations

from cjm.diagnostics import Diagnostic
from cjm.terminal import Style, make_printable, show_path


def write_headline(found: Diagnostic, style: Style) -> str:
    """`path:line:column: severity[rule] message`, on one line whatever the message holds."""
    place = f"{show_path(found.file)}:{found.place.line}:{found.place.column}:"
    level = style.paint(f"{found.severity.value}[{found.rule}]", found.severity.value)
    return f"{style.paint(place, 'strong')} {level} {make_printable(found.message)}"
