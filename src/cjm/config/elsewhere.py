"""Settings that stand in another table than where they were written."""

from __future__ import annotations

import re
from dataclasses import fields

from cjm.config.settings import Config, RenderSettings, RuleSettings
from cjm.diagnostics import Path

_OF_RULES = frozenset(each.name for each in fields(RuleSettings))
_OF_RENDERING = frozenset(each.name for each in fields(RenderSettings))
_ON_TOP = frozenset(each.name for each in fields(Config))
_TABLES = (("rules", _OF_RULES), ("render", _OF_RENDERING))
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
_USE = 'write use = "strict" below `[rules]`'
_ELSEWHERE = {
    "calendar": "the calendar follows the language of a map",
    "exclude": "what `.gitignore` names is left out; `maps` says where to look",
    "extend": _USE,
    "extends": _USE,
    "fail-on": "say it on the command line: `--fail-on`",
    "fail_on": "say it on the command line: `--fail-on`",
    "preset": _USE,
    "set": _USE,
    "tool": "in `cjm.toml`, keys stand without `tool.cjm` before them",
}
"""What to say of a key on top that no table has."""


def say_where(path: Path) -> str | None:
    """Where the key at `path` belongs, if it is known elsewhere: the name of a rule, or a key of
    another table. None where it is known nowhere.
    """
    key = str(path[-1])
    own, *others = path if len(path) > 1 else ("", *path)
    if len(others) > 1:
        return None
    if own == "rules" and (advice := _place_rule(key.lower().replace("_", "-"))):
        return advice
    if own and key in _ON_TOP:
        return f"it stands on top, above `[{own}]` and all other tables"
    for table, keys in _TABLES:
        if key in keys and own != table:
            return f"it belongs below `[{table}]`"
    return None if own else _ELSEWHERE.get(key)


def _place_rule(name: str) -> str | None:
    """What to write for a key that is the name of a rule, as it seems."""
    if not _NAME.fullmatch(name):
        return None
    return f'write {name} = "error" below `[rules.severity]`; options stand below `[rules.options]`'
