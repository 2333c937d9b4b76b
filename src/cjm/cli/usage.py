"""Flags and arguments that are wrong, said as everything else is said."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from typer import TyperException

from cjm.api.suggesting import suggest
from cjm.cli.later import explain_command, explain_flag
from cjm.errors import CjmError

if TYPE_CHECKING:
    from typer._click import Parameter

_COMMAND = re.compile(r"No such command '(.*?)'")
_EXTRA = re.compile(r"unexpected extra argument\(s\) \((.*)\)")
_NO_VALUE = re.compile(r"[Oo]ption '(.*?)' (requires an argument|does not take a value)")
_CHOICE = re.compile(r"'.*?' is not one of (.*?)\.?$", re.DOTALL)
_CHOICES_OF_ARGUMENT = re.compile(r"Choose from:\s*(.*)", re.DOTALL)

# Typer asks Pydantic whether a value fits, and hands on its words.
_IN_OUR_WORDS = (
    ("greater than or equal to", "at least"),
    ("less than or equal to", "at most"),
    ("integer", "a whole number"),
    ("number", "a number"),
)


def explain_usage(error: TyperException, arguments: Sequence[str]) -> CjmError:
    """An error of the command line in our words. `arguments` are those that were typed."""
    message = " ".join(error.format_message().split()).removesuffix(".")
    help_ = f"`{_name_command(error, arguments)} --help` lists what there is"
    if found := _COMMAND.match(message):
        from cjm.cli.app import COMMANDS

        if known := explain_command(found[1], arguments):
            return CjmError(*known)
        said = f"there is no command `{found[1]}`"
        return CjmError(said, suggest(found[1], COMMANDS) or help_)
    if option := getattr(error, "option_name", None):
        if found := _NO_VALUE.search(message):
            says = "needs a value" if "requires" in found[2] else "takes no value"
            return CjmError(f"the flag `{found[1]}` {says}", help_)
        return _explain_flag(str(option), error, arguments, help_)
    if found := _EXTRA.search(message):
        said = f"`{found[1]}` is more than the command takes"
        return CjmError(said, f"`{_name_command(error, arguments)} --help` says what is taken")
    if message.startswith("Missing"):
        return _explain_missing(message, error, help_)
    param: Parameter | None = getattr(error, "param", None)
    if param is not None:
        return _explain_value(param, message, arguments, help_)
    return CjmError(message[:1].lower() + message[1:], help_)


def _name_command(error: TyperException, arguments: Sequence[str]) -> str:
    """The command that was called, as it is typed."""
    from cjm.cli.app import COMMANDS

    path = getattr(getattr(error, "ctx", None), "command_path", None)
    if path is None and arguments[:1] and arguments[0] in COMMANDS:
        return f"cjm {arguments[0]}"
    return path or "cjm"


def _list_flags(error: TyperException) -> list[str]:
    """The flags of the command that was called."""
    command = getattr(getattr(error, "ctx", None), "command", None)
    params: Sequence[Parameter] = getattr(command, "params", ())
    return [name for param in params for name in param.opts if name.startswith("--")]


def _explain_flag(
    flag: str, error: TyperException, arguments: Sequence[str], help_: str
) -> CjmError:
    from cjm.cli.app import COMMANDS

    flags = _list_flags(error)
    if near := explain_flag(flag, flags) or suggest(flag, flags):
        return CjmError(f"there is no flag `{flag}`", near)
    command = next((each for each in arguments if each in COMMANDS), None)
    if command and _name_command(error, arguments) == "cjm":
        said = f"there is no flag `{flag}` before the command"
        return CjmError(said, f"flags come after it, as in `cjm {command} {flag}`")
    return CjmError(f"there is no flag `{flag}`", help_)


def _explain_missing(message: str, error: TyperException, help_: str) -> CjmError:
    what = re.search(r"'(.*?)'", message)
    name = what[1] if what else "something"
    if found := _CHOICES_OF_ARGUMENT.search(message):
        return CjmError(f"the {name.lower()} is missing", f"one of {found[1]}")
    command = getattr(getattr(error, "ctx", None), "command_path", "cjm")
    return CjmError(f"the argument {name} is missing", f"as in `{command} {name}`; {help_}")


def _explain_value(
    param: Parameter, message: str, arguments: Sequence[str], help_: str
) -> CjmError:
    """A value of a flag, an argument or a variable that it does not take."""
    subject, value = _find_value(param, arguments)
    has = f"{subject} is `{value}`" if value is not None else f"{subject} is another"
    if found := _CHOICE.search(message):
        choices = [one.strip(" '") for one in found[1].split(",")]
        near = _suggest_choice(value, choices) if value else None
        return CjmError(f"{has}, but should be one of {', '.join(choices)}", near)
    expected = next((ours for theirs, ours in _IN_OUR_WORDS if theirs in message), None)
    if expected is None:
        return CjmError(f"{has}, which is not taken", help_)
    bound = re.search(r"equal to (\S+)", message)
    return CjmError(f"{has}, but should be {expected}{f' {bound[1]}' if bound else ''}")


def _suggest_choice(value: str, choices: Sequence[str]) -> str | None:
    from cjm.cli.meant import find_choice

    meant = find_choice(value, choices)
    return f"did you mean `{meant}`?" if meant else suggest(value, choices)


def _find_value(param: Parameter, arguments: Sequence[str]) -> tuple[str, str | None]:
    """How a value was given, and what it was."""
    for number, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name in param.opts and name.startswith("-"):
            following = arguments[number + 1 : number + 2]
            return f"`{name}`", value if sign else "".join(following)
        short = [each for each in param.opts if len(each) == 2 and argument.startswith(each)]
        if short and len(argument) > 2:
            return f"`{short[0]}`", argument[2:]
    variable = os.environ.get(param.envvar) if isinstance(param.envvar, str) else None
    if variable:
        return f"the variable `{param.envvar}`", variable
    given = [each for each in arguments[1:] if not each.startswith("-")]
    name = param.opts[0] if param.opts else ""
    if name.startswith("-"):
        return f"`{name}`", None
    return f"the {name}", given[0] if len(given) == 1 else None
