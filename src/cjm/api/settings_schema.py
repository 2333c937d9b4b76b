"""The schema of settings knows the rules, and the options of each."""

from __future__ import annotations

import json

from cjm.linter.selection import SETS, load_rules
from cjm.rules._rule import Rule
from cjm.rules._setting import Setting
from cjm.schemas.generation import Json, Schema


def add_rules(text: str) -> str:
    """The schema of settings with the names of the rules, and with the options of each. Names that
    are not known stay admitted, as a package may bring rules of its own.
    """
    schema = json.loads(text)
    rules = load_rules()
    names: list[Json] = [*rules]
    definitions = schema["definitions"]
    for table in ("RuleSettings", "OverrideSettings"):
        properties = definitions[table]["properties"]
        properties["select"]["items"] = {"anyOf": [{"enum": [*SETS, *names]}, {"type": "string"}]}
        properties["ignore"]["items"] = {"anyOf": [{"enum": names}, {"type": "string"}]}
        level = properties["severity"]["additionalProperties"]
        properties["severity"]["properties"] = {
            name: {**level, "description": rule.summary} for name, rule in rules.items()
        }
        properties["options"]["properties"] = {
            name: {"$ref": f"#/definitions/options-of-{name}"}
            for name, rule in rules.items()
            if rule.options
        }
    for name, rule in rules.items():
        if rule.options:
            definitions[f"options-of-{name}"] = _describe_options(rule)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _describe_options(rule: Rule) -> Schema:
    return {
        "type": "object",
        "description": rule.summary,
        "additionalProperties": False,
        "properties": {key: _describe(setting) for key, setting in rule.options.items()},
    }


def _describe(setting: Setting) -> Schema:
    what: Schema = {"description": setting.says}
    match setting.default:
        case bool():
            return {**what, "type": "boolean", "default": setting.default}
        case tuple() as words:
            return {
                **what,
                "type": "array",
                "items": {"type": "string"},
                "default": [*words],
            }
        case number:
            limits: Schema = {"minimum": 0}
            if setting.most < float("inf"):
                limits["maximum"] = setting.most
            return {**what, "type": "number", **limits, "default": number}
