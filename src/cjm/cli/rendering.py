"""What `cjm render` does with what it was asked: the same by both ways to it."""

from cjm.api.choosing import Choice
from cjm.api.draw import DrawJob, draw
from cjm.cli.colour import choose_style
from cjm.cli.drawing import Clerk
from cjm.cli.splitting import split_names
from cjm.cli.today import find_today
from cjm.cli.wishes import DrawWishes


def draw_maps(wishes: DrawWishes) -> int:
    """Draw the maps, say what became of them, and give the exit code."""
    return run_clerk(make_clerk(wishes), wishes)


def make_clerk(wishes: DrawWishes) -> Clerk:
    """Who tells what becomes of the drawings."""
    return Clerk(choose_style(wishes.color, "stderr"), is_quiet=wishes.quiet)


def run_clerk(clerk: Clerk, wishes: DrawWishes) -> int:
    """Draw the maps, have the clerk say what became of them, and give the exit code."""
    for drawn in draw(_make_job(wishes)):
        clerk.tell(drawn)
    if wishes.open_:
        clerk.open_first()
    return clerk.judge()


def _make_job(wishes: DrawWishes) -> DrawJob:
    return DrawJob(
        wishes.paths,
        output=wishes.output,
        formats=split_names(wishes.formats),
        stdin_name=wishes.stdin_filename,
        lang=wishes.lang,
        theme=wishes.theme,
        dot=wishes.dot,
        today=find_today(wishes.today) if wishes.today else None,
        config=wishes.config,
        is_check=wishes.check,
        look=wishes.view,
        choice=Choice(
            split_names(wishes.lanes),
            split_names(wishes.hide_lanes),
            split_names(wishes.persona),
            split_names(wishes.stages),
        ),
        embed_fonts=wishes.embed_fonts,
        has_script=not wishes.no_script,
        scale=wishes.scale,
        width=wishes.width,
        fonts=wishes.font,
        paper=wishes.paper,
        via=wishes.via,
        is_one_sheet=wishes.fit,
        history=wishes.history,
        id_prefix=wishes.id_prefix,
    )
