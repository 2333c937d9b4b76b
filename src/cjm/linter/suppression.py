"""Comments that silence findings: `# cjm: ignore[rule] reason`, `# cjm: ignore-file[rule] reason`.

At the end of a line it covers the element that begins there, with all below it; on a line of its
own, the element that follows.
"""

import re
from collections.abc import Iterable, Iterator

from cjm.diagnostics import Diagnostic, Place, Severity
from cjm.likeness import nearest
from cjm.linter.reach import Lines, Reach
from cjm.loader import Loaded
from cjm.source.comments import Comment, list_own_comments
from cjm.values import NamedTuple

_PATTERN = re.compile(r"(?:^|#)\s*cjm:\s*([\w-]+)\s*(?:\[([^\]]*)\])?\s*(.*)")
_PART = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
_WORDS = ("ignore", "ignore-file")
_WORDS_OF_OTHERS = frozenset({"disable", "noqa", "nolint", "skip", "suppress"})
_FORM = "as in `# cjm: ignore[pain-without-fix] why`"
_LONGEST_IDENTITY = 100

UNUSED, UNREASONED = "unused-ignore", "ignore-without-reason"
ABOUT_COMMENTS = frozenset({UNUSED, UNREASONED})
"""Rules about the comments themselves, which no comment silences."""


class Suppression(NamedTuple):
    """One silenced rule: over which lines (from 1, both included), and where its name stands."""

    rule: str
    first: int
    last: int
    place: Place


class Ignore(NamedTuple):
    """A comment that speaks to cjm. `fault` says what is wrong with it as a whole: the message, a
    hint and a word that may have been meant.
    """

    place: Place
    text: str
    suppressions: tuple[Suppression, ...] = ()
    reason: str = ""
    rules_end: int = 0
    """Column (from 0) of the bracket that closes its list of rules."""
    fault: tuple[str, str | None, str | None] | None = None


def list_ignores(loaded: Loaded) -> tuple[Ignore, ...]:
    """All comments of a file that would silence something."""
    document = loaded.document
    comments = list_own_comments(loaded.text) if document else ()
    if document is None or not comments:
        return ()
    reach = Reach(document)
    last = loaded.text.count("\n") + loaded.text.count("\r") + 1
    found = (_read(comment, reach, Lines(0, last)) for comment in comments)
    return tuple(ignore for ignore in found if ignore)


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
    used: set[Suppression] = set()
    covered: set[Suppression] = set()
    for found in diagnostics:
        by = [
            one
            for one in by_rule.get(found.rule, ())
            if one.first <= found.place.line <= one.last and found.file == loaded.name
        ]
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
        yield _find(UNREASONED, loaded, ignore.place, "no reason is given", hint=_FORM)
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
    meant = nearest(one.rule, known)
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


def _read(comment: Comment, reach: Reach, whole: Lines) -> Ignore | None:
    """The comment, if it speaks to cjm."""
    match = _PATTERN.search(comment.text)
    if match is None:
        return None
    word, rules, reason = match.groups()
    begin = comment.column + 1
    text = comment.text.rstrip()
    line = comment.line + 1
    sign = match.start() + begin if text[match.start()] == "#" else comment.column
    place = Place(line, sign + 1, begin + len(text) + 1)
    if word not in _WORDS:
        meant = nearest(word, _WORDS)
        if meant is None and word not in _WORDS_OF_OTHERS:
            return None
        message = f"`{word[:60]}` is no word for cjm"
        return Ignore(place, text, fault=(message, _FORM, meant or _WORDS[0]))
    parts = list(_PART.finditer(rules or ""))
    if not parts:
        message = "the comment names no rule, and so ignores nothing"
        return Ignore(place, text, fault=(message, _FORM, None))
    lines = whole if word == "ignore-file" else reach.find(comment)
    column = begin + match.start(2) + 1
    return Ignore(
        place,
        text,
        tuple(
            Suppression(
                part[0],
                lines.first + 1,
                lines.last + 1,
                Place(line, column + part.start(), column + part.end()),
            )
            for part in parts
        ),
        # A reason says something; dashes and dots do not.
        reason.strip() if re.search(r"\w", reason) else "",
        begin + match.end(2),
    )
