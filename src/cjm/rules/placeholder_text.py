"""A text that somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.reading import show
from cjm.rules._placeholders import SAYS_ALL, find_placeholder, may_hold_one
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting


def _check(context: Context) -> Iterator[Finding]:
    own = frozenset(word.strip().casefold() for word in context.list_words("words"))
    if not may_hold_one(context.whole, own):
        return
    for passage in context.texts:
        for tag, text in passage.text.entries:
            lang = tag or context.journey.lang
            found = find_placeholder(text, own, says_all=lang[:2] in SAYS_ALL)
            if found:
                yield Finding(
                    (*passage.path, tag) if tag else passage.path,
                    f"{show(found)} stands where a text should be",
                    hint="write what is meant, or leave the key out: a gap is honest",
                )


RULE = Rule(
    name="placeholder-text",
    severity=Severity.WARNING,
    kind="content",
    summary="a text that only keeps a place, as `TODO` or `…`",
    check=_check,
    options={"words": Setting((), "texts of your own that only keep a place")},
)
