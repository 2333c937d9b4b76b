"""`cjm validate`: syntax, structure, references and content in one go."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.completing import complete_parts, complete_rules
from cjm.cli.options import (
    Color,
    ConfigFile,
    Directory,
    OutputFile,
    Paths,
    Quiet,
    StdinName,
    Today,
    Verbose,
    Watch,
    as_written,
)


def validate(
    context: typer.Context,
    *,
    paths: Paths = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="FORMAT[=PATH]",
            parser=as_written,
            autocompletion=complete_parts("cjm.reports"),
            help="How to say the findings, and the file to put them in; may be repeated. "
            "full (default), concise and markdown are for people; github, gitlab, json, junit "
            "and sarif for programs.",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            parser=as_written,
            autocompletion=complete_parts("cjm.reports"),
            help="The same as --report FORMAT, or the form of --output.",
        ),
    ] = None,
    output: OutputFile = None,
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
            autocompletion=complete_rules,
            help="Only these rules about content, or sets: minimal, recommended, strict.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            parser=as_written,
            autocompletion=complete_rules,
            help="Leave these rules out.",
        ),
    ] = None,
    gate: Annotated[
        bool, typer.Option("--gate", help="Make goals a gate: a missed target is an error.")
    ] = False,
    show_files: Annotated[
        bool,
        typer.Option("--show-files", help="Say which files are taken and which not; check none."),
    ] = False,
    show_settings: Annotated[
        bool,
        typer.Option(
            "--show-settings", help="Say what is set, and where that comes from; check nothing."
        ),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="Processes that share the work; as many as pay, unless set.",
        ),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Look nothing up that earlier runs found.")
    ] = False,
    baseline: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", parser=as_written, help="Leave out the findings that this list holds."
        ),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", parser=as_written, help="Write all findings into such a list."
        ),
    ] = None,
    fail_on_stale: Annotated[
        bool,
        typer.Option("--fail-on-stale", help="Exit with 1 if entries of the list can go."),
    ] = False,
    add_ignore: Annotated[
        str | None,
        typer.Option(
            metavar="REASON",
            parser=as_written,
            help="For each finding, write a comment that silences it, with this reason.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="REV",
            parser=as_written,
            help="Only findings about what changed since this revision of git; main... is where "
            "the branch left main.",
        ),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended safely, then check.")
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="Mend also what may have been meant in another way."),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Write nothing; show what would be mended; exit with 1 if anything."
        ),
    ] = False,
    watch: Watch = False,
    stdin_filename: StdinName = None,
    today: Today = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Check maps and say what is wrong with them."""
    from cjm.cli.checking import check_maps
    from cjm.cli.reporting import choose_output
    from cjm.cli.wishes import Wishes

    if (show_files or show_settings) and not watch:
        from cjm.cli.inventory import Question, answer

        question = Question(tuple(paths or ()), stdin_filename, config, color)
        return answer(question, context, files=show_files, settings=show_settings)
    wishes = Wishes(
        paths=tuple(paths or ()),
        report=(*(report or ()), *choose_output(format_, output)),
        statistics=statistics,
        show=show,
        max_findings=max_findings,
        fail_on=fail_on,
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        gate=gate,
        stdin_filename=stdin_filename,
        today=today,
        config=config,
        color=color,
        quiet=quiet,
        verbose=verbose,
        jobs=jobs,
        no_cache=no_cache,
        baseline=baseline,
        write_baseline=write_baseline,
        fail_on_stale=fail_on_stale,
        since=since,
        add_ignore=add_ignore,
        mends=fix or unsafe_fixes,
    )
    if watch:
        from cjm.cli.rounds import watch_checks

        once = {
            "--fix": fix,
            "--unsafe-fixes": unsafe_fixes,
            "--show-files": show_files,
            "--show-settings": show_settings,
        }
        return watch_checks(wishes, is_preview=diff, once=once)
    return check_maps(wishes, is_preview=diff, with_unsafe=unsafe_fixes)


COMMAND = Command(
    validate,
    examples=(
        ("cjm validate", "all maps below this folder"),
        ("cjm validate returns.cjm.yaml --fail-on warning", "one map, strictly"),
        ("cjm validate --report concise --ignore few-stages", "a line a finding"),
        ("cjm validate --fix", "mend what has one meaning"),
        ("cjm validate --report sarif=cjm.sarif", "for code scanning"),
        ("git show HEAD:a.cjm.yaml | cjm validate -", "from the standard input"),
    ),
    groups=(
        ("Which findings", ("select", "ignore", "gate", "since", "fail_on")),
        (
            "How they are told",
            ("report", "format_", "output", "statistics", "show", "max_findings"),
        ),
        ("Mending", ("fix", "unsafe_fixes", "diff")),
        ("Accepting", ("baseline", "write_baseline", "fail_on_stale", "add_ignore")),
        ("Looking into it", ("show_files", "show_settings")),
    ),
)
