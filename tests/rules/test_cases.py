"""Finer points of the rules: `cases/RULE/what-it-shows.cjm.yaml` and the findings in its `.out`.

`pytest tests/rules --update-golden` writes the `.out` files anew; read every one before you
commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.pages import check

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(FOLDER.glob("*/*.cjm.yaml"))


def name_of(path: Path) -> str:
    return str(path.relative_to(FOLDER)).removesuffix(".cjm.yaml")


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_a_rule_finds_what_it_should(path: Path, request: pytest.FixtureRequest) -> None:
    found = check(path.parent.name, path, path.parent).replace(path.name + ":", "")
    out = path.with_name(path.name.replace(".cjm.yaml", ".out"))
    if request.config.getoption("--update-golden"):
        out.write_text(found, encoding="utf-8")
    assert found == out.read_text("utf-8")
