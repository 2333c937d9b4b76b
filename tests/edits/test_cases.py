"""Files with faults and what comes of mending them: `cases/what-it-shows.cjm.yaml` and the mended
file in its `.out`, unsafe changes included.

`pytest tests/edits --update-golden` writes the `.out` files anew; read every one before you commit
it.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from cjm.api.job import CheckJob
from cjm.api.mending import Mended, mend
from tests.rules.pages import TODAY

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
IDS = [path.name.partition(".")[0] for path in CASES]


def mend_path(path: Path, *, with_unsafe: bool = True) -> Mended:
    (done,) = mend(CheckJob(TODAY, (str(path),)), with_unsafe=with_unsafe, is_dry=True)
    return done


@pytest.mark.parametrize("path", CASES, ids=IDS)
def test_a_file_is_mended(path: Path, request: pytest.FixtureRequest) -> None:
    done = mend_path(path)
    out = path.with_suffix(".out")
    if request.config.getoption("--update-golden"):
        out.write_bytes(done.after)
    assert done.after == out.read_bytes()


LINE_BY_LINE = [path for path in CASES if not path.name.startswith("unparted")]
"""A text that was meant as a list is one finding, whatever lines it has."""


@pytest.mark.parametrize("path", LINE_BY_LINE, ids=lambda path: path.name.partition(".")[0])
def test_no_line_changes_without_a_reason(path: Path) -> None:
    """No more of the old lines are gone than there were findings."""
    done = mend_path(path)
    before, after = (text.split(b"\n") for text in (done.before, done.after))
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = sum(end - start for tag, start, end, _, _ in blocks if tag != "equal")
    assert 0 < changed <= done.mended
