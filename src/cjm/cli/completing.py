"""What a shell offers for a value that is being typed: names of rules, formats, views and so on.

Where nothing fits, the shell offers files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from cjm.parts import list_parts

_SETS = ("minimal", "recommended", "strict")


def complete_parts(package: str, *more: str) -> Callable[[str], list[str]]:
    """Offers the parts of a package of ours, and `more`; several with commas."""

    def complete(incomplete: str) -> list[str]:
        return _complete_list(incomplete, (*more, *list_parts(package)))

    return complete


def complete_rules(incomplete: str) -> list[str]:
    """Rules, and sets of rules; several with commas."""
    return _complete_list(incomplete, (*_SETS, *list_parts("cjm.rules")))


def complete_files(package: str) -> Callable[[str], list[str]]:
    """Offers what a package of ours has a TOML file for, as themes and languages."""

    def complete(incomplete: str) -> list[str]:
        folders = import_module(package).__path__
        stems = (file.stem for folder in folders for file in Path(folder).glob("*.toml"))
        return _complete_list(incomplete, sorted(stems))

    return complete


def complete_words(*words: str) -> Callable[[str], list[str]]:
    """Offers these words; several with commas."""

    def complete(incomplete: str) -> list[str]:
        return _complete_list(incomplete, words)

    return complete


def _complete_list(incomplete: str, names: Iterable[str]) -> list[str]:
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in names if name.startswith(last)]
