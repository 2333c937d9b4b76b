"""Sorts arguments by the flags of a command, where they are written as most people do."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence

from cjm.cli.today import PLAIN_DAY
from cjm.values import NamedTuple

PATHS = "paths"
"""What is no flag goes by this name."""
VALUED = {
    "--today": "today",
    "--config": "config",
    "--color": "color",
}
SWITCHES = {"--quiet": "quiet", "-q": "quiet"}
VARIABLES = {"today": "CJM_TODAY", "config": "CJM_CONFIG", "color": "CJM_COLOR"}
FORMS = {"today": PLAIN_DAY, "color": re.compile("auto|always|never")}
"""These are the same in all commands."""


class Flags(NamedTuple):
    """The flags of a command by name: those with a value, those without, the environment variables
    that stand for one, and what the whole of a value has to look like.
    """

    valued: Mapping[str, str]
    switches: Mapping[str, str] = SWITCHES
    variables: Mapping[str, str] = VARIABLES
    forms: Mapping[str, re.Pattern[str]] = FORMS


class Given:
    """What was given, by the names of flags."""

    def __init__(self, written: Mapping[str, Sequence[str]]) -> None:
        self._written = written

    def list(self, name: str) -> tuple[str, ...]:
        """All values of a flag, in their order."""
        return tuple(self._written.get(name, ()))

    def last(self, name: str) -> str | None:
        """The one that counts."""
        return values[-1] if (values := self._written.get(name)) else None

    def has(self, name: str) -> bool:
        """Whether a flag is there."""
        return name in self._written


def read_flags(arguments: Sequence[str], flags: Flags) -> Given | None:
    """The arguments by what they are; None where the full command line has to say."""
    written: dict[str, list[str]] = {}
    rest = iter(arguments)
    for argument in rest:
        pair = _part(argument, rest, flags)
        if pair is None or not pair[1] or pair[1].startswith("-"):
            return None
        written.setdefault(pair[0], []).append(pair[1])
    for name, variable in flags.variables.items():
        if value := os.environ.get(variable):
            written.setdefault(name, [value])
    for name, form in flags.forms.items():
        # A flag may be written twice, and is refused wherever it is not as it should be.
        if not all(form.fullmatch(value) for value in written.get(name, ())):
            return None
    return Given(written)


def _part(argument: str, rest: Iterator[str], flags: Flags) -> tuple[str, str] | None:
    name, sign, value = argument.partition("=")
    if not argument.startswith("-"):
        return PATHS, argument
    if name in flags.valued and not (sign and len(name) == 2):
        return flags.valued[name], value if sign else next(rest, "")
    if argument[:2] in flags.valued and argument[2:3].isalnum():
        # As in `-j4`.
        return flags.valued[argument[:2]], argument[2:]
    if argument in flags.switches:
        return flags.switches[argument], "yes"
    return None
