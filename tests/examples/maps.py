"""The example maps of the project, and how they are drawn."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.command import RunCjm

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = tuple(sorted(path.name.split(".")[0] for path in EXAMPLES.glob("*.cjm.yaml")))
FORMATS = ("html", "fragment", "svg", "diagram", "json", "md")
ENDINGS = (".html", ".fragment.html", ".svg", ".diagram.svg", ".json", ".md")


def copy_examples(folder: Path) -> Path:
    """The examples with all that they refer to, in a folder of their own."""
    return Path(shutil.copytree(EXAMPLES, folder / "examples"))


def draw_all(
    cjm: RunCjm, maps: Path, *, cwd: Path, output: Path, env: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """All maps of a folder in all formats, by file name."""
    formats = ",".join(FORMATS)
    done = cjm("render", maps, "-f", formats, "-o", f"{output}/", "-q", cwd=cwd, env=env)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    return {path.name: path.read_bytes() for path in output.iterdir()}
