"""Rules of other packages, which a project names in its settings.

Nothing is looked for unless it is named there: what a run finds does not depend on what else
happens to be installed, and a project without rules of its own pays nothing for them.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from cjm.diagnostics import Finding, Severity
from cjm.errors import CjmError
from cjm.parts import list_parts
from cjm.rules._rule import Context, Rule, RuleSet
from cjm.rules._setting import Setting

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

GROUP = "cjm.rules"
"""The group of entry points that lead to rules."""

_OURS = Path(__file__).parent.parent
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@cache
def load_plugin(package: str) -> Mapping[str, Rule]:
    """The rules of an installed package, by name.

    Raises CjmError, which names the package, where it is not there or its rules cannot be used.
    """
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        points = distribution(package).entry_points.select(group=GROUP)
    except (PackageNotFoundError, ValueError) as error:
        raise CjmError(
            f"the package `{package[:60]}`, which should bring rules, is not installed",
            "install it beside cjm, or take it out of `plugins` in the settings",
        ) from error
    if not points:
        raise CjmError(
            f"the package `{package}` brings no rules",
            f"it needs entry points in the group `{GROUP}`",
        )
    rules: dict[str, Rule] = {}
    for point in points:
        try:
            found: object = point.load()
        except (Exception, SystemExit) as error:
            # Whatever another package does when it is imported is no bug of ours.
            says = f"{type(error).__name__}: {error}"
            message = f"the rule `{point.name}` of `{package}` cannot be imported: {says}"
            raise CjmError(message, f"it should be at `{point.value}`") from error
        rules[point.name] = _check_rule(found, point.name, package)
    return dict(sorted(rules.items()))


def _guard(rule: Rule, where: str) -> Rule:
    """The same rule; what goes wrong in it is told as its own, and no bug of ours."""

    def check(context: Context) -> Iterator[Finding]:
        try:
            for finding in rule.check(context):
                yield _take(finding)
        except (Exception, SystemExit) as error:
            raise _blame(where, error) from error

    def repair(symptom: Symptom) -> Repair | None:
        try:
            return _take_repair(rule.repair(symptom)) if rule.repair else None
        except (Exception, SystemExit) as error:
            raise _blame(where, error) from error

    return rule._replace(check=check, repair=repair if rule.repair else None)


def _take(finding: object) -> Finding:
    """What a rule gave, if it is a finding of texts."""
    if not isinstance(finding, Finding):
        raise TypeError(f"it gave {type(finding).__name__}, and no Finding")
    words: tuple[object, ...] = (finding.message, finding.hint or "")
    if not all(isinstance(one, str) for one in words):
        raise TypeError("the message and the hint of a finding are texts")
    return finding


def _take_repair(repair: object) -> Repair | None:
    """What a rule gave to mend a finding, if it is that."""
    from cjm.edits import Edit, Repair

    if repair is not None and not isinstance(repair, Repair):
        raise TypeError(f"it gave {type(repair).__name__}, and no Repair")
    if repair and not isinstance(repair.edit, get_args(Edit)):
        raise TypeError("the edit of a repair is `SetText`, `RenameKey` or `InsertKey`")
    return repair


def _blame(where: str, error: BaseException) -> CjmError:
    told = traceback.extract_tb(error.__traceback__)
    steps = [(Path(step.filename), step.lineno) for step in told]
    others = [(file, line) for file, line in steps if not file.is_relative_to(_OURS)]
    # What it calls may lie anywhere; its own lines are those of the first file.
    own = [(file.name, line) for file, line in others if file == others[0][0]]
    at = f"its code broke off at line {own[-1][1]} of `{own[-1][0]}`; " if own else ""
    return CjmError(
        f"{where} failed: {type(error).__name__}: {error}",
        f"{at}who wrote the package can mend it",
    )


def _check_rule(found: object, name: str, package: str) -> Rule:
    """The rule that an entry point leads to, if it is one that can be used."""
    where = f"the rule `{name}` of `{package}`"
    if not isinstance(found, Rule):
        raise CjmError(f"{where} is not a `Rule`", "make it with `cjm.api.extending.Rule`")
    if found.name != name or not _NAME.fullmatch(name):
        raise CjmError(
            f"{where} calls itself `{found.name}`",
            "its name is that of its entry point: small letters, digits and hyphens",
        )
    if name in list_parts("cjm.rules"):
        raise CjmError(f"{where} has the name of a rule that comes along", "choose another")
    if found.kind != "content":
        raise CjmError(
            f"{where} is of kind `{found.kind}`", "rules of other packages are `content`"
        )
    for part, (fits, expected) in _check_parts(found).items():
        if not fits:
            raise CjmError(f"the `{part}` of {where} is not {expected}")
    return _guard(found, where)


def _check_parts(rule: Rule) -> Mapping[str, tuple[bool, str]]:
    """Whether each part of a rule is what it should be, and what that is: nothing but this asks
    for the types of what another package made."""
    words: tuple[object, ...] = (rule.summary, rule.page)
    return {
        "severity": (isinstance(rule.severity, Severity), "a `Severity`"),
        "rule_set": (rule.rule_set in get_args(RuleSet), "`minimal`, `recommended` or `strict`"),
        "check": (callable(rule.check), "a function"),
        "repair": (rule.repair is None or callable(rule.repair), "a function"),
        "summary": (isinstance(words[0], str), "a text"),
        "page": (isinstance(words[1], str), "a text"),
        "options": (
            _are_settings(rule.options),
            "a table of `Setting`s",
        ),
    }


def _are_settings(options: object) -> bool:
    return isinstance(options, Mapping) and all(_is_setting(one) for one in options.values())


def _is_setting(option: object) -> bool:
    if not isinstance(option, Setting) or not isinstance(option.says, str):
        return False
    default: object = option.default
    is_list = isinstance(default, tuple) and all(isinstance(one, str) for one in default)
    return is_list or isinstance(default, int | float)
