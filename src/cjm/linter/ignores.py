"""Comments that speak to cjm, and those that were meant to."""

import re

from cjm.diagnostics import Place
from cjm.likeness import nearest
from cjm.linter.reach import Lines, Reach
from cjm.loader import Loaded
from cjm.source.comments import Comment, list_own_comments
from cjm.values import NamedTuple

_PATTERN = re.compile(r"(?:^|#)\s*cjm:\s*([\w-]+)\s*(?:\[([^\]]*)\])?\s*(.*)")
_NEARLY = re.compile(
    r"(?:^|#)\s*(?:cjm\s*[:：=-]?\s*(ignore(?:-file)?)\b|noqa:)(.*)", re.IGNORECASE
)
"""One that is written a little otherwise, and so read by nobody."""
_PART = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
_NAME = r"[a-z]+(?:[-_][a-z0-9]+)+"
_NAMES = re.compile(rf"\W*({_NAME}(?:\W+{_NAME})*)")
"""Names that rules may have, before anything else."""
_WORDS = ("ignore", "ignore-file")
_WORDS_OF_OTHERS = frozenset({"disable", "noqa", "nolint", "skip", "suppress"})
FORM = "as in `# cjm: ignore[pain-without-fix] why`"


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


def _read(comment: Comment, reach: Reach, whole: Lines) -> Ignore | None:
    """The comment, if it speaks to cjm."""
    match = _PATTERN.search(comment.text)
    if match is None:
        return _read_nearly(comment)
    word, rules, reason = match.groups()
    begin = comment.column + 1
    text = comment.text.rstrip()
    line = comment.line + 1
    place = _find_place(comment, match)
    if word not in _WORDS:
        is_like = (
            word in _WORDS_OF_OTHERS or word.startswith(_WORDS[0]) or _NAMES.match(rules or "")
        )
        # What silences a whole file is never meant by chance.
        meant = nearest(word, _WORDS if "file" in word else _WORDS[:1])
        if meant is None and not is_like:
            return None
        message = f"`{word[:60]}` is no word for cjm"
        return Ignore(place, text, fault=(message, FORM, meant or _WORDS[0]))
    parts = list(_PART.finditer(rules or ""))
    if not parts:
        message = "the comment names no rule in square brackets, and so ignores nothing"
        meant = _write_out(word, reason)
        return Ignore(place, text, fault=(message, None if meant else FORM, meant))
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


def _read_nearly(comment: Comment) -> Ignore | None:
    """The comment, if it was hardly meant for anybody else."""
    match = _NEARLY.search(comment.text)
    meant = _write_out((match[1] or _WORDS[0]).lower(), match[2]) if match else None
    if match is None or meant is None:
        return None
    fault = ("the comment does not begin with `# cjm: `, and so ignores nothing", None, meant)
    return Ignore(_find_place(comment, match), comment.text.rstrip(), fault=fault)


def _find_place(comment: Comment, match: re.Match[str]) -> Place:
    text = comment.text.rstrip()
    begin = comment.column + 1
    sign = match.start() + begin if text[match.start()] == "#" else comment.column
    return Place(comment.line + 1, sign + 1, begin + len(text) + 1)


def _write_out(word: str, said: str) -> str | None:
    """The comment as it is read, where names that rules may have stand in it."""
    match = _NAMES.match(said)
    names = re.findall(_NAME, match[1].replace("_", "-")) if match else []
    return f"# cjm: {word}[{', '.join(names)}]" if names else None
