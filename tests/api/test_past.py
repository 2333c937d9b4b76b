"""Maps as they were at a revision."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.api.past import Past
from cjm.api.workspace import Workspace
from cjm.git import find_repository, resolve
from tests.git.repositories import make_repo

MAP = "cjm: 1\ntitle: Buying\nstages: [{name: Ask}, {name: Buy}]\n"


@pytest.mark.parametrize("key", ["parent", "compare_to"])
def test_a_chain_is_followed_once_for_all_of_its_maps(tmp_path: Path, key: str) -> None:
    repo = make_repo(tmp_path)
    names = [f"m{number:02}" for number in range(30)]
    onward = [f"{key}: {name}.cjm.yaml\n" for name in names[1:]]
    repo.commit(**{name: MAP + line for name, line in zip(names, [*onward, ""], strict=True)})
    repository = find_repository(tmp_path)
    home = Workspace().find_home(tmp_path / "m00.cjm.yaml")
    seen = 0
    with Past(repository, resolve(repository, "HEAD")) as past:
        for name in names:
            loaded = past.load(str(tmp_path / f"{name}.cjm.yaml"), home)
            assert loaded is not None
            assert loaded.is_whole
            seen += len(loaded.sights)
    assert seen <= 6 * len(names)
