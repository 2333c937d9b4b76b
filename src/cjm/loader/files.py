"""Files that a map refers to: beside it, within the project, regular files only."""

import re
from pathlib import Path as FilePath
from typing import NamedTuple

from cjm.source import Limits

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")


class Refusal(NamedTuple):
    """Why a reference leads to no file: the rule it breaks, and the words."""

    rule: str
    message: str
    hint: str | None = None


class Files(NamedTuple):
    """Resolves references in `file`; none may leave `root`."""

    file: FilePath
    root: FilePath
    limits: Limits

    def beside(self, file: FilePath) -> "Files":
        """The same for references in another file of the project."""
        return self._replace(file=file)

    def find(self, reference: str) -> FilePath | Refusal:
        """The regular file that `reference` names, links resolved, or why there is none."""
        shown = f"`{reference[:60]}`"
        if "\0" in reference:
            return Refusal("missing-file", f"there is no file {shown}")
        if _ADDRESS.match(reference) and not FilePath(reference).drive:
            return Refusal(
                "missing-file",
                f"{shown} is an address, and nothing is fetched",
                "keep the file in the project and name it by its path",
            )
        try:
            target = (self.file.parent / reference).resolve()
            root = self.root.resolve()
            if not target.is_relative_to(root):
                return Refusal(
                    "outside-root",
                    f"{shown} lies outside the project",
                    "keep every file that a map refers to below the folder of `cjm.toml`",
                )
            if target.is_dir():
                return Refusal("missing-file", f"{shown} is a folder, not a file")
            if not target.is_file():
                return Refusal(
                    "missing-file",
                    f"there is no file {shown}",
                    "paths count from the file that names them",
                )
        except (OSError, RuntimeError, ValueError):
            return Refusal("missing-file", f"there is no file {shown}")
        return target

    def read(self, target: FilePath) -> bytes | None:
        """The bytes of a file that was found; None where it cannot be read or is too large."""
        try:
            with target.open("rb") as stream:
                raw = stream.read(self.limits.size + 1)
        except OSError:
            return None
        return raw if len(raw) <= self.limits.size else None
