"""Where the cache lies: never in a project, unless the user says so."""

import os
import sys

VARIABLE = "CJM_CACHE_DIR"


def find_folder() -> str | None:
    """The folder of the cache, which need not exist; None where the user has no place for one.

    `$CJM_CACHE_DIR`, else what the platform has for it: `$XDG_CACHE_HOME/cjm` or `~/.cache/cjm`,
    `~/Library/Caches/cjm`, `%LOCALAPPDATA%/cjm/Cache`. That is all there is to it: a library for
    these lines takes longer to import than a whole run from the cache.
    """
    if own := os.environ.get(VARIABLE):
        return os.path.abspath(own)
    if sys.platform == "win32":
        return _below(os.environ.get("LOCALAPPDATA"), "cjm", "Cache")
    if sys.platform == "darwin":
        return _below(os.path.expanduser("~"), "Library", "Caches", "cjm")
    own = os.environ.get("XDG_CACHE_HOME", "")
    # A relative one is to be ignored, says the specification.
    if os.path.isabs(own):
        return os.path.join(own, "cjm")
    return _below(os.path.expanduser("~"), ".cache", "cjm")


def _below(folder: str | None, *parts: str) -> str | None:
    return os.path.join(folder, *parts) if folder and os.path.isabs(folder) else None
