"""The flags of `cjm validate`, by whichever way they are read."""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple

Level: TypeAlias = Literal["error", "warning", "info"]
Threshold: TypeAlias = Literal["error", "warning", "info", "never"]


class Wishes(NamedTuple):
    """The flags of `cjm validate`, as they are written."""

    paths: tuple[str, ...] = ()
    report: tuple[str, ...] = ()
    statistics: bool = False
    show: Level = "info"
    max_findings: str | None = None
    fail_on: Threshold = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    gate: bool = False
    stdin_filename: str | None = None
    today: str | None = None
    config: str | None = None
    color: str | None = None
    quiet: bool = False
    verbose: bool = False
    jobs: int | None = None
    no_cache: bool = False
    baseline: str | None = None
    write_baseline: str | None = None
    fail_on_stale: bool = False
    since: str | None = None
    add_ignore: str | None = None
    mends: bool = False
