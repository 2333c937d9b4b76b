"""Edits of the examples, as people make them: what a reviewer reads of each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest

from cjm.api.diff import DiffJob, diff
from cjm.comparisons import Compared, Manner, load_comparison
from cjm.terminal import PLAIN
from tests.golden import Golden

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
EDITS = sorted(path.stem for path in (HERE / "edits").glob("*.toml"))


def edit(name: str) -> tuple[str, str]:
    """The text of an example, and the same with the edits of a case."""
    case = tomllib.loads((HERE / f"edits/{name}.toml").read_text("utf-8"))
    old = (EXAMPLES / f"{case['map']}.cjm.yaml").read_text("utf-8")
    new = old
    for one in case["edit"]:
        assert one["old"] in new, "the example is another one now"
        new = new.replace(one["old"], one["new"], 1)
    return old, new


def tell(form: str, compared: Compared) -> Iterator[str]:
    """What changed, in one of the forms."""
    return load_comparison(form).write(compared, PLAIN)


@pytest.mark.parametrize("name", EDITS)
def test_what_is_said_of_an_edit(
    golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    for side, text in zip(("old", "new"), edit(name), strict=True):
        (tmp_path / f"{side}.cjm.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    job = DiffJob("old.cjm.yaml", "new.cjm.yaml", today=date(2026, 11, 22), manner=Manner("en"))
    for form, end in (("text", "txt"), ("markdown", "md")):
        said = diff(job, partial(tell, form)).text.read()
        golden("".join(said), f"../diffs/edits/{name}.{end}")
