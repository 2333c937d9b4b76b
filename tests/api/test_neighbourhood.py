"""What the files of a project say about each other is looked up once, however many ask."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from cjm.api.check import check
from cjm.api.job import CheckJob
from cjm.source import compose_document


def count_compositions(job: CheckJob) -> int:
    """How many times a check reads a text as YAML."""
    calls: Counter[str] = Counter()

    def see(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is compose_document.__code__:
            calls["composed"] += 1

    sys.setprofile(see)
    try:
        check(job)
    finally:
        sys.setprofile(None)
    return calls["composed"]


@pytest.mark.parametrize("copies", [4, 16])
def test_files_of_one_id_are_read_no_oftener_than_they_are_many(
    copies: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cjm.toml").touch()
    for number in range(copies):
        text = "cjm: 1\nid: same\ntitle: T\nstages: [{name: A}]\n"
        (tmp_path / f"{number}.cjm.yaml").write_text(text)
    job = CheckJob(today=date(2026, 11, 22), paths=(".",))
    # Once for its own findings, and once for what the others want to know of it.
    assert count_compositions(job) <= 2 * copies
