"""Reads many texts in a process of its own, which a crash or an endless loop ends alone.

`python -m tests.suites.reading` takes a list of texts in JSON, and answers with a line each.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map
from cjm.source import LIMITS, SourceTrouble, compose_document, decode
from cjm.source.document import Data

MOST_SECONDS = 60
"""Processor time for all texts together, though no one of them takes a hundredth of it."""


class Said(NamedTuple):
    """What one parser makes of a text: its trouble in words, or its data."""

    trouble: str | None
    data: Data


class Reading(NamedTuple):
    """What became of a text: by libyaml, by the pure parser, and as a map, the findings' rules."""

    fast: Said
    pure: Said
    rules: tuple[str, ...]


_TEXTS = TypeAdapter(list[str])


def read_all(texts: Sequence[str]) -> list[Reading]:
    """What becomes of each text, in a process that may not think for long. Raises where it dies."""
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        input=json.dumps(texts).encode(),
        capture_output=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    lines = done.stdout.splitlines()
    last = texts[len(lines)] if len(lines) < len(texts) else None
    assert done.returncode == 0, f"{done.returncode} at {last!a}: {done.stderr.decode()}"
    return [_revive(json.loads(line)) for line in lines]


def _revive(told: tuple[tuple[str | None, Data], tuple[str | None, Data], list[str]]) -> Reading:
    fast, pure, rules = told
    return Reading(Said(*fast), Said(*pure), tuple(rules))


def _compose(raw: bytes, *, pure: bool) -> Said:
    try:
        document = compose_document(decode(raw, LIMITS), pure=pure)
    except SourceTrouble as trouble:
        return Said(trouble.message, None)
    for each in document.troubles:
        if not each.is_read_on:
            return Said(each.message, None)
    return Said(None, document.data)


def _read(texts: Iterable[str]) -> None:
    options = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())
    for text in texts:
        raw = text.encode("utf-8", "surrogatepass")
        rules = [found.rule for found in lint(load_map(raw, name="map"), options)]
        said = _compose(raw, pure=False), _compose(raw, pure=True), rules
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    _read(_TEXTS.validate_json(sys.stdin.buffer.read()))
