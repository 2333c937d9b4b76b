"""Texts that run the other way than what stands around them, in Markdown.

Neither GitHub nor GitLab lets `<bdi>` through; both keep the attribute `dir` and characters that
show nothing.
"""

from __future__ import annotations

from cjm.comparisons._voice import Voice
from cjm.terminal.printable import has_right_to_left

_FIRST_STRONG, _POP = "\u2068", "\u2069"


def isolate(text: str, voice: Voice) -> str:
    """`text`, kept together where it may run the other way than the language of the words."""
    if not text or has_right_to_left(text) == (voice.locale.direction == "rtl"):
        return text
    return f"{_FIRST_STRONG}{text}{_POP}"


def open_block(voice: Voice) -> list[str]:
    """The lines before what runs to the left; none where it runs to the right."""
    return ['<div dir="rtl">', ""] if voice.locale.direction == "rtl" else []


def close_block(voice: Voice) -> list[str]:
    """The lines behind it."""
    return ["", "</div>"] if voice.locale.direction == "rtl" else []
