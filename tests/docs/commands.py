"""Finds the command lines on the pages, and what is wrong with them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml
from typer import TyperException

from cjm.cli.app import COMMANDS, build_app
from cjm.cli.command import Command, make_command
from cjm.comparisons import comparison_names
from cjm.formats._format import format_names
from cjm.linter.selection import SETS, rule_names
from cjm.parts import load_part
from cjm.reports import report_names
from tests.docs.pages import DOCS, list_blocks, list_code


def _list_rules() -> tuple[str, ...]:
    """The rules that come along, and the one that a page makes."""
    page = (DOCS / "writing-a-rule.md").read_text("utf-8")
    return (*rule_names(), *re.findall(r'^([a-z-]+) = "\w+:RULE"$', page, re.MULTILINE))


_NAMES = {
    "--report": report_names,
    "--format": format_names,
    "--select": lambda: (*_list_rules(), *SETS),
    "--ignore": _list_rules,
}
_FORMATS = {"diff": comparison_names}
"""Commands whose formats are not those of drawings."""


def list_command_lines(page: Path) -> list[str]:
    """All `cjm` commands of a page: in its shell blocks, its YAML files, and in backticks."""
    lines: list[str] = []
    for block in list_blocks(page):
        if block.kind == "sh":
            lines += block.text.splitlines()
        elif block.kind == "console":
            lines += [line[2:] for line in block.text.splitlines() if line.startswith("$ ")]
        elif block.kind == "yaml" and block.info.startswith("file "):
            lines += [line for text in _list_texts(_parse(block.text)) for line in text.split("\n")]
    lines += [code for code in list_code(page) if re.match(r"cjm [a-z-]", code)]
    return [command for line in lines for command in _split(line)]


def _parse(text: str) -> object:
    parsed: object = yaml.safe_load(text)
    return parsed


def _list_texts(node: object) -> Iterator[str]:
    match node:
        case str():
            yield node
        case dict():
            for value in node.values():
                yield from _list_texts(value)
        case list():
            for value in node:
                yield from _list_texts(value)


def _split(line: str) -> Iterator[str]:
    """The commands of a line that are ours, redirections taken off."""
    for part in re.split(r"\|\|?|&&|;", line):
        command = re.sub(r"\d?[<>]+ *\S+", "", part).strip()
        if match := re.match(r"(?:\S*/)?(cjm .*)", command):
            yield match[1]


def find_fault(line: str) -> str | None:
    """Why a command line would be refused; None where it would not."""
    words = shlex.split(line, comments=True)[1:]
    if words[0] in list_root_flags():
        return None
    if words[0] not in COMMANDS:
        return f"there is no command `{words[0]}`"
    name, *arguments = words
    try:
        values = read_values(name, arguments)
    except TyperException as error:
        return error.format_message()
    for flag, known in (_NAMES | {"--format": _FORMATS.get(name, format_names)}).items():
        for written in values.get(flag, ()):
            for value in written.split(","):
                if value.partition("=")[0] not in known():
                    return f"{flag} knows no `{value}`"
    return None


def list_root_flags() -> frozenset[str]:
    """What may stand in the place of a command."""
    flags = (flag for param in build_app().params for flag in param.opts)
    return frozenset(flags) | {"--help", "-h"}


def list_flags(name: str) -> frozenset[str]:
    """The long flags of a command, the one for help left out."""
    command = make_command(name, "", load_part("cjm.cli.commands", name, "COMMAND", Command))
    flags = (flag for param in command.params for flag in param.opts)
    return frozenset(flag for flag in flags if flag.startswith("--"))


def read_values(name: str, arguments: Sequence[str]) -> dict[str, list[str]]:
    """The values of the flags of a command, by the long name of the flag.

    Raises TyperException for a flag that the command lacks, or that lacks its value or cannot
    take the one it has.
    """
    from typer._click import Context

    command = make_command(name, "", load_part("cjm.cli.commands", name, "COMMAND", Command))
    context = Context(command, info_name=name)
    parsed, _, _ = command.make_parser(context).parse_args(list(arguments))
    values: dict[str, list[str]] = {}
    for param in command.params:
        value = parsed.get(param.name)
        if param.callback is None:
            # A callback would do what the flag asks for.
            value = param.process_value(context, value)
        if value:
            many = value if isinstance(value, list | tuple) else [value]
            values |= {flag: [str(one) for one in many] for flag in param.opts}
    return values
