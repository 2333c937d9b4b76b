"""What is called otherwise than all that refer to it: the slip is in its own name, said once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cjm.diagnostics import Finding, Path
from cjm.likeness import nearest
from cjm.model.reading import show
from cjm.model.texts import is_slug
from cjm.rules._references import Reference
from cjm.rules._rule import Context

MISNAMED = "called otherwise than all that refer to it"
"""A slip."""
_TABLES = {"metric": "metrics", "source": "sources"}
_SEVERAL = 2


def find_misnamed(
    references: Iterable[Reference], context: Context
) -> dict[tuple[str, str], Finding]:
    """For each word and kind of thing that several `references` name in vain, the finding at the
    one thing that is called much so, if nothing at all names that.
    """
    # A link is met once for each of its ends.
    places = {(one.word, one.noun, one.path): one for one in references}.values()
    times = Counter((one.word, one.noun) for one in places)
    found: dict[tuple[str, str], Finding] = {}
    for one in places:
        key = one.word, one.noun
        if key in found:
            continue
        near = nearest(one.word, one.known)
        # Where only the reference is written as an id is, one is enough.
        is_odd = near is not None and is_slug(one.word) and not is_slug(near)
        if times[key] < _SEVERAL and not is_odd:
            continue
        path = _find_definition(near, one.noun, context) if near else None
        if near and path and not _is_named(near, path, context):
            found[key] = Finding(
                path,
                f"nothing refers to {show(near)}, but {_count(times[key])} to {show(one.word)}",
                hint=f"did you mean `{one.word}`?",
                at_key=one.noun in _TABLES,
                slip=MISNAMED,
            )
    return found


def _count(number: int) -> str:
    return "one place" if number == 1 else f"{number} places"


def _find_definition(name: str, noun: str, context: Context) -> Path | None:
    if noun in _TABLES:
        is_here = name in (context.journey.sources if noun == "source" else context.journey.metrics)
        return (_TABLES[noun], name) if is_here else None
    written = context.ids.written.get(name, ())
    return (*written[0], "id") if len(written) == 1 else None


def _list_sources(context: Context) -> Iterator[tuple[str, ...]]:
    """The sources that each element names."""
    for _, element in context.elements:
        for key in ("source", "sources"):
            named = getattr(element, key, None)
            if isinstance(named, tuple):
                yield named


def _is_named(name: str, path: Path, context: Context) -> bool:
    """Whether the name stands somewhere else than where it is given."""
    if path[0] == "sources":
        return any(name in one for one in _list_sources(context))
    times = sum(text.split().count(name) for text in context.said.texts if name in text)
    return times > (path[-1] == "id")
