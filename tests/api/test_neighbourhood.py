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


def test_what_many_maps_name_is_read_as_yaml_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A map more that names the same persona, and the same map above it, is one text more."""
    counts: list[int] = []
    for copies in (4, 16):
        folder = tmp_path / str(copies)
        folder.mkdir()
        monkeypatch.chdir(folder)
        (folder / "mina.persona.yaml").write_text(f"name: Mina {copies}\n")
        above = f"cjm: 1\ntitle: All {copies}\nstages: [{{id: a, name: A}}]\n"
        (folder / "above.cjm.yaml").write_text(above)
        for number in range(copies):
            refers = "persona: mina.persona.yaml\nparent: above.cjm.yaml#a\n"
            text = f"cjm: 1\ntitle: T {copies} {number}\n{refers}stages: [{{name: A}}]\n"
            (folder / f"{number}.cjm.yaml").write_text(text)
        counts.append(count_compositions(CheckJob(today=date(2026, 11, 22), paths=(".",))))
    assert counts[1] - counts[0] == 12


def test_each_map_is_told_of_the_persona_that_others_name_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read for one map serves the next, and is not taken for one when it is named twice;
    a text that has changed is another.
    """
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "mina.persona.yaml"
    map_text = "cjm: 1\ntitle: T\npersonas: {}\nstages: [{{name: A}}]\n"
    (tmp_path / "a.cjm.yaml").write_text(map_text.format("mina.persona.yaml"))
    (tmp_path / "b.cjm.yaml").write_text(map_text.format("[mina.persona.yaml, mina.persona.yaml]"))
    job = CheckJob(today=date(2026, 11, 22), paths=("a.cjm.yaml", "b.cjm.yaml"), cached=False)
    said: list[list[tuple[str, str]]] = []
    for more in ("", "neds: x\n", ""):
        file.write_text(f"id: mina\nname: Mina\n{more}")
        said.append([(one.file, one.rule) for one in check(job).diagnostics])
    assert said[0] == said[2]
    assert ("mina.persona.yaml", "unknown-key") in said[1]
    assert ("b.cjm.yaml", "duplicate-id") in said[0]
    assert ("a.cjm.yaml", "duplicate-id") not in said[0]
