"""Rules of other packages, which a project names in its settings.

Nothing is looked for unless it is named there: what a run finds does not depend on what else
happens to be installed, and a project without rules of its own pays nothing for them.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding
from cjm.errors import CjmError
from cjm.parts import list_parts
from cjm.rules._rule import Context, Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

GROUP = "cjm.rules"
"""The group of entry points that lead to rules."""

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
            return rule.repair(symptom) if rule.repair else None
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


def _blame(where: str, error: BaseException) -> CjmError:
    lines = [step.lineno for step in traceback.extract_tb(error.__traceback__)]
    return CjmError(
        f"{where} failed: {type(error).__name__}: {error}",
        f"its code broke off at line {lines[-1]}; who wrote the package can mend it",
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
    return _guard(found, where)
