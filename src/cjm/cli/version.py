"""The version, and with `-v` what it runs with."""

from __future__ import annotations

from cjm import __version__
from cjm.cli.streams import put


def say_version(*, is_verbose: bool) -> None:
    """Print the version; if asked, also the file format, the engine and the platform."""
    put(f"cjm {__version__}\n")
    if is_verbose:
        import os

        from cjm.api.surroundings import describe_surroundings

        for label, words in describe_surroundings(os.environ.get("CJM_DOT")):
            put(f"{label + ':':<13}{words}\n")
