"""Marks of what a check reads: the same while nothing in it has changed."""

from pathlib import Path

from cjm.cache.digests import digest_all

LARGEST = 16 * 1024 * 1024
"""Files from here on are not remembered: they are refused unless a project says otherwise."""

_BOM = b"\xef\xbb\xbf"


def mark_home(root: Path, settings: Path | None, text: bytes) -> bytes:
    """The mark of the project that files belong to, and of its settings."""
    names = (str(root), str(settings or ""))
    own = (name.encode("utf-8", "surrogateescape") for name in names)
    return digest_all((*own, text.removeprefix(_BOM)))


def mark_file(name: str, home: bytes, content: bytes) -> bytes:
    """The mark of one file that was looked at, by the digest of its content."""
    return digest_all((name.encode("utf-8", "surrogateescape"), home, content))
