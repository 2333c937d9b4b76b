"""What is wrong with a text as YAML."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text: 0-based lines and columns in code points, up to the end and without it."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class SourceTrouble(Exception):  # noqa: N818 - most of them are collected, not raised
    """One thing that is wrong. Raised where reading cannot go on, collected where it can.

    `rule` is `syntax` or `duplicate-key`. `related` names another place that matters.
    """

    rule: str
    message: str
    span: Span
    hint: str | None = None
    related: tuple[Span, str] | None = None
