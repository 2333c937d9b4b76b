"""What axe-core finds in the open page."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tests.browser import Browser

_RUN = """
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = {type: 'rule', values: ['color-contrast']};
const runOnly = arguments[1] ? colours : {type: 'tag', values: tags};
const tell = (one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 120)}`);
axe.run(arguments[0], {runOnly, resultTypes: ['violations'], iframes: false})
  .then((found) => done(found.violations.flatMap(tell)));
"""


def find_violations(
    browser: Browser, inside: str = "html", *, only_colours: bool = False
) -> list[str]:
    """The violations of WCAG 2.2 AA and of good practice within a selector."""
    if not browser.run("return 'axe' in window"):
        browser.run(_read_axe())
    found = browser.driver.execute_async_script(_RUN, inside, only_colours)
    return [str(one) for one in found]


@cache
def _read_axe() -> str:
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("axe.min.js").read_text("utf-8")
