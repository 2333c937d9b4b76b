"""Settings that stand in another table than where they were written."""

from __future__ import annotations

import re
from dataclasses import fields

from cjm.config.settings import Config, RenderSettings, RuleSettings
from cjm.config.synonyms import find_severity
from cjm.diagnostics import Path
from cjm.likeness import is_sure, nearest
from cjm.parts import list_parts

_OF_RULES = frozenset(each.name for each in fields(RuleSettings))
_OF_RENDERING = frozenset(each.name for each in fields(RenderSettings))
_ON_TOP = frozenset(each.name for each in fields(Config))
_TABLES = (("rules", _OF_RULES), ("render", _OF_RENDERING))
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
"""What a rule is called, one of a package too."""
_USE = 'write use = "strict" below `[rules]`'
_OVERRIDE = "begin it with `[[rules.overrides]]`, with `files` and `ignore` below it"
_TURNING_ON = ("allow", "enable", "enabled", "extend_select", "include")
"""Keys for rules that are to be looked at besides; `select` takes the place of all others."""
_ELSEWHERE = {
    "calendar": "the calendar follows the language of a map",
    "exclude": "what `.gitignore` names is left out; `maps` says where to look",
    "extend": _USE,
    "extends": _USE,
    "fail-on": "say it on the command line: `--fail-on`",
    "fail_on": "say it on the command line: `--fail-on`",
    "override": _OVERRIDE,
    "per-file-ignores": _OVERRIDE,
    "per_file_ignores": _OVERRIDE,
    "preset": _USE,
    "set": _USE,
    "tool": "in `cjm.toml`, keys stand without `tool.cjm` before them",
}
"""What to say of a key on top that no table has."""
_ABOUT_RULES = ("fail-on", "fail_on", "per-file-ignores", "per_file_ignores")
"""Those of them that people look for below `[rules]` too."""


def say_where(path: Path, given: object = None) -> str | None:
    """Where the key at `path` belongs, with the value that is `given` for it, if it is known
    elsewhere: the name of a rule, or a key of another table. None where it is known nowhere.
    """
    key = str(path[-1])
    own, *others = path if len(path) > 1 else ("", *path)
    if len(others) > 1:
        return None
    if own == "rules" and (advice := _say_of_rules(key) or _place_rule(key, given)):
        return advice
    if own and key in _ON_TOP:
        return f"it stands on top, above `[{own}]` and all other tables"
    for table, keys in _TABLES:
        if key in keys and own != table:
            if isinstance(given, list) and given and isinstance(given[0], dict):
                return f"write `[[{table}.{key}]]`"
            is_table = isinstance(given, dict)
            return f"write `[{table}.{key}]`" if is_table else f"it belongs below `[{table}]`"
    if not own and key not in _ELSEWHERE and (find_severity(given) or _find_rule(key)):
        return _place_rule(key, given)
    return None if own else _ELSEWHERE.get(key)


def _say_of_rules(key: str) -> str | None:
    """What to write for a key below `[rules]` that other linters have."""
    if key.replace("-", "_") in _TURNING_ON:
        return 'write a severity below `[rules.severity]`, as in low-confidence = "error"'
    return _ELSEWHERE[key] if key in _ABOUT_RULES else None


def _find_rule(key: str) -> str | None:
    """The rule that a key is the name of, or hardly another one than."""
    names = list_parts("cjm.rules")
    written = key.lower().replace("_", "-")
    meant = written if written in names else nearest(written, names)
    return meant if meant and is_sure(written, meant) else None


def _place_rule(key: str, given: object) -> str | None:
    """What to write for a key that is the name of a rule, as it seems."""
    name = _find_rule(key) or key.lower().replace("_", "-")
    if not _NAME.fullmatch(name):
        return None
    severity = find_severity(given)
    if isinstance(given, dict) and severity is None:
        return f"begin it with `[rules.options.{name}]`"
    options = "; options stand below `[rules.options]`" if isinstance(given, dict | list) else ""
    return f'write {name} = "{severity or "error"}" below `[rules.severity]`{options}'
