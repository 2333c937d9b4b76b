"""Real repositories, made for a test."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_MACHINE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A Mapper",
    "GIT_AUTHOR_EMAIL": "mapper@example.org",
    "GIT_COMMITTER_NAME": "A Mapper",
    "GIT_COMMITTER_EMAIL": "mapper@example.org",
    "GIT_AUTHOR_DATE": "2026-11-22T12:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-22T12:00:00Z",
}


@dataclass(frozen=True)
class Repo:
    """A work tree with a repository."""

    top: Path

    def git(self, *arguments: str | Path) -> str:
        """Run git in it; what it writes."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *map(str, arguments)],
            cwd=self.top,
            env=kept | _MACHINE,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def write(self, name: str, text: str | bytes) -> Path:
        """Put a file into the work tree."""
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def commit(self, message: str = "a commit", **files: str) -> str:
        """Commit all there is; the id of the commit. `a__b` among `files` is the map `a/b`."""
        for name, text in files.items():
            self.write(f"{name.replace('__', '/')}.cjm.yaml", text)
        self.git("add", "-A")
        self.git("commit", "-qm", message, "--allow-empty")
        return self.git("rev-parse", "HEAD")


def make_repo(top: Path, *flags: str) -> Repo:
    """An empty repository with the branch `main`."""
    top.mkdir(parents=True, exist_ok=True)
    repo = Repo(top)
    repo.git("init", "-q", "-b", "main", *flags)
    return repo


def clone(repo: Repo, top: Path, *flags: str) -> Repo:
    """A clone of a repository."""
    repo.git("clone", "-q", *flags, f"file://{repo.top}", top)
    return Repo(top)
