"""A long run of drawings does not grow with what each left behind."""

from __future__ import annotations

import gc
from pathlib import Path

from cjm.api.draw import DrawJob, draw
from tests.cli.maps import GOOD


def test_memory_is_swept_now_and_then_where_nothing_else_does_it(tmp_path: Path) -> None:
    for number in range(201):
        (tmp_path / f"{number}.cjm.yaml").write_text(GOOD, "utf-8")
    swept: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "stop":
            swept.append(told["generation"])

    gc.disable()
    gc.callbacks.append(note)
    try:
        job = DrawJob((str(tmp_path),), formats=("json",), output=f"{tmp_path / 'out'}/")
        drawn = [one.state for one in draw(job)]
    finally:
        gc.callbacks.remove(note)
        gc.enable()
    assert drawn == ["written"] * 201
    assert swept == [2]
