"""The flags of the commands that are run most, by whichever way they are read."""

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


class DrawWishes(NamedTuple):
    """The flags of `cjm render`, as they are written."""

    paths: tuple[str, ...] = ()
    output: str | None = None
    formats: tuple[str, ...] = ()
    view: str = "map"
    lanes: tuple[str, ...] = ()
    hide_lanes: tuple[str, ...] = ()
    persona: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    lang: str | None = None
    theme: str | None = None
    embed_fonts: bool = False
    no_script: bool = False
    id_prefix: str | None = None
    dot: str | None = None
    today: str | None = None
    scale: float | None = None
    width: int | None = None
    font: tuple[str, ...] = ()
    paper: str | None = None
    fit: bool = False
    via: str | None = None
    check: bool = False
    open_: bool = False
    stdin_filename: str | None = None
    config: str | None = None
    color: str | None = None
    quiet: bool = False


class DiffWishes(NamedTuple):
    """The flags of `cjm diff`, as they are written."""

    old: str | None = None
    new: str | None = None
    format: str | None = None
    output: str | None = None
    fail_on: str = "never"
    exit_code: bool = False
    ignore_wording: bool = False
    only: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    lang: str | None = None
    theme: str | None = None
    embed_fonts: bool = False
    no_script: bool = False
    open_: bool = False
    today: str | None = None
    stdin_filename: str | None = None
    config: str | None = None
    color: str | None = None
    quiet: bool = False
