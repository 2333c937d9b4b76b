"""Goldens are compared byte for byte, and written only when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import Golden


def test_an_equal_output_passes(tmp_path: Path) -> None:
    (tmp_path / "map.svg").write_bytes("<svg>مسیر</svg>".encode())
    Golden(tmp_path, update=False)("<svg>مسیر</svg>", "map.svg")


def test_a_change_of_line_ends_is_shown(tmp_path: Path) -> None:
    (tmp_path / "map.txt").write_bytes(b"one\r\ntwo\n")
    with pytest.raises(pytest.fail.Exception, match=r"-one\\r\\n\n\+one\\n"):
        Golden(tmp_path, update=False)("one\ntwo\n", "map.txt")


def test_bytes_that_are_no_text_are_told_by_their_number(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(b"\x89PNG")
    with pytest.raises(pytest.fail.Exception, match="4 bytes expected, 2 found"):
        Golden(tmp_path, update=False)(b"\x89P", "map.png")


def test_a_missing_golden_is_not_written_by_itself(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"no golden `map\.svg` yet"):
        Golden(tmp_path, update=False)("<svg/>", "map.svg")
    assert not (tmp_path / "map.svg").exists()


def test_an_update_writes_what_differs(tmp_path: Path) -> None:
    (tmp_path / "same.svg").write_bytes(b"<svg/>")
    golden = Golden(tmp_path, update=True)
    golden("<svg/>", "same.svg")
    golden("<svg>\n", "html/new.svg")
    assert (tmp_path / "html/new.svg").read_bytes() == b"<svg>\n"
    assert golden.written == ["html/new.svg"]
