"""The short way through `cjm diff`."""

import re

from cjm.cli.plain._early import import_early
from cjm.cli.plain._flags import FORMS, PATHS, SWITCHES, VALUED, Flags, read_flags
from cjm.cli.wishes import DiffWishes

_FLAGS = Flags(
    valued={
        **VALUED,
        "--format": "format",
        "-f": "format",
        "--output": "output",
        "-o": "output",
        "--fail-on": "fail_on",
        "--only": "only",
        "--exclude": "exclude",
        "--lang": "lang",
        "--theme": "theme",
    },
    switches={
        **SWITCHES,
        "--exit-code": "exit_code",
        "--ignore-wording": "ignore_wording",
        "--embed-fonts": "embed_fonts",
        "--no-script": "no_script",
        "--open": "open",
    },
    forms={**FORMS, "fail_on": re.compile("major|minor|patch|never")},
)
_SIDES = 2


def answer(arguments: list[str]) -> int | None:
    """The exit code of `cjm diff` with these arguments, all said; None where the full command line
    has to say it.
    """
    wishes = read_wishes(arguments)
    if wishes is None:
        return None
    import_early()
    from cjm.cli.comparing import compare_versions

    return compare_versions(wishes)


def read_wishes(arguments: list[str]) -> DiffWishes | None:
    """What the arguments ask for; None where the full command line has to say."""
    given = read_flags(arguments, _FLAGS)
    if given is None or len(sides := given.list(PATHS)) > _SIDES:
        return None
    return DiffWishes(
        old=sides[0] if sides else None,
        new=sides[1] if len(sides) == _SIDES else None,
        format=given.last("format"),
        output=given.last("output"),
        fail_on=given.last("fail_on") or "never",
        exit_code=given.has("exit_code"),
        ignore_wording=given.has("ignore_wording"),
        only=given.list("only"),
        exclude=given.list("exclude"),
        lang=given.last("lang"),
        theme=given.last("theme"),
        embed_fonts=given.has("embed_fonts"),
        no_script=given.has("no_script"),
        open_=given.has("open"),
        today=given.last("today"),
        config=given.last("config"),
        color=given.last("color"),
        quiet=given.has("quiet"),
    )
