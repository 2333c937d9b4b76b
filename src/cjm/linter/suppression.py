"""Comments that silence findings: `# cjm: ignore[rule] reason`, `# cjm: ignore-file[rule] reason`.

At the end of a line it covers the element that begins there, with all below it; on a line of its
own, the element that follows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from cjm.diagnostics import Diagnostic, Place, Severity
from cjm.likeness import nearest
from cjm.linter.ignores import FORM, Ignore, Suppression
from cjm.loader import Loaded

_OTHER_JOINTS = re.compile(r"[،;；、\s]+")
_LONGEST_IDENTITY = 100

UNUSED, UNREASONED = "unused-ignore", "ignore-without-reason"
ABOUT_COMMENTS = frozenset({UNUSED, UNREASONED})
"""Rules about the comments themselves, which no comment silences."""


def silence(
    diagnostics: Iterable[Diagnostic],
    ignores: tuple[Ignore, ...],
    loaded: Loaded,
    ignorable: frozenset[str],
    known: frozenset[str],
) -> Iterator[Diagnostic]:
    """`diagnostics` without those that are silenced, and findings about the comments: what silences
    nothing, and what gives no reason.

    Of several comments over one finding, the closest silences it.
    """
    by_rule: dict[str, list[Suppression]] = {}
    for ignore in ignores:
        for one in ignore.suppressions:
            if one.rule in ignorable:
                by_rule.setdefault(one.rule, []).append(one)
    covers = {rule: _Cover(own) for rule, own in by_rule.items()}
    used: set[Suppression] = set()
    covered: set[Suppression] = set()
    for found in diagnostics:
        cover = covers.get(found.rule) if found.file == loaded.name else None
        by = cover.find(found.place.line) if cover else []
        if not by:
            yield found
            continue
        used.add(min(by, key=lambda one: one.last - one.first))
        covered.update(by)
    for ignore in ignores:
        for found in _judge(
            ignore, loaded, used=used, covered=covered, ignorable=ignorable, known=known
        ):
            # No element stands for it: its own words outlast moved lines.
            yield found._replace(identity=f"#{ignore.text}"[:_LONGEST_IDENTITY])


class _Cover:
    """Finds which comments about one rule cover a line, of which there may be thousands."""

    def __init__(self, suppressions: Iterable[Suppression]) -> None:
        self._in_order = sorted(enumerate(suppressions), key=lambda pair: pair[1].first)
        self._firsts = [one.first for _, one in self._in_order]
        self._furthest = list(accumulate((one.last for _, one in self._in_order), max))

    def find(self, line: int) -> list[Suppression]:
        """Those over a line, in the order of the file."""
        at = bisect_right(self._firsts, line) - 1
        found: list[tuple[int, Suppression]] = []
        while at >= 0 and self._furthest[at] >= line:
            if self._in_order[at][1].last >= line:
                found.append(self._in_order[at])
            at -= 1
        return [one for _, one in sorted(found)]


def _judge(
    ignore: Ignore,
    loaded: Loaded,
    *,
    used: set[Suppression],
    covered: set[Suppression],
    ignorable: frozenset[str],
    known: frozenset[str],
) -> Iterator[Diagnostic]:
    """What is wrong with a comment."""
    if ignore.fault:
        message, hint, suggestion = ignore.fault
        yield _find(UNUSED, loaded, ignore.place, message, hint=hint, suggestion=suggestion)
    elif not ignore.reason:
        yield _find(UNREASONED, loaded, ignore.place, "no reason is given", hint=FORM)
    for one in ignore.suppressions:
        if one.rule not in ignorable:
            yield _refuse(one, loaded, known)
        elif one not in used and loaded.is_whole:
            # What is broken is not checked any further, so that nobody can tell.
            what = f"`{one.rule}`"
            message = (
                f"{what} is ignored here by another comment"
                if one in covered
                else f"nothing here breaks {what}"
            )
            rest = "the rule" if len(ignore.suppressions) > 1 else "the comment"
            yield _find(UNUSED, loaded, one.place, message, hint=f"take {rest} out")


def _refuse(one: Suppression, loaded: Loaded, known: frozenset[str]) -> Diagnostic:
    """What to say of a rule that no comment can silence, or that there is not."""
    if one.rule in known:
        message = f"`{one.rule}` cannot be ignored by a comment"
        is_about_comments = one.rule in ABOUT_COMMENTS
        remedy = "take the comment out" if is_about_comments else "mend what it reports"
        return _find(UNUSED, loaded, one.place, message, hint=remedy)
    parts = _OTHER_JOINTS.split(one.rule)
    meant = ", ".join(parts) if known.issuperset(parts) else nearest(one.rule, known)
    message = f"there is no rule `{one.rule[:60]}`"
    hint = None if meant else "`cjm rules` lists them"
    return _find(UNUSED, loaded, one.place, message, hint=hint, suggestion=meant)


def _find(
    rule: str,
    loaded: Loaded,
    place: Place,
    message: str,
    *,
    hint: str | None = None,
    suggestion: str | None = None,
) -> Diagnostic:
    severity = Severity.WARNING
    return Diagnostic(rule, severity, loaded.name, place, message, hint=hint, suggestion=suggestion)
