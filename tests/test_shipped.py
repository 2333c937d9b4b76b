"""Data files that ship are parsed once, and nothing but speed depends on what is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from cjm.shipped import read_shipped

parsed: list[str] = []


def parse(text: str) -> dict[str, str]:
    parsed.append(text)
    return {"text": text}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    parsed.clear()
    made = tmp_path / "words.toml"
    made.write_text("one")
    return made


def find_kept(file: Path) -> Path:
    (kept,) = (file.parent / "__pycache__").iterdir()
    return kept


def test_a_file_is_parsed_once(file: Path) -> None:
    assert read_shipped(file, parse) == read_shipped(file, parse) == {"text": "one"}
    assert parsed == ["one"]


def test_a_file_that_changed_is_parsed_anew(file: Path) -> None:
    read_shipped(file, parse)
    file.write_text("two")
    os.utime(file, (1, 1))
    assert read_shipped(file, parse) == {"text": "two"}


@pytest.mark.parametrize("cut", [0, 1, 30])
def test_what_is_damaged_is_parsed_anew(file: Path, cut: int) -> None:
    read_shipped(file, parse)
    kept = find_kept(file)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:cut])
    assert read_shipped(file, parse) == {"text": "one"}
    assert kept.read_bytes() == whole


def test_another_way_to_parse_finds_nothing_of_the_first(file: Path) -> None:
    read_shipped(file, parse)
    assert read_shipped(file, lambda text: text.upper()) == "ONE"


def test_nothing_is_kept_where_python_keeps_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read_shipped(file, parse) == {"text": "one"}
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_cannot_be_is_no_trouble(file: Path) -> None:
    (file.parent / "__pycache__").write_text("in the way")
    assert read_shipped(file, parse) == {"text": "one"}
