"""Files that a file refers to: beside it, within the project, regular files only."""

import os
import re
from pathlib import Path
from typing import Protocol

from cjm.cache.digests import digest
from cjm.files.reading import read_up_to
from cjm.files.suggesting import suggest_reference
from cjm.values import NamedTuple

_OF_ONE_COMPUTER = r"[A-Za-z]:[\\/]|~[\\/]|\\\\"
_ADDRESS = r"[a-zA-Z][a-zA-Z0-9+.-]+:"


class Refusal(NamedTuple):
    """Why a reference leads to no file: the rule it breaks, the words, and what may be meant."""

    rule: str
    message: str
    hint: str | None = None
    suggestion: str | None = None


class Sight(NamedTuple):
    """What was seen of another file: enough to tell later whether it is still so.

    Where `base` is a text, the reference in that file (below the root; empty for the file itself)
    led to `found`: a path below the root, or the words of a refusal. Where it is None, `reference`
    is a file below the root and `found` the digest of its content, up to `limit` bytes.
    """

    base: str | None
    reference: str
    found: str
    limit: int = 0


class Loop(NamedTuple):
    """Where references under `key` lead from a map that names `target`, a file below the root:
    `chain` are the names of files from that map back to itself, none where nothing leads back.
    `limits` are those of the maps that were read on the way.
    """

    key: str
    target: str
    chain: tuple[str, ...]
    limits: tuple[int, int, int]


class Shelf(Protocol):
    """Where files lie that a map refers to: on the disk, or in what stands for it."""

    def resolve(self, reference: str, file: Path, root: Path) -> Path | Refusal:
        """The regular file that a reference in `file` names, or why there is none."""
        ...

    def read(self, target: Path, limit: int) -> bytes | None:
        """The bytes of a file that was found; None where it cannot be read or has more than
        `limit`.
        """
        ...


class Disk:
    """The files that are there now."""

    def resolve(self, reference: str, file: Path, root: Path) -> Path | Refusal:
        """As a shelf does, links resolved."""
        return resolve_reference(reference, file.parent, root)

    def read(self, target: Path, limit: int) -> bytes | None:
        """As a shelf does."""
        return read_reference(target, limit)


DISK = Disk()


def resolve_reference(reference: str, folder: Path, root: Path) -> Path | Refusal:
    """The regular file that a reference in a file in `folder` names, links resolved, or why there
    is none.
    """
    if refusal := refuse_name(reference):
        return refusal
    try:
        target = (folder / reference).resolve()
        if not target.is_relative_to(root.resolve()):
            return refuse_outside(reference)
        if target.is_dir():
            return Refusal(
                "missing-file", f"`{reference[:60]}` is a folder, not a file", "name a file in it"
            )
        if not target.is_file():
            return refuse_missing(reference, suggest_reference(reference, folder, root))
        if not os.access(target, os.R_OK):
            return refuse_unreadable(reference)
    except (OSError, RuntimeError, ValueError):
        return Refusal("missing-file", f"there is no file `{_show(reference)}`")
    return target


def _show(reference: str) -> str:
    """A reference in a message, on one line."""
    return " ".join(reference.split())[:60]


def refuse_name(reference: str) -> Refusal | None:
    """Why a reference can lead to no file, wherever files lie; None where it may."""
    if not reference.strip():
        return Refusal(
            "missing-file", "no file is named here", "write its path, as in `a.cjm.yaml`"
        )
    shown = f"`{reference[:60]}`"
    if "\0" in reference:
        return Refusal("missing-file", f"there is no file {shown}")
    if re.match(_ADDRESS, reference) and not Path(reference).drive:
        return Refusal(
            "missing-file",
            f"{shown} is an address, and nothing is fetched",
            "keep the file in the project and name it by its path",
        )
    return None


def refuse_outside(reference: str) -> Refusal:
    """The refusal of a file that lies outside the project."""
    return Refusal(
        "outside-root",
        f"`{reference[:60]}` lies outside the project",
        "keep every file that a map refers to below the folder of `cjm.toml`",
    )


def refuse_missing(reference: str, suggestion: str | None = None) -> Refusal:
    """The refusal of a file that is not there."""
    return Refusal(
        "missing-file",
        f"there is no file `{_show(reference)}`",
        None if suggestion else _advise(reference),
        suggestion,
    )


def _advise(reference: str) -> str:
    """What to do about a path that leads to no file."""
    if re.match(_OF_ONE_COMPUTER, reference):
        return "it is a path on one computer: copy the file into the project, and name it there"
    if "\\" in reference:
        return "write `/` for each `\\`; paths count from the file that names them"
    if found := re.fullmatch(r"!?\[[^\]]*\]\(([^()]+)\)", reference.strip()):
        return f"write the path alone: `{found[1][:60]}`"
    return "paths count from the file that names them"


def refuse_unreadable(reference: str) -> Refusal:
    """The refusal of a file that is there, but may not be read."""
    return Refusal(
        "missing-file",
        f"`{reference[:60]}` cannot be read",
        "give yourself the right to read it",
    )


def read_reference(target: Path, limit: int) -> bytes | None:
    """The bytes of a file that was found; None where it cannot be read or has more than `limit`."""
    try:
        raw = read_up_to(target, limit + 1)
    except OSError:
        return None
    return raw if len(raw) <= limit else None


def describe_target(target: Path | Refusal, root: Path) -> str:
    """Where a reference leads, as a sight has it."""
    if isinstance(target, Refusal):
        meant = f" {target.suggestion}" if target.suggestion else ""
        return f"!{target.rule} {target.message}{meant}"
    place, top = str(target), str(root)
    if place.startswith(top) and place[len(top) :].startswith(os.sep):
        # Nearly always so. To ask for parts of paths takes as long as to ask the system.
        return place[len(top) + 1 :].replace(os.sep, "/")
    return target.relative_to(root.resolve()).as_posix()


def describe_content(raw: bytes | None) -> str:
    """A content as a sight has it; empty for none."""
    return "" if raw is None else digest(raw).hex()
