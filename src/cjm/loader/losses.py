"""What YAML lost in silence, and what is wrong because of it: one finding."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from cjm.diagnostics import Diagnostic, Path, Severity
from cjm.model import Element
from cjm.source import Document
from cjm.source.losses import APART, EMPTY_BLOCK, LOST_TEXT
from cjm.source.unparted import BARE_LINES, OTHER_SIGNS, UNPARTED_ENTRIES

_Place: TypeAlias = tuple[int, int]
_PROSE = frozenset({"goal", "quote", "role", "scenario", "summary", "text"})
"""Keys of texts in which a line may begin with a dash, and which take no list."""
_LISTS = frozenset(
    {"actions", "expectations", "fixes", "goals", "needs", "opportunities", "pain_points"}
    | {"questions", "touchpoints"}
)
"""Keys of lists whose entries are short."""
_BLANKS = 4
"""As many may stand between a colon and a text that is lost."""


def explain_by_losses(found: Sequence[Diagnostic], document: Document) -> list[Diagnostic]:
    """The findings of reading a document; where an element is broken because its text was lost, the
    error with the advice of the loss, in place of both.
    """
    losses = {_begin(each): each for each in found if each.severity is not Severity.ERROR}
    if not losses:
        return list(found)
    # What shows only further down begins where the error is.
    begun = {
        (place.line, place.column): each
        for each in losses.values()
        for place, _ in each.related
        if _says_all(each)
    }
    causes = {
        _begin(each): cause
        for each in found
        if each.severity is Severity.ERROR
        and (cause := _find_cause(each, losses, document) or begun.get(_begin(each)))
    }
    explained = {_begin(cause) for cause in causes.values()}
    return [
        _explain(each, causes[_begin(each)]) if _begin(each) in causes else each
        for each in found
        if each.severity is Severity.ERROR or _begin(each) not in explained
    ]


def _says_all(loss: Diagnostic) -> bool:
    """Whether a loss says more of what is wrong than the error that comes of it."""
    return loss.rule == UNPARTED_ENTRIES or loss.slip == EMPTY_BLOCK


def _explain(error: Diagnostic, cause: Diagnostic) -> Diagnostic:
    if _says_all(cause) and error.rule != "missing-key":
        return cause._replace(rule=error.rule, severity=error.severity)
    return error._replace(hint=cause.hint)


def drop_prose(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings of reading without lines that only look like entries, as they stand in a text
    under a key that takes no list.
    """
    for one in found:
        if one.rule == UNPARTED_ENTRIES:
            key = next((step for step in reversed(one.path) if isinstance(step, str)), "")
            if key in _PROSE and one.slip != OTHER_SIGNS:
                continue
            if key not in _LISTS and one.slip == BARE_LINES:
                continue
        yield one


def drop_repeats(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of reading without keys that are there twice right below a key that is unknown:
    they are that key's, and stand too far to the left or it too far to the right.
    """
    unknown = {_begin(one): one.path for one in found if one.rule == "unknown-key"}
    names = frozenset(unknown.values())
    return [
        one
        for one in found
        if one.rule != "duplicate-key"
        # One that no element has is another matter.
        or one.path in names
        or (one.place.line - 1, one.place.column) not in unknown
    ]


def drop_comments(
    found: Iterable[Diagnostic], root: type[Element], document: Document
) -> list[Diagnostic]:
    """The findings of reading a `root` without lost texts behind what is no text: behind a score, a
    status or an id stands a comment.
    """
    # Few maps have any.
    from cjm.explain.shape import may_be_text

    return [
        each
        for each in found
        if each.rule != LOST_TEXT
        or each.slip == APART
        or document.lacks(each.path)
        or may_be_text(root, each.path)
    ]


def list_lost(found: Iterable[Diagnostic], document: Document) -> frozenset[Path]:
    """The paths of keys and entries all of whose text is lost, or stands for several."""
    return frozenset(
        each.path
        for each in found
        if (each.rule == LOST_TEXT and document.lacks(each.path))
        or (each.rule == UNPARTED_ENTRIES and each.path)
    )


def _find_cause(
    error: Diagnostic, losses: Mapping[_Place, Diagnostic], document: Document
) -> Diagnostic | None:
    """The loss at the same place, or right behind the colon of a key that lacks its value."""
    line, column = _begin(error)
    is_lacking = error.rule == "missing-key" or _is_about_nothing(error, document)
    reach = _BLANKS if is_lacking else 0
    places = ((line, column + ahead) for ahead in range(reach + 1))
    return next((losses[place] for place in places if place in losses), None)


def _is_about_nothing(error: Diagnostic, document: Document) -> bool:
    """Whether an error is about a value that should stand behind a key, and not about the key."""
    span = document.locate(error.path).span
    return (span.line + 1, span.column + 1) == _begin(error) and document.lacks(error.path)


def _begin(found: Diagnostic) -> _Place:
    return found.place.line, found.place.column
