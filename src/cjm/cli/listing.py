"""Rules as a list."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cjm.terminal import Style

if TYPE_CHECKING:
    from cjm.api.pages import RuleLine

_TITLES = {
    "structure": "Structure: what keeps a file from being read as a map",
    "reference": "References: what points nowhere, or where it must not",
    "content": "Content: what the map does not say yet, or cannot mean",
}
_NARROWEST = 30


def write_rules(rules: Sequence[RuleLine], style: Style, *, is_quiet: bool = False) -> str:
    """The rules by kind: name, severity, set and what is wrong, in columns; then what else there
    is to ask, unless `is_quiet`."""
    # Piped text is for other programs: a line a rule, however long.
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    widest = max(len(rule.name) for rule in rules)
    blocks = [
        "\n".join((style.paint(title, "heading"), "", *_write(rules, kind, widest, columns, style)))
        for kind, title in _TITLES.items()
    ]
    end = (
        "`cjm rules NAME` explains one. The sets are minimal, recommended (usual) and strict.\n"
        "`cjm validate --fix` mends what those with [fix] find."
    )
    return "\n\n".join(blocks if is_quiet else (*blocks, end)) + "\n"


def write_table(rules: Sequence[RuleLine]) -> str:
    """The rules as a table in Markdown."""
    rows = "".join(
        f"| `{rule.name}` | {rule.severity.value} | {rule.rule_set} | {rule.summary} |\n"
        for rule in rules
    )
    return f"| rule | severity | set | reports |\n|---|---|---|---|\n{rows}"


def write_json(rules: Sequence[RuleLine], page: str = "") -> str:
    """The rules as data for other programs; of a single one also its `page`."""
    listed: list[dict[str, object]] = [
        {
            "name": rule.name,
            "severity": rule.severity.value,
            "set": rule.rule_set,
            "kind": rule.kind,
            "summary": rule.summary,
            "fixable": rule.is_fixable,
            "package": rule.package or None,
            "options": [
                {"name": key, "default": setting.default, "takes": setting.kind, "is": setting.says}
                for key, setting in rule.options.items()
            ],
            **({"page": page} if page else {}),
        }
        for rule in rules
    ]
    return json.dumps({"version": 1, "rules": listed}, ensure_ascii=False, indent=2) + "\n"


def _write(
    rules: Sequence[RuleLine], kind: str, widest: int, columns: int, style: Style
) -> Iterator[str]:
    for rule in rules:
        if rule.kind != kind:
            continue
        level = style.paint(f"{rule.severity.value:<8}", rule.severity.value)
        summary = f"{rule.summary} [fix]" if rule.is_fixable else rule.summary
        head = f"  {style.paint(f'{rule.name:<{widest}}', 'strong')}  {level} {rule.rule_set:<12}"
        indent = 2 + widest + 2 + 8 + 1 + 12
        lines = [summary]
        if columns - indent > _NARROWEST:
            lines = textwrap.wrap(summary, columns - indent)
        yield ("\n" + " " * indent).join((head + lines[0], *lines[1:]))
