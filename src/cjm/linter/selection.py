"""Which rules run, and how severe each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from cjm.diagnostics import Severity
from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.parts import list_parts, load_parts
from cjm.rules._rule import Rule, RuleSet

_ORDER: tuple[RuleSet, ...] = ("minimal", "recommended", "strict")


def rule_names() -> tuple[str, ...]:
    """The names of all rules. Imports none of them."""
    return list_parts("cjm.rules")


@cache
def load_rules() -> Mapping[str, Rule]:
    """All rules by name."""
    return load_parts("cjm.rules", "RULE", Rule)


def check_rule_name(name: str) -> str:
    """`name`, if a rule is called so. Raises CjmError, with the nearest name, if none is."""
    if name in rule_names():
        return name
    meant = nearest(name, rule_names())
    hint = f"did you mean `{meant}`?" if meant else "`cjm rules` lists them"
    raise CjmError(f"there is no rule `{name}`", hint)


def choose_rules(
    use: RuleSet = "recommended",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severities: Mapping[str, Severity] | None = None,
) -> Mapping[str, Severity]:
    """The rules that run, with their severities.

    `select` alone replaces the named set; errors of structure are always among them unless they
    are ignored by name. Raises CjmError for a name that no rule has.
    """
    rules = load_rules()
    wanted = {check_rule_name(name) for name in select}
    unwanted = {check_rule_name(name) for name in ignore}
    own = {check_rule_name(name): level for name, level in (severities or {}).items()}
    limit = _ORDER.index(use)
    return {
        name: own.get(name, rule.severity)
        for name, rule in rules.items()
        if name not in unwanted
        and (
            name in wanted
            or rule.kind == "structure"
            or (not wanted and (name in own or _ORDER.index(rule.rule_set) <= limit))
        )
    }
