"""Says what Pydantic found wrong with settings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, get_args, get_type_hints

from pydantic_core import ErrorDetails

from cjm.config.address import write_address
from cjm.config.complaint import Complaint
from cjm.config.elsewhere import say_where
from cjm.config.error import ConfigError
from cjm.config.places import find_place
from cjm.config.settings import Config
from cjm.config.synonyms import find_direction, find_key, find_set, find_severity
from cjm.diagnostics import Diagnostic, Path, Severity
from cjm.likeness import nearest
from cjm.model.numbers import to_ascii_digits
from cjm.model.reading import show

if TYPE_CHECKING:
    from cjm.config.loading import Settings

_TAGS = {"str", "bool", "int", "float"}
_EXPECTED = {
    "bool_type": "true or false",
    "dataclass_type": "a table",
    "dict_type": "a table",
    "float_type": "a number",
    "int_type": "a whole number",
    "list_type": "a list",
    "string_type": "a text",
}

_SAID = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false"}


def make_error(
    name: str,
    text: str,
    table: Path,
    complaints: tuple[Complaint, ...],
    rest: Settings | None = None,
) -> ConfigError:
    """Complaints about the settings below `table` in a file, with their places, and the `rest` that
    there is nothing to be said of so far.
    """
    found = (
        Diagnostic(
            rule=complaint.rule,
            severity=Severity.ERROR,
            file=name,
            place=find_place(text, (*table, *complaint.path), at_key=complaint.at_key),
            message=complaint.message,
            hint=complaint.hint,
            suggestion=complaint.suggestion,
            address=write_address((*table, *complaint.path)),
        )
        for complaint in complaints
    )
    in_order = sorted(found, key=lambda one: (one.place.line, one.place.column))
    return ConfigError(name, text, tuple(in_order), rest)


def explain_all(errors: Iterable[ErrorDetails]) -> tuple[Complaint, ...]:
    """Errors of Pydantic in words, one a setting: where it may be of several types, all of them."""
    by_path: dict[Path, list[ErrorDetails]] = {}
    for details in errors:
        by_path.setdefault(_drop_tags(details["loc"]), []).append(details)
    # What is wrong with an entry is said better at the entry than at the list that holds it.
    inner = {path[:length] for path in by_path for length in range(len(path))}
    return tuple(_explain(path, found) for path, found in by_path.items() if path not in inner)


def _explain(path: Path, errors: list[ErrorDetails]) -> Complaint:
    details = errors[0]
    name = f"`{write_address(path)}`"
    context = details.get("ctx", {})
    match details["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            return _reject_key(path, details["input"])
        case "missing":
            hint = 'as in files = ["drafts/**"]' if path[-1] == "files" else None
            return Complaint("missing-key", path, f"{name} is missing", hint, at_key=True)
        case "literal_error":
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            message = f"{name} is {show(details['input'])}, but should be one of {_join(choices)}"
            find_meant = {"use": find_set, "better": find_direction}.get(str(path[-1]))
            find_meant = find_severity if "severity" in path else find_meant
            meant = find_meant(details["input"]) if find_meant else None
            suggestion = meant or nearest(str(details["input"]), choices)
            return Complaint("unknown-value", path, message, suggestion=suggestion)
        case "cjm":
            message = f"{name} {context['says']}"
            return Complaint(str(context["rule"]), path, message, hint=str(context["hint"]) or None)
        case "greater_than" | "less_than_equal":
            bound = f"above {context['gt']}" if "gt" in context else f"at most {context['le']}"
            message = f"{name} is {details['input']}, but should be {bound}"
            return Complaint("out-of-range", path, message)
    expected = dict.fromkeys(filter(None, (_EXPECTED.get(one["type"]) for one in errors)))
    says = f"but should be {' or '.join(expected)}" if expected else "which cannot be read here"
    given = details["input"]
    # A severity is no option.
    is_option = path[:2] == ("rules", "options") and len(path) == 3 and find_severity(given)
    placed = say_where(("rules", path[2]), given) if is_option else None
    hint = placed or _advise(path, given, expected)
    return Complaint("wrong-type", path, f"{name} is {show(given)}, {says}", hint)


def _advise(path: Path, given: object, expected: Collection[str]) -> str | None:
    """What to write for a value of another kind."""
    written = to_ascii_digits(given).strip() if isinstance(given, str) else ""
    if "a list" in expected and (advice := _advise_on_list(path, given)):
        return advice
    if "a table" in expected and len(path) > 1 and path[-1] in _list_keys(()):
        # What follows a table is in it, whatever was meant.
        return say_where(path)
    if "a table" in expected and isinstance(given, str) and "name" in _list_keys(path):
        return f'write {path[-1]} = {{name = "{given}"}}'
    if "a table" in expected:
        return f"begin a line with `[{'.'.join(map(str, path))}]`, and write its keys below it"
    if "true or false" in expected and written.lower() in _SAID:
        return f"write {_SAID[written.lower()]}, without quotes"
    if "a whole number" in expected and written.isdecimal():
        return f"write {written}, without quotes"
    return None


def _advise_on_list(path: Path, given: object) -> str | None:
    """What to write where a list should stand."""
    if isinstance(given, str):
        return f'put it in brackets: ["{given}"]'
    if path == ("rules", "overrides"):
        return "begin it with `[[rules.overrides]]`, as there may be several"
    if path[:1] == ("rules",) and isinstance(given, dict):
        names = ", ".join(f'"{name}"' for name in given)
        return f"write {path[-1]} = [{names[:60]}]: it holds names alone"
    return None


def _drop_tags(path: Path) -> Path:
    """A path without the marks that Pydantic leaves in it where a value may have several types."""
    return tuple(
        step for step in path if not (isinstance(step, str) and ("[" in step or step in _TAGS))
    )


def _reject_key(path: Path, given: object) -> Complaint:
    key = str(path[-1])
    keys = _list_keys(path[:-1])
    hint = say_where(path, given)
    suggestion = None if hint else find_key(key, path[:-1]) or nearest(key, keys)
    if not suggestion and not hint and keys:
        hint = f"keys here are {_join(sorted(keys))}"
    return Complaint(
        "unknown-key",
        path,
        f"unknown key `{key[:60]}`",
        hint=hint,
        suggestion=suggestion,
        at_key=True,
    )


def _list_keys(path: Path) -> tuple[str, ...]:
    """The keys that the table at `path` may have."""
    kind: object = Config
    for step in path:
        if isinstance(kind, type) and is_dataclass(kind):
            kind = get_type_hints(kind).get(str(step))
        else:
            kind = next(reversed(get_args(kind)), None)
    if isinstance(kind, type) and is_dataclass(kind):
        return tuple(entry.name for entry in fields(kind))
    found = getattr(kind, "keys", None)
    return tuple(found()) if isinstance(kind, type) and callable(found) else ()


def _join(words: list[str]) -> str:
    return ", ".join(words)
