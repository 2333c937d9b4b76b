"""The rules as a user meets them: a list, and a page on each, there without a network."""

from collections.abc import Mapping
from pathlib import Path

from cjm.api.rules import check_plugins
from cjm.api.workspace import Workspace
from cjm.diagnostics import Severity
from cjm.linter.plugins import load_plugin
from cjm.linter.selection import check_rule_name, load_rules, rule_names
from cjm.rules._rule import Kind, RuleSet
from cjm.rules._setting import Setting
from cjm.values import NamedTuple

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
    options: Mapping[str, Setting]
    package: str = ""
    is_fixable: bool = False


def find_plugins(config: str | None = None, name: str | None = None) -> tuple[str, ...]:
    """The packages that bring rules to the project of the working folder; none are needed to
    explain the rule `name` if it comes along, whatever is wrong with the settings.

    Raises ConfigError where one cannot be used.
    """
    if name in rule_names():
        return ()
    return check_plugins(Workspace(config).find_home(None).settings)


def list_rules(plugins: tuple[str, ...] = ()) -> tuple[RuleLine, ...]:
    """All rules, by name; last those of `plugins`."""
    owners = {name: package for package in plugins for name in load_plugin(package)}
    return tuple(
        RuleLine(
            rule.name,
            rule.kind,
            rule.severity,
            rule.rule_set,
            rule.summary,
            rule.options,
            owners.get(rule.name, ""),
            rule.repair is not None,
        )
        for rule in load_rules(plugins).values()
    )


def find_rule(name: str, plugins: tuple[str, ...] = ()) -> RuleLine:
    """One rule. Raises CjmError for a name that no rule has."""
    check_rule_name(name, plugins)
    return next(line for line in list_rules(plugins) if line.name == name)


def read_page(name: str, plugins: tuple[str, ...] = ()) -> str:
    """The page of a rule, in Markdown. Raises CjmError for a name that no rule has."""
    check_rule_name(name, plugins)
    line = find_rule(name, plugins)
    if line.package:
        return load_rules(plugins)[name].page or write_page(line)
    for folder in _FOLDERS:
        page = folder / f"{name}.md"
        if page.is_file():
            return page.read_text("utf-8")
    raise FileNotFoundError(f"{name}.md")


def write_page(line: RuleLine) -> str:
    """A page for a rule that has none."""
    parts = [
        f"# {line.name}",
        f"{line.summary[:1].upper()}{line.summary[1:]}.",
        f"Severity: {line.severity.value} · Set: {line.rule_set} · Package: {line.package}",
        "## Options",
    ]
    rows = [
        f"| `{key}` | `{setting.write_default()}` | {setting.says} |"
        for key, setting in line.options.items()
    ]
    table = ["| option | default | meaning |", "|---|---|---|", *rows]
    parts.append("\n".join(table) if rows else "None.")
    parts.append("## When to ignore it")
    parts.append(
        f"At the end of a line, or on a line above an element: `# cjm: ignore[{line.name}] why`."
    )
    return "\n\n".join(parts) + "\n"
