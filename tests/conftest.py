"""Options and fixtures that every test may use."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.command import RunCjm
from tests.golden import Golden

if TYPE_CHECKING:
    from tests.browser import Browser

ROOT = Path(__file__).parent.parent
GOLDENS = pytest.StashKey[Golden]()

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the goldens anew")
    parser.addoption("--forbid-skips", action="store_true", help="a skipped test is a failure")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[GOLDENS] = Golden(ROOT / "tests/golden", config.getoption("--update-golden"))


def pytest_collection_finish() -> None:
    """Thousands of tests stay as they are: who looks for garbage need not go through them, and need
    not look as often.
    """
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter is not None and reporter.stats.get("skipped")
    if skipped and session.config.getoption("--forbid-skips") and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for name in config.stash[GOLDENS].written:
        terminalreporter.write_line(f"golden written: tests/golden/{name}")
    if config.getoption("--forbid-skips") and terminalreporter.stats.get("skipped"):
        terminalreporter.write_line("skipped tests are failures here (--forbid-skips)")
    for marker in ("browser", "network", "long"):
        left = terminalreporter.stats.get("deselected", ())
        if aside := sum(marker in item.keywords for item in left):
            terminalreporter.write_line(
                f"{aside} {marker} tests are left aside; run `pytest -m {marker}` for them"
            )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares an output with a file: `golden(svg, "behin-sms.svg")`."""
    return request.config.stash[GOLDENS]


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds what another one, or whoever runs the tests, has left in the cache."""
    monkeypatch.setenv("CJM_CACHE_DIR", str(tmp_path_factory.getbasetemp() / os.urandom(8).hex()))


@pytest.fixture
def run_cjm(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> RunCjm:
    """Runs the command as a process, in the test's own folder unless told."""
    return RunCjm(folder=tmp_path, home=tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for all tests; take `browser`, which cleans up after the last test."""
    from tests.browser import start_browser

    browser = start_browser(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.driver.quit()


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """A Chromium with an empty page, 1440 pixels wide and light."""
    chromium.reset()
    return chromium
