"""The commands by name, each with a line for lists. None is imported before it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from cjm.cli.command import Command, PlainGroup, make_command, switch_off, write_examples
from cjm.parts import load_part

if TYPE_CHECKING:
    from typer._click import Context

COMMANDS = {
    "init": "Begin a project: an example map and settings.",
    "validate": "Check maps: syntax, structure, references, content.",
    "rules": "List the rules, or explain one.",
    "fmt": "Write maps in their usual form.",
    "render": "Draw maps: a page, a picture, a diagram, data.",
    "show": "Show a map in the terminal.",
    "stats": "Count what maps hold: stages, pains, goals and more.",
    "diff": "Say what changed between versions of maps.",
    "log": "Tell how a map came to be: who changed what, and when.",
    "blame": "Tell which commit last changed each element of a map.",
    "git": "Make git speak of journeys: git diff, git log -p, git show.",
    "schema": "Print a JSON Schema: of maps, settings, reports and more.",
}

_EXAMPLES = (
    ("cjm init shop", "begin a project in the folder shop"),
    ("cjm validate", "check all maps below this folder"),
    ("cjm render", "draw them as pages"),
)


class LateCommand(TyperCommand):
    """Stands in for a command in lists; the command itself is imported when it is called."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Context | None = None,
        **extra: object,
    ) -> Context:
        """The context of the real command."""
        name = self.name or ""
        part = load_part("cjm.cli.commands", name, "COMMAND", Command)
        command = make_command(name, COMMANDS[name], part)
        return command.make_context(info_name, args, parent, **extra)


def build_app() -> TyperGroup:
    """The command line as a whole."""
    app = typer.Typer(
        cls=PlainGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        help="Customer journey maps as YAML: check, draw, compare.",
        epilog=write_examples(_EXAMPLES),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_cjm)
    group = typer.main.get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError(type(group).__name__)
    for param in group.params:
        if isinstance(param, TyperOption):
            switch_off(param)
    for name, line in COMMANDS.items():
        group.add_command(LateCommand(name, help=line, rich_markup_mode=None))
    return group


def _cjm(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Say the version; with -v, also what it runs with.")
    ] = False,
    verbose: Annotated[bool, typer.Option("-v", hidden=True)] = False,
) -> None:
    if version:
        from cjm.cli.version import say_version

        say_version(is_verbose=verbose)
        raise typer.Exit
    if context.invoked_subcommand is None:
        context.fail("Missing command.")
