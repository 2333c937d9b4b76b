"""Texts that have run as scripts in careless pages are mere words in a page and a picture of ours,
even where nothing but the escaping guards them: the policy of the page is taken out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cjm.loader import load_map
from cjm.model import Journey
from tests.browser import Browser
from tests.fuzz.drawing import draw, find_faults
from tests.fuzz.naughty import write_json
from tests.measures import find_foreign_requests
from tests.suites.fetching import Packages

pytestmark = [pytest.mark.network, pytest.mark.browser]

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
LISTS = ("actions", "thoughts", "questions", "pain_points", "fixes", "touchpoints", "policy")
FIRED = "return window.fired || []"
LIE_IN_WAIT = """
window.fired = [];
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => fired.push(name);
document.querySelectorAll("*").forEach(one => {
  for (const {name} of one.attributes) if (name.startsWith("on")) fired.push(name);
  const address = one.getAttribute("href") || "";
  if (/^\\s*(javascript|data:text|vbscript)/i.test(address)) fired.push(address);
  one.dispatchEvent(new Event("mouseover"));
});
"""


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """All texts, each in one list of one stage, and each as the address of a link."""
    packages = Packages(tmp_path_factory.mktemp("packages"))
    packages.fetch()
    texts = [text for text in packages.list_scripts() if not re.search("[\0\ud800-\udfff]", text)]
    assert len(texts) > 4000
    width = len(LISTS) * 20
    stages = [
        {
            "name": texts[start],
            **{key: texts[start + place :: len(LISTS)][:20] for place, key in enumerate(LISTS)},
        }
        for start in range(0, len(texts), width)
    ]
    sources = {f"s{n}": {"name": text, "url": text} for n, text in enumerate(texts)}
    raw = write_json({"cjm": 1, "title": texts[0], "stages": stages, "sources": sources})
    loaded = load_map(raw, name="map")
    assert loaded.journey is not None, loaded.diagnostics[:3]
    return loaded.journey


def test_no_script_of_four_thousand_fires(
    journey: Journey, browser: Browser, tmp_path: Path
) -> None:
    drawn = draw(journey, widths=(80,))
    assert find_faults(drawn) == []
    page, is_bare = POLICY.subn("", drawn.html)
    assert is_bare
    for name, text in (("map.html", page), ("map.svg", drawn.svg)):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        browser.open(file)
        browser.run(LIE_IN_WAIT)
        assert browser.run(FIRED) == []
        assert find_foreign_requests(browser) == ()
