"""What tells one installation from another that may find other things in the same file."""

import os
import sys

import cjm
from cjm.cache.digests import digest_all

_SITES = ("site-packages", "dist-packages")
_METADATA = (".dist-info", ".egg-info", ".egg-link")


def take_stamp() -> bytes:
    """A digest of this release, of Python and of every package that is installed beside it.

    The same release with the same packages has the same stamp on every machine, so that a build
    server can carry a cache along. Where `cjm` runs from a checkout, each change there counts.
    """
    parts = [cjm.__version__, sys.version, sys.platform, *_list_packages()]
    package = os.path.dirname(cjm.__file__)
    if not any(f"{os.sep}{site}{os.sep}" in package for site in _SITES):
        parts += _list_sources(package)
    return digest_all(part.encode("utf-8", "surrogateescape") for part in parts)


def _list_packages() -> list[str]:
    """Names and versions of packages, as the names of the folders that hold their metadata."""
    sites = [path for path in sys.path if os.path.basename(path) in _SITES]
    return [name for site in sites for name in _list(site) if name.endswith(_METADATA)]


def _list(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _list_sources(folder: str) -> list[str]:
    """Names, sizes and times of the source files below a folder."""
    found: list[str] = []
    folders = [folder]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    elif entry.name.endswith((".py", ".toml", ".json")):
                        seen = entry.stat()
                        found.append(f"{entry.path} {seen.st_size} {seen.st_mtime_ns}")
        except OSError:
            continue
    return sorted(found)
