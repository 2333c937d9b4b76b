"""`cjm render`: maps as pages, pictures, diagrams and data."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.completing import complete_files, complete_parts
from cjm.cli.options import (
    Color,
    ConfigFile,
    Directory,
    Dot,
    Lang,
    Output,
    Paths,
    Quiet,
    StdinName,
    Today,
    Watch,
    as_written,
)


def render(
    *,
    paths: Paths = None,
    output: Output = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            parser=as_written,
            autocompletion=complete_parts("cjm.formats"),
            help="html, fragment, svg, png, pdf, diagram, md or json; several with commas. Without "
            "it, the end of --output tells, else it is html.",
        ),
    ] = None,
    view: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            parser=as_written,
            autocompletion=complete_parts("cjm.views", "map"),
            show_default=False,
            help="map, diagram, matrix, clock, compare, coverage, cards, presentation; or network: "
            "all maps in one picture.",
        ),
    ] = "map",
    lanes: Annotated[
        list[str] | None,
        typer.Option(metavar="LANES", parser=as_written, help="Only these lanes, with commas."),
    ] = None,
    hide_lanes: Annotated[
        list[str] | None,
        typer.Option(metavar="LANES", parser=as_written, help="All lanes but these."),
    ] = None,
    persona: Annotated[
        list[str] | None,
        typer.Option(metavar="IDS", parser=as_written, help="Only these personas."),
    ] = None,
    stages: Annotated[
        list[str] | None,
        typer.Option(metavar="IDS", parser=as_written, help="Only these stages, by id or number."),
    ] = None,
    history: Annotated[
        list[str] | None,
        typer.Option(
            metavar="N|REV",
            parser=as_written,
            help="Also the curves of before, as faint lines: the last N, or those at revisions of "
            "git; may be repeated.",
        ),
    ] = None,
    lang: Lang = None,
    theme: Annotated[
        str | None,
        typer.Option(
            metavar="THEME",
            envvar="CJM_THEME",
            parser=as_written,
            autocompletion=complete_files("cjm.themes"),
            help="The colours: plain, contrast, print, or a theme file of your own.",
        ),
    ] = None,
    embed_fonts: Annotated[
        bool,
        typer.Option("--embed-fonts", help="Put the letters of Vazirmatn that it needs into it."),
    ] = False,
    no_script: Annotated[
        bool, typer.Option("--no-script", help="Leave the script of comforts out of pages.")
    ] = False,
    id_prefix: Annotated[
        str | None,
        typer.Option(
            metavar="PREFIX",
            parser=as_written,
            help="fragment, svg, diagram: begins their ids, where one page holds a map twice.",
        ),
    ] = None,
    dot: Dot = None,
    today: Today = None,
    scale: Annotated[
        float | None,
        typer.Option(
            metavar="N",
            min=0.05,
            max=20,
            help="png: pixels for one of the drawing; 2 unless set, and 1 for a large map.",
        ),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(metavar="PIXELS", min=16, help="png: how wide, in place of --scale."),
    ] = None,
    font: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            parser=as_written,
            help="png, pdf: font for letters that Vazirmatn lacks; may be repeated.",
        ),
    ] = None,
    paper: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            parser=as_written,
            help="pdf: a4, a3, letter, …; else one page as large as the map.",
        ),
    ] = None,
    fit: Annotated[
        bool, typer.Option("--fit", help="pdf: all on one sheet of the paper, however small.")
    ] = False,
    via: Annotated[
        str | None,
        typer.Option(
            metavar="BROWSER",
            parser=as_written,
            help="pdf, png: draw the page by chromium, or by the program of this name.",
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit with 1 if an output is not current."),
    ] = False,
    open_: Annotated[
        bool, typer.Option("--open", help="Show the first output that is new.")
    ] = False,
    watch: Watch = False,
    stdin_filename: StdinName = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
) -> int:
    """Draw maps."""
    from cjm.cli.rendering import draw_maps
    from cjm.cli.wishes import DrawWishes

    wishes = DrawWishes(
        paths=tuple(paths or ()),
        output=output,
        formats=tuple(formats or ()),
        view=view,
        lanes=tuple(lanes or ()),
        hide_lanes=tuple(hide_lanes or ()),
        persona=tuple(persona or ()),
        stages=tuple(stages or ()),
        history=tuple(history or ()),
        lang=lang,
        theme=theme,
        embed_fonts=embed_fonts,
        no_script=no_script,
        id_prefix=id_prefix,
        dot=dot,
        today=today,
        scale=scale,
        width=width,
        font=tuple(font or ()),
        paper=paper,
        fit=fit,
        via=via,
        check=check,
        open_=open_,
        stdin_filename=stdin_filename,
        config=config,
        color=color,
        quiet=quiet,
    )
    if watch:
        from cjm.cli.rounds import watch_drawings

        return watch_drawings(wishes)
    return draw_maps(wishes)


COMMAND = Command(
    render,
    examples=(
        ("cjm render", "a page for each map, put here"),
        ("cjm render returns.cjm.yaml -o returns.svg", "a map as a picture"),
        ("cjm render journeys -f html,svg -o site/", "all maps, twice"),
        ("cjm render returns.cjm.yaml --view matrix", "what to do first"),
        ("cjm render returns.cjm.yaml --history 3", "how it feels, and felt before"),
        ("cjm render journeys --view network", "all maps and what joins them"),
        ("cjm render journeys -o site/ --check", "are they current?"),
    ),
    groups=(
        ("Where it goes", ("output", "formats", "check", "open_")),
        ("What is drawn", ("view", "lanes", "hide_lanes", "persona", "stages", "history")),
        ("How it looks", ("lang", "theme", "embed_fonts", "no_script", "id_prefix", "dot")),
        ("Pixels and paper", ("scale", "width", "font", "paper", "fit", "via")),
    ),
)
