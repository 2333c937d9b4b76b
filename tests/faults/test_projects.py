"""Each fault between the files of a project is told, where it is.

`pytest tests/faults --update-golden` writes `injected/projects.out` anew; read what changed in it
before you commit it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.command import RunCjm

FOLDER = Path(__file__).parent / "injected"
PROJECTS = tomllib.loads((FOLDER / "projects.toml").read_text("utf-8"))["project"]
CHOSEN = "minimal,image-without-alt,personal-data,placeholder-text,unused-persona"


def find(run_cjm: RunCjm, name: str, files: dict[str, str]) -> str:
    """What is found in a project of these files."""
    folder = run_cjm.folder / name
    for file, text in {"cjm.toml": "", **files}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = run_cjm("validate", "--select", CHOSEN, "--report", "concise", cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    lines = done.stdout.decode().splitlines()
    return "\n".join(line for line in lines if "[" in line) + "\n"


def test_the_findings_are_those_that_were_read_and_found_good(
    run_cjm: RunCjm, request: pytest.FixtureRequest
) -> None:
    said = "\n".join(
        f"## {one['name']}\n{find(run_cjm, str(number), one['files'])}"
        for number, one in enumerate(PROJECTS)
    )
    out = FOLDER / "projects.out"
    if request.config.getoption("--update-golden"):
        out.write_text(said, encoding="utf-8")
    assert said == out.read_text("utf-8")
