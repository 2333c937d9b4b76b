"""What a check is asked to do."""

from datetime import date

from cjm.values import NamedTuple


class Wish(NamedTuple):
    """What the user asks of the rules in the command: only some, none of some, goals as a gate."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    is_gate: bool = False


NO_WISH = Wish()
"""As the settings say."""


class CheckJob(NamedTuple):
    """What to check. Without `paths`, the maps of the settings or of the working folder.

    `jobs` is the number of processes that share the work, None for as many as pay. With `cached`,
    what an earlier run found in the same content is taken as it was.
    """

    today: date
    paths: tuple[str, ...] = ()
    stdin_name: str | None = None
    wish: Wish = NO_WISH
    config: str | None = None
    jobs: int | None = None
    cached: bool = True
    stdin: bytes | None = None
    """What stands on the standard input, where that has been read."""

    @property
    def asked(self) -> str:
        """What in it decides on what is found in a file: all but where, when and how."""
        rest = self._replace(paths=(), stdin_name=None, jobs=None, cached=True, stdin=None)
        return repr(rest[1:])
