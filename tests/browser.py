"""A headless Chromium for what only a real page can show."""

from __future__ import annotations

import base64
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DRIVERS = ("chromedriver", "chromium.chromedriver")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The same pixels on every machine.
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--hide-scrollbars",
    # A page that asks for anything outside this machine gets no answer.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)

PATIENCE = 10.0
"""Seconds that a page gets to be what it will be."""
PAUSE = 0.05
_Read = TypeVar("_Read")


@dataclass
class Browser:
    """One Chromium; what it logged is that of the page opened last."""

    driver: Chrome
    _requests: list[str] = field(default_factory=list)
    _console: list[str] = field(default_factory=list)

    def open(self, page: Path | str) -> None:
        """Load a file or an address and wait until it has loaded."""
        address = page.resolve().as_uri() if isinstance(page, Path) else page
        self._read_logs()
        self._requests.clear()
        self._console.clear()
        self.driver.get(address)

    def show(self, page: Path | str, *, width: int, scheme: str) -> None:
        """Open a page that is so wide, with a colour scheme preferred."""
        self.set_viewport(width)
        self.emulate(scheme=scheme)
        self.open(page)

    def set_viewport(self, width: int, height: int = 900, *, scale: float = 1) -> None:
        """Give the page a size in CSS pixels."""
        self._send(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False},
        )

    def emulate(
        self, *, scheme: str = "light", media: str = "", reduced_motion: bool = False
    ) -> None:
        """Prefer a colour scheme, `light` or `dark`; `media="print"` shows the page as printed."""
        motion = "reduce" if reduced_motion else "no-preference"
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": motion},
        ]
        self._send("Emulation.setEmulatedMedia", {"media": media, "features": features})

    def set_javascript(self, *, enabled: bool) -> None:
        """Switch the page's own scripts on or off, from the next `open` on."""
        self._send("Emulation.setScriptExecutionDisabled", {"value": not enabled})

    def run(self, script: str, *arguments: object) -> object:
        """Run a function body in the page and give back what it returns."""
        return self.driver.execute_script(script, *arguments)

    def run_until(self, script: str, is_done: Callable[[object], bool]) -> object:
        """What a function body returns once it is what it should be, or after a while, when it will
        not be any more.
        """
        return _await(lambda: self.run(script), lambda _, now: is_done(now))

    def console(self) -> tuple[str, ...]:
        """Say everything the page logged: messages, errors, what its policy blocked."""
        self._read_logs()
        return tuple(self._console)

    def requests(self) -> tuple[str, ...]:
        """Say every address the page asked for, itself first; embedded data is none."""
        self._read_logs()
        return tuple(self._requests)

    def listen(self) -> list[tuple[str, str]]:
        """Roles and names of what a screen reader finds, once it finds no more."""

        def read() -> list[tuple[str, str]]:
            nodes = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
            heard = (node for node in nodes if not node.get("ignored"))
            return [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in heard]

        self._await_layout()
        # What a loaded page tells to those who listen is gathered beside it.
        return _await(read, lambda before, now: before == now)

    def screenshot(self) -> bytes:
        """Picture the whole page as PNG, below the fold too."""
        self._await_layout()
        answer = self._send("Page.captureScreenshot", {"captureBeyondViewport": True})
        return base64.b64decode(str(answer["data"]))

    def reset(self) -> None:
        """Forget the page and everything set for it."""
        self.set_javascript(enabled=True)
        self.emulate()
        self.set_viewport(1440)
        self.open("about:blank")

    def _await_layout(self) -> None:
        """A page may have loaded and have no size yet."""

        def measure() -> object:
            sizes = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
            return sizes["cssContentSize"]["width"]

        _await(measure, lambda _, width: width != 0)

    def _send(self, command: str, parameters: dict[str, object]) -> dict[str, object]:
        return dict(self.driver.execute_cdp_cmd(command, parameters))

    def _read_logs(self) -> None:
        for entry in self._take_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                if not address.startswith(("data:", "blob:", "about:")):
                    self._requests.append(address)
        self._console.extend(entry["message"] for entry in self._take_log("browser"))

    def _take_log(self, name: str) -> list[dict[str, str]]:
        # Chromium hands each entry out once.
        return list(self.driver.execute("getLog", {"type": name})["value"])


def _await(read: Callable[[], _Read], is_done: Callable[[_Read | None, _Read], bool]) -> _Read:
    """What is read once it is done, by what was read before and now."""
    until = time.monotonic() + PATIENCE
    before, now = None, read()
    while not is_done(before, now) and time.monotonic() < until:
        time.sleep(PAUSE)
        before, now = now, read()
    return now


def start_browser(profile: Path) -> Browser:
    """Start Chromium with a profile folder of its own."""
    options = ChromeOptions()
    options.binary_location = _find(BROWSERS)
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = Chrome(options, ChromeService(executable_path=_find(DRIVERS)))
    # A window that nobody looks at may have no focus, and its page hears nothing of what gets it.
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    return Browser(driver)


def _find(names: tuple[str, ...]) -> str:
    for name in names:
        if path := shutil.which(name):
            return path
    pytest.fail(f"browser tests need one of {', '.join(names)} on PATH", pytrace=False)
