"""`cjm render`: a part of a map, or the map from another side, is whole in itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cjm.views._view import view_names
from tests.command import RunCjm
from tests.conftest import ROOT

ASKED = (
    *(("--view", name) for name in view_names()),
    ("--stages", "2"),
    ("--lanes", "emotion"),
    ("--hide-lanes", "pain_points,fixes"),
)


@pytest.mark.parametrize("asked", ASKED, ids="=".join)
def test_no_link_in_a_page_leads_nowhere(
    run_cjm: RunCjm, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    """Whatever is drawn of a map, and from whichever side."""
    page = tmp_path / "page.html"
    example = ROOT / "examples/saas-onboarding.cjm.yaml"
    assert run_cjm("render", str(example), *asked, "-o", str(page), "-q").returncode == 0
    text = page.read_text("utf-8")
    ids = set(re.findall(r'\sid="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_a_glance_at_some_stages_tells_of_these(run_cjm: RunCjm, tmp_path: Path) -> None:
    (tmp_path / "two.cjm.yaml").write_text(
        "cjm: 1\ntitle: T\nstages:\n"
        "  - {id: a, name: A, emotion: -1, pain_points: {id: p, text: Slow}}\n"
        "  - {name: B, emotion: -2, pain_points: Dear, fixes: {text: Faster, pain: p}}\n",
        "utf-8",
    )
    done = run_cjm("render", "two.cjm.yaml", "--stages", "a", "-f", "md", "-o", "-", cwd=tmp_path)
    assert "**Open pain points:** 1\n  - Slow (A)" in done.stdout.decode()
