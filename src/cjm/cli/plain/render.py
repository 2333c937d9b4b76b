"""The short way through `cjm render`."""

from cjm.cli.plain._early import import_early
from cjm.cli.plain._flags import PATHS, SWITCHES, VALUED, VARIABLES, Flags, read_flags
from cjm.cli.wishes import DrawWishes

_FLAGS = Flags(
    valued={
        **VALUED,
        "--output": "output",
        "-o": "output",
        "--format": "formats",
        "-f": "formats",
        "--view": "view",
        "--lanes": "lanes",
        "--hide-lanes": "hide_lanes",
        "--persona": "persona",
        "--stages": "stages",
        "--history": "history",
        "--lang": "lang",
        "--theme": "theme",
        "--id-prefix": "id_prefix",
        "--dot": "dot",
        "--font": "font",
        "--paper": "paper",
        "--via": "via",
    },
    switches={
        **SWITCHES,
        "--embed-fonts": "embed_fonts",
        "--no-script": "no_script",
        "--fit": "fit",
        "--check": "check",
        "--open": "open",
    },
    variables={**VARIABLES, "theme": "CJM_THEME", "dot": "CJM_DOT"},
)


def answer(arguments: list[str]) -> int | None:
    """The exit code of `cjm render` with these arguments, all done; None where the full command
    line has to do it.
    """
    wishes = read_wishes(arguments)
    if wishes is None:
        return None
    import_early()
    from cjm.cli.rendering import draw_maps

    return draw_maps(wishes)


def read_wishes(arguments: list[str]) -> DrawWishes | None:
    """What the arguments ask for; None where the full command line has to say."""
    given = read_flags(arguments, _FLAGS)
    if given is None:
        return None
    return DrawWishes(
        paths=given.list(PATHS),
        output=given.last("output"),
        formats=given.list("formats"),
        view=given.last("view") or "map",
        lanes=given.list("lanes"),
        hide_lanes=given.list("hide_lanes"),
        persona=given.list("persona"),
        stages=given.list("stages"),
        history=given.list("history"),
        lang=given.last("lang"),
        theme=given.last("theme"),
        embed_fonts=given.has("embed_fonts"),
        no_script=given.has("no_script"),
        id_prefix=given.last("id_prefix"),
        dot=given.last("dot"),
        today=given.last("today"),
        font=given.list("font"),
        paper=given.last("paper"),
        fit=given.has("fit"),
        via=given.last("via"),
        check=given.has("check"),
        open_=given.has("open"),
        config=given.last("config"),
        color=given.last("color"),
        quiet=given.has("quiet"),
    )
