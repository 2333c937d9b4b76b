"""A text too long for its cell."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    limit = context.limit("limit")
    if max(map(len, context.said.texts), default=0) <= limit:
        return
    for passage in context.texts:
        for path, text in passage.list_entries():
            length = len(text.strip())
            if length > limit:
                yield Finding(
                    path,
                    f"text has {length} characters, expected at most {say_number(limit)}",
                    hint="say it shorter, or part it into a list",
                )


RULE = Rule(
    name="long-text",
    severity=Severity.INFO,
    kind="content",
    summary="a text that is too long to read at a glance",
    check=_check,
    options={"limit": Setting(280, "the most characters that a text should have")},
)
