"""The rules as a user meets them: a list, and a page on each, there without a network."""

from pathlib import Path
from typing import NamedTuple

from cjm.diagnostics import Severity
from cjm.linter.selection import check_rule_name, load_rules
from cjm.rules._rule import Kind, RuleSet

_PACKAGE = Path(__file__).parent.parent
# A wheel carries the pages with the rules; a checkout has them among the documents.
_FOLDERS = (_PACKAGE / "rules" / "pages", _PACKAGE.parent.parent / "docs" / "rules")


class RuleLine(NamedTuple):
    """A rule in a list."""

    name: str
    kind: Kind
    severity: Severity
    rule_set: RuleSet
    summary: str


def list_rules() -> tuple[RuleLine, ...]:
    """All rules, by name."""
    return tuple(
        RuleLine(rule.name, rule.kind, rule.severity, rule.rule_set, rule.summary)
        for rule in load_rules().values()
    )


def read_page(name: str) -> str:
    """The page of a rule, in Markdown. Raises CjmError for a name that no rule has."""
    check_rule_name(name)
    for folder in _FOLDERS:
        page = folder / f"{name}.md"
        if page.is_file():
            return page.read_text("utf-8")
    raise FileNotFoundError(f"{name}.md")
