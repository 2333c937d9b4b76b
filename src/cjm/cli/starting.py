"""Tells what became of a new project, and what to do next."""

from __future__ import annotations

import os
from pathlib import Path
from textwrap import indent

from cjm.cli.streams import say
from cjm.terminal import show_path


def tell_kept(kept: tuple[tuple[Path, str], ...]) -> None:
    """Say which files were there already; of one that holds more than our part, what to add."""
    for path, to_add in kept:
        say(f"Kept {show_path(path)}: it was there before")
        if to_add and not _holds(path, to_add):
            say(f"Add to it, unless it is there:\n{indent(to_add.rstrip(), '  ')}")


def tell_top(folder: str, top: Path | None) -> None:
    """Say where the files for build servers and pre-commit belong, if that is somewhere else."""
    if top is not None:
        where = os.path.relpath(top, folder)
        say(
            "note: build servers and pre-commit look for their files at the top of the "
            f"repository only, which is `{show_path(where)}` from there"
        )


def tell_next(folder: str, made: tuple[Path, ...], *, with_hooks: bool, with_git: bool) -> None:
    """Say what comes next: the map that was made to be changed, and which commands."""
    at = "" if folder == "." else f" -C {show_path(folder)}"
    lines = [f"cjm validate{at}", f"cjm render{at} --open"]
    if with_hooks:
        lines.append("pre-commit install")
    if with_git:
        lines.append(f"cjm git install{at}")
    maps = [show_path(path) for path in made if path.name.endswith(".cjm.yaml")]
    first = f"\nNext, make {' and '.join(maps)} your own in an editor, and:\n"
    say((first if maps else "\nNext:\n") + "\n".join(f"  {line}" for line in lines))


def _holds(path: Path, text: str) -> bool:
    try:
        return text in path.read_text("utf-8", "replace")
    except OSError:
        return False
