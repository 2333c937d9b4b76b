"""What a command is: a function that gives an exit code, and examples for its help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from cjm.values import NamedTuple

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context, HelpFormatter, Parameter


class Command(NamedTuple):
    """A command. Its flags are the parameters of `run`; `examples` are lines for the help.

    Where there are many flags, `groups` parts them: a title, and the parameters below it.
    """

    run: Callable[..., int]
    examples: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


class PlainGroup(TyperGroup):
    """The list of commands, with examples as they are written."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, off unless it is given."""
        return switch_off(super().get_help_option(ctx))

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples."""
        formatter.write(self.epilog or "")


class PlainCommand(TyperCommand):
    """A command whose help is a list of flags, a line each, without types of Python."""

    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, off unless it is given."""
        return switch_off(super().get_help_option(ctx))

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples."""
        formatter.write(self.epilog or "")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write arguments and options."""
        params = self.get_params(ctx)
        arguments = [_describe(param) for param in params if isinstance(param, TyperArgument)]
        options = {
            param.name: _describe(param)
            for param in params
            if isinstance(param, TyperOption) and not param.hidden
        }
        widest = max(len(written) for written, _ in (*arguments, *options.values()))
        sections = [("Arguments", arguments)]
        for title, names in self.groups:
            sections.append((title, [options.pop(name) for name in names]))
        # What is left is what other commands have, too.
        sections.append(("General options" if self.groups else "Options", [*options.values()]))
        for title, rows in sections:
            if rows:
                with formatter.section(title):
                    formatter.write_dl([(f"{written:<{widest}}", words) for written, words in rows])


def switch_off(option: TyperOption | None) -> TyperOption | None:
    """A flag with False for a default. For a flag without one, Typer asks Pydantic what None would
    be as a yes or no, and so imports it.
    """
    if option is not None and option.default is None:
        option.default = False
    return option


def make_command(name: str, line: str, command: Command) -> AnyCommand:
    """The command as Typer runs it."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    app.command(
        name,
        cls=PlainCommand,
        help=line,
        epilog=write_examples(command.examples),
        context_settings={"help_option_names": ["-h", "--help"]},
    )(command.run)
    made = typer.main.get_command(app)
    if not isinstance(made, PlainCommand):
        raise TypeError(type(made).__name__)
    made.groups = command.groups
    return made


def write_examples(examples: tuple[tuple[str, str], ...]) -> str:
    """Examples as the end of a help text, each with a word on what it does."""
    if not examples:
        return ""
    widest = max(len(line) for line, _ in examples)
    lines = "".join(f"  {line:<{widest}}  {words}\n" for line, words in examples)
    return f"\nExamples:\n{lines}"


def _describe(param: Parameter) -> tuple[str, str]:
    """A parameter as it is written, and what it does."""
    if isinstance(param, TyperArgument):
        return param.display_name_raw, param.help or ""
    if not isinstance(param, TyperOption):
        raise TypeError(type(param).__name__)
    written = ", ".join(sorted(param.opts, key=len))
    if not any(name.startswith("-") and not name.startswith("--") for name in param.opts):
        # Long names stand below each other.
        written = f"    {written}"
    if not param.is_flag and param.metavar:
        written += f" {param.metavar}"
    words = param.help or ""
    return written, f"{words} [{param.envvar}]" if isinstance(param.envvar, str) else words
