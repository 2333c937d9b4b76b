"""Makes a JSON Schema (draft-07, which editors read) from a model.

What Pydantic gives describes the canonical form. A file may hold more: a bare text for an element,
one thing for a list, free keys, a key without a value, a custom lane, a text a language. The
schema admits all of it, so that no valid file is red in an editor.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TypeAlias

from pydantic import TypeAdapter

from cjm.model import Element, Journey, Persona
from cjm.model.element import FREE_KEYS
from cjm.model.languages import LANGUAGE_PATTERN

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Schema: TypeAlias = "dict[str, Json]"

_DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_LOCALE_MAP: Schema = {
    "type": "object",
    "propertyNames": {"pattern": LANGUAGE_PATTERN},
    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
    "minProperties": 1,
}
_TEXT: Schema = {"anyOf": [_SCALAR, _LOCALE_MAP]}
_TEXT_REF: Schema = {"$ref": "#/definitions/Text"}
_TEXTS: Schema = {"anyOf": [_TEXT_REF, {"type": "array", "items": _TEXT_REF}]}
_NULL: Schema = {"type": "null"}


def _find_config() -> type[object]:
    from cjm.config import Config

    return Config


SCHEMAS: Mapping[str, tuple[str, Callable[[], type[object]]]] = {
    "map": ("A customer journey map (*.cjm.yaml)", lambda: Journey),
    "persona": ("A persona (*.persona.yaml)", lambda: Persona),
    "config": ("Settings of a project (cjm.toml)", _find_config),
}
"""Titles and models of the schemas, by name."""


def write_schema(name: str) -> str:
    """The schema called `name` as JSON text. Raises KeyError where there is none."""
    title, find_model = SCHEMAS[name]
    model = find_model()
    raw = TypeAdapter(model).json_schema(ref_template="#/definitions/{model}")
    definitions = raw.pop("$defs", {})
    definitions = {key: _adapt(definitions[key], key) for key in sorted(definitions)}
    definitions["Text"] = dict(_TEXT)
    whole = {"$schema": _DRAFT, **_adapt(raw, model.__name__), "title": title}
    whole["definitions"] = definitions
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def write_output_schema(title: str, model: type[object]) -> str:
    """The schema of a document that we write, as JSON text: every key is there in each of them."""
    raw = TypeAdapter(model).json_schema(mode="serialization", ref_template="#/definitions/{model}")
    definitions = raw.pop("$defs", {})
    whole = {"$schema": _DRAFT, **_as_schema(_to_draft_07(raw)), "title": title}
    whole["definitions"] = {name: _to_draft_07(definitions[name]) for name in sorted(definitions)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _kinds() -> dict[str, type[Element]]:
    found: dict[str, type[Element]] = {}
    queue: list[type[Element]] = [Element]
    while queue:
        for kind in queue.pop().__subclasses__():
            found[kind.__name__] = kind
            queue.append(kind)
    return found


def _adapt(schema: Schema, name: str) -> Schema:
    """The definition of one model, widened to what a file may hold."""
    schema = _as_schema(_to_draft_07(schema))
    kind = _kinds().get(name)
    if kind is None:
        return schema
    properties: Schema = {
        key: _allow_null(_as_schema(value))
        for key, value in _as_schema(schema["properties"]).items()
        if not key.startswith(FREE_KEYS)
    }
    if kind is Journey:
        properties = _add_persona(properties)
    schema["properties"] = properties
    required = schema.get("required", [])
    for key in required if isinstance(required, list) else []:
        properties[str(key)] = _forbid_null(_as_schema(properties[str(key)]))
    schema["patternProperties"] = {f"^{FREE_KEYS}": {}}
    if "lanes" in kind.model_fields and kind is not Journey:
        # Which lanes a map declares, a schema cannot know.
        schema["additionalProperties"] = _allow_null(dict(_TEXTS))
    if kind.stands_for is None:
        return schema
    short = _SCALAR if kind.stands_for in ("text", "name") else properties[kind.stands_for]
    forms: list[Json] = [short, schema]
    if kind.stands_for in ("text", "name"):
        forms.append(_LOCALE_MAP)
    return {"anyOf": forms, "description": schema.get("description", "")}


def _add_persona(properties: Schema) -> Schema:
    """`personas` may name files, and `persona` is the same for one."""
    persona: Json = {"$ref": "#/definitions/Persona"}
    entry: Json = {"anyOf": [{"type": "string"}, persona]}
    words = _as_schema(properties["personas"])["description"]
    both: Schema = {}
    for key, value in properties.items():
        if key == "personas":
            both["persona"] = {"anyOf": [entry, _NULL], "description": words}
            many: Json = {"type": "array", "items": entry}
            both["personas"] = {"anyOf": [entry, many, _NULL], "description": words}
        else:
            both[key] = value
    return both


def _to_draft_07(schema: Json) -> Json:
    """`schema` without what only later drafts know: there a `$ref` shuts out all beside it."""
    if isinstance(schema, list):
        return [_to_draft_07(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: _to_draft_07(value)
        for key, value in schema.items()
        # A property may be called `title` too.
        if key != "title" or not isinstance(value, str)
    }
    if made.get("default", 0) in (None, [], {}):
        del made["default"]
    forms = made.get("anyOf")
    if isinstance(forms, list) and _SCALAR in forms and _LOCALE_MAP in forms:
        rest = [form for form in forms if form not in (_SCALAR, _LOCALE_MAP)]
        made["anyOf"] = [_TEXT_REF, *rest]
    if "$ref" in made and len(made) > 1:
        made = {"allOf": [{"$ref": made.pop("$ref")}], **made}
    return made


def _allow_null(schema: Schema) -> Schema:
    """`schema`, or nothing: a key without a value counts as not written."""
    forms = schema.get("anyOf")
    words: Schema = {key: schema[key] for key in ("description", "default") if key in schema}
    bare: list[Json] = (
        list(forms)
        if isinstance(forms, list)
        else [{key: value for key, value in schema.items() if key not in words}]
    )
    return {"anyOf": [*(form for form in bare if form != _NULL), _NULL], **words}


def _forbid_null(schema: Schema) -> Schema:
    forms = schema.get("anyOf")
    bare = [form for form in forms if form != _NULL] if isinstance(forms, list) else []
    return {**schema, "anyOf": bare} if bare else schema


def _as_schema(value: Json) -> Schema:
    """`value`, which is a schema by construction."""
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is no schema")
    return value
