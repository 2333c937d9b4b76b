"""`cjm validate`: syntax, structure, references and content in one go."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.options import (
    Color,
    ConfigFile,
    Directory,
    Paths,
    Quiet,
    StdinName,
    Today,
    Verbose,
    as_written,
    read_number,
    split_names,
)


def validate(
    *,
    paths: Paths = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="FORMAT[=PATH]",
            parser=as_written,
            help="How to say the findings, and the file to put them in; may be repeated. "
            "full (default), concise and markdown are for people; github, gitlab, json, junit "
            "and sarif for programs.",
        ),
    ] = None,
    statistics: Annotated[
        bool,
        typer.Option("--statistics", help="Count the findings by rule instead of telling them."),
    ] = False,
    show: Annotated[
        Literal["error", "warning", "info"],
        typer.Option(metavar="LEVEL", help="Show findings from here on: error, warning, info."),
    ] = "info",
    max_findings: Annotated[
        str | None,
        typer.Option(
            metavar="NUMBER",
            parser=as_written,
            help="Show no more than so many, the worst of them.",
        ),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        typer.Option(
            metavar="LEVEL", help="Exit with 1 from here on: error, warning, info, never."
        ),
    ] = "error",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            parser=as_written,
            help="Only these rules about content, or sets: minimal, recommended, strict.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", parser=as_written, help="Leave these rules out."),
    ] = None,
    gate: Annotated[
        bool, typer.Option("--gate", help="Make goals a gate: a missed target is an error.")
    ] = False,
    stdin_filename: StdinName = None,
    today: Today = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Check maps and say what is wrong with them."""
    from cjm.api.check import CheckJob, check
    from cjm.api.rules import Wish
    from cjm.cli.closing import list_files, sum_up, tell_of_hidden
    from cjm.cli.colour import choose_style
    from cjm.cli.failing import judge
    from cjm.cli.progress import Progress
    from cjm.cli.reporting import read_outlets, write_reports
    from cjm.cli.shown import choose_shown
    from cjm.cli.streams import say
    from cjm.cli.today import find_today

    outlets = read_outlets(report, counts=statistics)
    most = read_number("--max-findings", max_findings)
    job = CheckJob(
        find_today(today),
        tuple(paths or ()),
        stdin_name=stdin_filename,
        wish=Wish(split_names(select), split_names(ignore), gate),
        config=config,
    )
    progress = Progress("Checking")
    try:
        checked = check(job, progress.tell)
    finally:
        progress.clear()
    counted = choose_shown(checked, least=show)
    shown = choose_shown(counted, most=most)
    write_reports(shown, counted, outlets, choose_style(color), fail_on)
    if verbose:
        say(list_files(checked))
    if not quiet:
        say(sum_up(checked, choose_style(color, "stderr")))
        if hidden := len(checked.diagnostics) - len(shown.diagnostics):
            say(tell_of_hidden(hidden))
    return judge(checked, fail_on)


COMMAND = Command(
    validate,
    examples=(
        ("cjm validate", "all maps below this folder"),
        ("cjm validate returns.cjm.yaml --fail-on warning", "one map, strictly"),
        ("cjm validate --report concise --ignore few-stages", "a line a finding"),
        ("cjm validate --report sarif=cjm.sarif", "for code scanning"),
        ("git show HEAD:a.cjm.yaml | cjm validate -", "from the standard input"),
    ),
)
