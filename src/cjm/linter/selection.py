"""Which rules run, and how severe each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from cjm.diagnostics import Severity
from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.parts import list_parts, load_part
from cjm.rules._rule import Rule, RuleSet, nothing
from cjm.rules._setting import Default, Option

OBSTACLES = (
    "duplicate-id",
    "duplicate-key",
    "missing-file",
    "missing-key",
    "newer-format",
    "out-of-range",
    "outside-root",
    "reference-cycle",
    "syntax",
    "unknown-key",
    "unknown-reference",
    "unknown-value",
    "unreadable-date",
    "unsafe-link",
    "wrong-type",
)
"""The rules of structure and reference, told without importing any: who draws needs no others."""
SETS: tuple[RuleSet, ...] = ("minimal", "recommended", "strict")
"""The named sets of rules, each within the next."""


def rule_names(plugins: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of all rules, with those of the packages named. Imports none that come along."""
    names = list_parts("cjm.rules")
    return names if not plugins else tuple(load_rules(tuple(plugins)))


@cache
def load_rules(plugins: tuple[str, ...] = ()) -> Mapping[str, Rule]:
    """All rules by name, with those of the packages named.

    Raises CjmError where a package brings no rules that can be used, or two bring one name.
    """
    if not plugins:
        return _Rules()
    # Imported late, as few projects have rules of their own.
    from cjm.linter.plugins import load_plugin

    rules = dict(_Rules())
    owners: dict[str, str] = {}
    for package in plugins:
        for name, rule in load_plugin(package).items():
            other = owners.setdefault(name, package)
            if other != package:
                raise CjmError(f"both `{other}` and `{package}` bring a rule `{name}`")
            rules[name] = rule
    return rules


@cache
def fill_usual_options(
    name: str, plugins: tuple[str, ...] = ()
) -> Mapping[str, Option | Default] | None:
    """The options of a rule as they are where nothing is set; None where its findings are made
    while a file is read, and it has nothing to look at.
    """
    rule = load_rules(plugins)[name]
    return None if rule.check is nothing else rule.fill_options({})


class _Rules(Mapping[str, Rule]):
    """The rules that come along; each is imported when it is asked for."""

    def __init__(self) -> None:
        self._loaded: dict[str, Rule] = {}

    def __getitem__(self, name: str) -> Rule:
        if name not in self._loaded:
            self._loaded[name] = load_part("cjm.rules", name, "RULE", Rule)
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(list_parts("cjm.rules"))

    def __len__(self) -> int:
        return len(list_parts("cjm.rules"))


def check_rule_name(name: str, plugins: Sequence[str] = (), *, or_set: bool = False) -> str:
    """`name`, if a rule is called so, or a set `or_set`. Raises CjmError, with the nearest name,
    if none is.
    """
    known = (*rule_names(plugins), *(SETS if or_set else ()))
    if name in known:
        return name
    raise CjmError(f"there is no rule `{name}`", _advise_on_name(name, known, or_set=or_set))


def _advise_on_name(name: str, known: Sequence[str], *, or_set: bool) -> str:
    several = name.replace(";", " ").split()
    if len(several) > 1 and set(several) <= set(known):
        return f"part them by commas: {','.join(several)}"
    from cjm.config.synonyms import find_set

    meant = (find_set(name) if or_set else None) or nearest(name, known)
    return f"did you mean `{meant}`?" if meant else "`cjm rules` lists them"


def choose_rules(
    use: RuleSet = "recommended",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severities: Mapping[str, Severity] | None = None,
    plugins: tuple[str, ...] = (),
    among: Iterable[str] | None = None,
) -> Mapping[str, Severity]:
    """The rules that run, with their severities; only those `among` the names given, if any are.

    `select` alone replaces the named set, and may hold sets itself; errors of structure are always
    among them unless they are ignored by name. Raises CjmError for a name that no rule has.
    """
    rules = load_rules(plugins)
    wanted = {check_rule_name(name, plugins, or_set=True) for name in select}
    unwanted = {check_rule_name(name, plugins) for name in ignore}
    own = {check_rule_name(name, plugins): level for name, level in (severities or {}).items()}
    limit = SETS.index(use)
    if wanted:
        limit = max((SETS.index(name) for name in SETS if name in wanted), default=-1)
    return {
        name: own.get(name, rule.severity)
        for name, rule in ((each, rules[each]) for each in (rules if among is None else among))
        if name not in unwanted
        and (
            name in wanted
            or rule.kind == "structure"
            or SETS.index(rule.rule_set) <= limit
            or (not wanted and name in own)
        )
    }
