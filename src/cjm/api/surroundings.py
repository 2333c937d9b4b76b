"""What this release reads and runs with: for reports of bugs."""

from __future__ import annotations

import platform
import sys

from cjm.diagram import EngineError, find_engine, read_version
from cjm.model import FORMAT_VERSION


def describe_surroundings(dot: str | None = None) -> tuple[tuple[str, str], ...]:
    """Label and words of each: file format, diagram engine, Python, platform."""
    engine = find_engine(dot)
    try:
        version = read_version(engine)
    except EngineError as failure:
        version = failure.message
    drawn_by = engine.name + (f" ({version})" if version else "")
    if engine.command:
        drawn_by += f", {engine.command[0]}"
    python = f"{platform.python_version()} ({platform.python_implementation()}), {sys.executable}"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return (
        ("map format", str(FORMAT_VERSION)),
        ("diagrams", drawn_by),
        ("Python", python),
        ("platform", system),
    )
