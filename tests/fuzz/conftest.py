"""What is said about coverage here: nothing."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="package")
def unmeasured() -> Iterator[None]:
    """No coverage is measured: these tests run what others run, some hundred times more."""
    coverage = sys.modules.get("coverage")
    measuring = coverage.Coverage.current() if coverage else None
    if measuring:
        measuring.stop()
    yield
    if measuring:
        with warnings.catch_warnings():
            # That what it goes on to measure is imported already.
            warnings.simplefilter("ignore")
            measuring.start()
