"""`cjm validate --show-files` and `--show-settings`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.api.inventory import Inventory, Setting, list_files, list_settings, write_value
from cjm.cli.colour import choose_style
from cjm.cli.run import DONE
from cjm.cli.streams import put, put_pieces
from cjm.terminal import Style, make_printable, show_path
from cjm.values import NamedTuple

if TYPE_CHECKING:
    import typer

_HIDDEN = {"paths", "quiet", "verbose", "show_files", "show_settings", "directory"}


class Question(NamedTuple):
    """What is asked about, by the flags of `cjm validate`."""

    paths: tuple[str, ...]
    stdin_name: str | None
    config: str | None
    color: str | None


def answer(question: Question, context: typer.Context, *, files: bool, settings: bool) -> int:
    """The exit code, with the files and the settings said, whichever are asked for."""
    paths, stdin_name, config, color = question
    style = choose_style(color)
    if files:
        taken = list_files(paths, stdin_name=stdin_name, config=config)
        put_pieces(write_files(taken, style))
    if settings:
        projects = list_settings(paths, stdin_name=stdin_name, config=config)
        put(write_settings(projects, list_flags(context), style))
    return DONE


def write_files(files: Inventory, style: Style) -> Iterator[str]:
    """A line a file: those that are taken, with their settings, and then the others, with why."""
    for one in files.taken:
        settings = show_path(one.settings) if one.settings else "no settings"
        by = style.paint(f"  by {settings}", "quiet")
        yield f"{style.paint('takes', 'good')} {show_path(one.name)}{by}\n"
    for other in files.skipped:
        yield f"{style.paint('skips', 'warning')} {show_path(other.name)}: {other.reason}\n"


def write_settings(
    projects: dict[str, tuple[Setting, ...]], flags: tuple[Setting, ...], style: Style
) -> str:
    """The flags, and for each project all settings, each with where it comes from."""
    blocks = [
        ("flags", flags),
        *((f"project {show_path(root)}", own) for root, own in projects.items()),
    ]
    return "\n".join(_write_block(title, rows, style) for title, rows in blocks)


def _write_block(title: str, rows: tuple[Setting, ...], style: Style) -> str:
    widest = max((len(row.key) + len(row.value) for row in rows), default=0)
    lines = [style.paint(make_printable(title), "heading")]
    for row in rows:
        blank = " " * min(widest - len(row.key) - len(row.value), 60)
        head = make_printable(f"  {row.key} = {row.value}{blank}")
        lines.append(f"{head}  {style.paint(make_printable(row.origin), 'quiet')}")
    return "".join(f"{line}\n" for line in lines)


def list_flags(context: typer.Context) -> tuple[Setting, ...]:
    """The flags of a command with their values, and where each comes from."""
    rows: list[Setting] = []
    for param in context.command.params:
        if param.name in _HIDDEN or param.name not in context.params:
            continue
        source = context.get_parameter_source(param.name)
        variable = param.envvar if isinstance(param.envvar, str) else ""
        origin = {"COMMANDLINE": "flag", "ENVIRONMENT": variable}.get(source.name if source else "")
        if param.name == "today" and origin is None and not context.params["today"]:
            origin = "the clock"
        longest = max(param.opts, key=len)
        rows.append(Setting(longest, write_value(context.params[param.name]), origin or "default"))
    return tuple(rows)
