"""What `cjm validate` finds in each example lies beside it, and stays so.

`pytest tests/examples --update-golden` writes the `.findings.txt` files anew; read them before you
commit.
"""

from __future__ import annotations

import re

import pytest

from tests.command import RunCjm
from tests.examples.maps import EXAMPLES, NAMES
from tests.golden import Golden

DAY = "2026-11-22"


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_are_those_that_lie_beside_the_map(
    run_cjm: RunCjm, name: str, request: pytest.FixtureRequest
) -> None:
    path = f"examples/{name}.cjm.yaml"
    arguments = ("validate", path, "--today", DAY, "--report", "concise=-")
    done = run_cjm(*arguments, cwd=EXAMPLES.parent)
    Golden(EXAMPLES, request.config.getoption("--update-golden"))(
        done.stdout, f"{name}.findings.txt"
    )
    assert done.returncode == 0


def test_every_example_has_findings_and_a_word_on_it() -> None:
    beside = {path.name.split(".")[0] for path in EXAMPLES.glob("*.findings.txt")}
    assert beside == set(NAMES)
    told = (EXAMPLES / "README.md").read_text("utf-8")
    assert set(re.findall(r"\]\(([\w-]+)\.cjm\.yaml\)", told)) == set(NAMES)
    assert DAY in told
