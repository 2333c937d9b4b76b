"""A project with something for each command to do, and each command that makes something of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

MAP = """\
cjm: 1
id: {id}
title: خرید {id}
lang: fa
owner: فروش
reviewed: 1405-08-10
review_every: 3m
scenario: نخستین خرید
persona: {{name: خریدار}}
stages:
  - {{id: pay, name: Pay, actions: Types, touchpoints: {{name: Page, channel: web}}, emotion: -1,
     pain_points: {{id: slow, text: The page hangs}}}}
  - name: Wait
    emotoin: 1
    emotion: 1
"""

SHOWING = {
    "validate": ("validate", "--no-cache"),
    "validate json": ("validate", "--no-cache", "--report", "json"),
    "validate in two processes": ("validate", "--no-cache", "-j", "2"),
    "validate diff": ("validate", "--fix", "--diff"),
    "show files": ("validate", "--show-files"),
    "show settings": ("validate", "--show-settings"),
    "rules": ("rules",),
    "rule": ("rules", "no-goal"),
    "fmt diff": ("fmt", "--diff"),
    "render": ("render", "maps/b.cjm.yaml", "-o", "-"),
    "render svg": ("render", "maps/b.cjm.yaml", "-f", "svg", "-o", "-"),
    "render diagram": ("render", "maps/b.cjm.yaml", "-f", "diagram", "-o", "-"),
    "render md": ("render", "maps/b.cjm.yaml", "-f", "md", "-o", "-"),
    "render json": ("render", "maps/b.cjm.yaml", "-f", "json", "-o", "-"),
    "render png": ("render", "maps/b.cjm.yaml", "-f", "png", "--scale", "1", "-o", "-"),
    "show": ("show", "maps/b.cjm.yaml"),
    "stats": ("stats",),
    "stats csv": ("stats", "-f", "csv"),
    "diff": ("diff", "maps/b.cjm.yaml", "other.cjm.yaml"),
    "diff of a revision": ("diff", "HEAD"),
    "log": ("log", "maps/b.cjm.yaml"),
    "blame": ("blame", "maps/b.cjm.yaml"),
    "schema": ("schema",),
    "git status": ("git", "status"),
    "version": ("--version",),
    "help": ("validate", "--help"),
}
"""Commands that write to the standard output, each in its own way."""

WRITING = {
    "init": (("init", "new"), "new/cjm.toml"),
    "validate report": (("validate", "--report", "json=out.json"), "out.json"),
    "validate baseline": (("validate", "--write-baseline", "out.toml"), "out.toml"),
    "validate fix": (("validate", "--fix"), "maps/a.cjm.yaml"),
    "validate ignore": (("validate", "--add-ignore", "known"), "maps/a.cjm.yaml"),
    "fmt": (("fmt",), "maps/a.cjm.yaml"),
    "render": (("render", "maps/b.cjm.yaml", "-o", "out.html"), "out.html"),
    "render svg": (("render", "maps/b.cjm.yaml", "-o", "out.svg"), "out.svg"),
    "render png": (("render", "maps/b.cjm.yaml", "--scale", "1", "-o", "out.png"), "out.png"),
    "stats": (("stats", "-o", "out.csv"), "out.csv"),
    "diff": (("diff", "maps/b.cjm.yaml", "other.cjm.yaml", "-o", "out.json"), "out.json"),
    "git install": (("git", "install"), ".gitattributes"),
}
"""Commands that write files, each with one that it writes."""


def make_project(folder: Path) -> Path:
    """Two maps of which one is faulty, another to compare with, settings, and a first commit."""
    (folder / "maps").mkdir(parents=True)
    (folder / "cjm.toml").write_text('maps = ["maps"]\n', "utf-8")
    (folder / "maps/a.cjm.yaml").write_text(MAP.format(id="a").replace("    emotion: 1\n", ""))
    sound = MAP.format(id="b").replace("    emotoin: 1\n", "")
    (folder / "maps/b.cjm.yaml").write_text(sound, "utf-8")
    (folder / "other.cjm.yaml").write_text(sound.replace("emotion: 1", "emotion: 2"), "utf-8")
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "first")):
        who = ("-c", "user.name=A", "-c", "user.email=a@b.example")
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, env=_AT | _PATH)
    return folder


_AT = {"GIT_AUTHOR_DATE": "2026-11-01T10:00:00Z", "GIT_COMMITTER_DATE": "2026-11-01T10:00:00Z"}
_PATH = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent"}


def list_content(folder: Path) -> dict[str, bytes]:
    """All files below a folder, those of git and of the tests' own home apart."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).parts[0].startswith((".git/", "home"))
        if ".git" not in path.relative_to(folder).parts
    }
