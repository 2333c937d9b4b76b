"""The tools that people would use instead, installed beside us."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PEERS = ("yamllint", "check-jsonschema", "wireviz")


def install_peers(folder: Path) -> Path:
    """The `bin` folder of an environment with the peers; made once.

    WireViz looks for `dot` on PATH, and gets the one that comes along with us.
    """
    programs = folder / "peers/bin"
    if not (programs / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "peers")], check=True)
    if not all((programs / name).exists() for name in PEERS):
        pip = [str(programs / "python"), "-m", "pip", "install", "-q", *PEERS]
        subprocess.run(pip, check=True)
    dot = programs / "dot"
    if not dot.exists():
        dot.symlink_to(Path(sys.executable).parent / "graphviz-pure")
    return programs
