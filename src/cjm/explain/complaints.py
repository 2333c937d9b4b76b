"""Turns validation errors into troubles: rule, path, sentence, remedy."""

import re
from collections.abc import Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cjm.explain.keys import reject_key
from cjm.explain.kinds import name_kind
from cjm.explain.shape import find_kind
from cjm.explain.strangers import gather_strangers
from cjm.explain.tables import name_entry
from cjm.explain.trouble import OF_ANOTHER, OF_ENTRY, Trouble
from cjm.explain.usage import find_meant
from cjm.explain.words import LEAVE_OUT, says_nothing_yet, suggest_word
from cjm.model import Element
from cjm.model.element import EACH_ALONE
from cjm.model.reading import show
from cjm.source import Data, Document
from cjm.source.remarks import part_remark

Path = tuple[str | int, ...]

_KEY_OF_TABLE = "[key]"
_GATHERED = "x-"
_WAYS = {
    "attributes": "write what each is before it, as in {age: 30, job: designer}",
    "by": "write the id of a persona before each, as in {shopper: 1}",
    "metrics": "write a key before each, as in {nps: {unit: points}}",
    "sources": "write a key before each, as in {survey: {type: survey}}",
    "values": "write the day before each, as in {2026-10-01: 19}",
}
"""How to write what a key wants, where what stands there is of another kind."""
_SEVERAL_IDS = r"\s*[a-z0-9-]+(?:\s*[,،;؛、+&]\s*[a-z0-9-]+)+\s*"
_REFERENCES = ("for", "pain", "stage", "to")


def explain_errors(
    error: ValidationError, document: Document, root: type[Element]
) -> tuple[Trouble, ...]:
    """All that `error` says about a `root` read from `document`, in its order."""
    return tuple(gather_strangers([*_explain(error, document, root)], document))


def _explain(error: ValidationError, document: Document, root: type[Element]) -> Iterator[Trouble]:
    for details in error.errors(include_url=False):
        yield _explain_one(details, document, root)


def _explain_one(details: ErrorDetails, document: Document, root: type[Element]) -> Trouble:
    full = details["loc"]
    at_key = bool(full) and full[-1] == _KEY_OF_TABLE
    path = tuple(
        step
        for step in (full[:-1] if at_key else full)
        if not (isinstance(step, str) and step.startswith(_GATHERED))
    )
    match details["type"]:
        case "missing":
            return _miss(path, root)
        case "extra_forbidden":
            said = reject_key(path, root, document, details["input"])
            return Trouble(
                "unknown-key",
                path,
                f"unknown key {show(str(path[-1])[:60])}",
                hint=said.hint,
                suggestion=said.suggestion,
                at_key=True,
                # Where it stands around everything, nothing can be said of what is missing.
                spoils=path if len(path) > 1 or not said.is_all else (),
                is_all=said.is_all,
                cuts=(*path[:-1], said.cuts) if said.cuts else (),
                slip=said.slip,
                presumes=said.presumes,
            )
        case "literal_error":
            return _reject_choice(path, document, details)
        case "cjm":
            context = details.get("ctx", {})
            if context["entry"]:
                return _reject_entry(path, context, document, root)
            written = document.locate(path).path
            inside = name_entry(written, root, document, details["input"])
            if inside:
                path = written
            elsewhere = inside or _name_owner(path, root)
            said_hint = _find_hint(path, root, str(context["hint"]), details["input"])
            return Trouble(
                str(context["rule"]),
                path,
                f"{'a key' if at_key else _subject(path, document, root)} {_say(path, context)}",
                hint=elsewhere or said_hint,
                suggestion=_find_named(path, document),
                at_key=at_key or bool(context["at_key"]),
                spoils=path,
                # What has no name yet may be the one that is referred to.
                belongs=path[:-1] if inside else (),
                slip=OF_ENTRY if inside else OF_ANOTHER if elsewhere else "",
            )
    says = f"is {show(details['input'])}, which cannot be read here"
    message = f"{_subject(path, document, root)} {says}"
    return Trouble("wrong-type", path, message, at_key=at_key, spoils=path)


def _reject_entry(
    path: Path, context: Mapping[str, object], document: Document, root: type[Element]
) -> Trouble:
    """What is wrong with one key of the table at `path`, or with what stands under it."""
    entry, at_key = str(context["entry"]), bool(context["at_key"])
    named = show(entry) if at_key else f"{show(entry)} of {_subject(path, document, root)}"
    return Trouble(
        str(context["rule"]),
        (*path, entry),
        f"{named} {context['says']}",
        hint=str(context["hint"]),
        at_key=at_key,
        spoils=path if context["is_alone"] else (*path, entry),
    )


def _say(path: Path, context: Mapping[str, object]) -> str:
    """What its reader says of a value; what a file holds is no other file."""
    says = str(context["says"])
    return says if path else says.removesuffix(", or a persona file")


def _name_owner(path: Path, root: type[Element]) -> str | None:
    """What has the key at `path`, where it stands in a table that takes any."""
    if not path[:-1] or path[-2] not in _WAYS:
        return None
    if path[-1] in set(root.keys()):
        return f"`{path[-1]}` is a key of the map: indent it like `{path[0]}`"
    if path[-1] in ("have", "need"):
        return f"`{path[-1]}` is a key of `resources`: write that above it"
    return None


def _find_hint(path: Path, root: type[Element], said: str, value: object) -> str | None:
    """What to do about a value: as its reader `said`, or by where it stands."""
    if not path:
        return _say_beginning(root)
    if says_nothing_yet(value) and path[-1] != "id":
        return LEAVE_OUT
    if remarked := part_remark(value):
        return remarked.hint
    if "pain" in path[-2:] and isinstance(value, str) and re.fullmatch(_SEVERAL_IDS, value):
        return f"write a list: `[{', '.join(re.findall(r'[a-z0-9-]+', value))[:60]}]`"
    if said == EACH_ALONE and isinstance(path[-1], str):
        return "write one, without brackets"
    if _last_key(path) == "sources" and len(path) > 1 and isinstance(value, dict):
        return "describe it under `sources:` of the map, and write its key here"
    return said or _WAYS.get(_last_key(path)) or None


def _say_beginning(root: type[Element]) -> str:
    """What a file begins with that is no mapping at all."""
    first = "`cjm: 1` and `title: …`" if root.__name__ == "Journey" else "`name: …`"
    return f"begin with {first}, each key on a line of its own"


def _last_key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _find_named(path: Path, document: Document) -> str | None:
    """The id of the one element that is called as a reference to it says."""
    if not any(step in _REFERENCES for step in path[-2:]):
        return None
    value: Data = document.data
    for step in document.locate(path).path:
        value = value[step]  # type: ignore[index] # a path as written fits
    if not isinstance(value, str):
        return None
    found: set[str] = set()
    waiting = [document.data]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            own = node.get("id")
            if isinstance(own, str) and value in (node.get("name"), node.get("text")):
                found.add(own)
        if isinstance(node, dict | list):
            waiting += node.values() if isinstance(node, dict) else node
    return found.pop() if len(found) == 1 else None


def _subject(path: Path, document: Document, root: type[Element]) -> str:
    """The grammatical subject of a complaint: the key as written, or the entry of a list."""
    written = document.locate(path).path
    if not written:
        return "the file" if root.__name__ == "Journey" else f"the {root.__name__.lower()}"
    last = written[-1]
    if isinstance(last, str):
        return last
    keys = [step for step in written if isinstance(step, str)]
    return f"entry {last + 1} of {keys[-1]}" if keys else f"entry {last + 1}"


def _name_kind(path: Path, root: type[Element]) -> str:
    return name_kind(find_kind(root, path) or root)


def _miss(path: Path, root: type[Element]) -> Trouble:
    key = str(path[-1])
    hint = {
        "cjm": "begin the file with `cjm: 1`",
        "title": "say in a line what the map is about",
        "name": "say what it is called, as in `name: Pay the bill`",
        "text": "say it in a text, as in `text: The page hangs`",
        "to": "name the stage or step it leads to, as in `to: pay`",
        "src": "name the file of the picture, as in `src: images/pay.png`",
        "id": "write which lane it is, as in `id: thoughts`, or an id of your own",
    }.get(key)
    article = "an" if key[0] in "aeiou" else "a"
    message = f"{_name_kind(path[:-1], root)} needs {article} `{key}`"
    return Trouble("missing-key", path, message, hint=hint, spoils=path)


def _reject_choice(path: Path, document: Document, details: ErrorDetails) -> Trouble:
    value = details["input"]
    expected = re.findall(r"'([^']*)'", str(details.get("ctx", {}).get("expected", "")))
    subject = _subject(path, document, Element)
    choices = ", ".join(expected)
    if not isinstance(value, str):
        message = f"{subject} is {show(value)}, but should be one word"
        return Trouble("wrong-type", path, message, hint=f"one of {choices}", spoils=path)
    remarked = part_remark(value)
    suggestion = None
    if not remarked:
        suggestion = find_meant(value, expected) or suggest_word(value, expected)
    says_nothing = not suggestion and says_nothing_yet(value)
    return Trouble(
        "unknown-value",
        path,
        f"{subject} is {show(value)}, but should be one of {choices}",
        hint=remarked.hint if remarked else LEAVE_OUT if says_nothing else None,
        suggestion=suggestion,
        spoils=path,
    )
