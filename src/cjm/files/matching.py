"""Patterns of files as in `.gitignore`, for settings that hold for some files only."""

import os
from collections.abc import Iterable
from pathlib import Path

from cjm.files.ignoring import read_patterns


def matches(file: Path, folder: Path, patterns: Iterable[str]) -> bool:
    """Whether `file` is one of those that `patterns`, counted from `folder`, mean."""
    # Imported late: few projects need it, and it costs more than the rest of this package.
    from pathspec import GitIgnoreSpec

    relative = Path(os.path.relpath(file.resolve(), folder.resolve())).as_posix()
    return not relative.startswith("../") and GitIgnoreSpec(
        list(read_patterns(patterns))
    ).match_file(relative)
