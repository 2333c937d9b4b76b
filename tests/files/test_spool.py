"""A long text that lies on the disk until it is read."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.errors import CjmError
from cjm.files.spool import Spool

LONG = st.text(st.characters(), max_size=40).map(lambda text: f"{text}é\udcff\r\n" * 30_000)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.characters()) | LONG, max_size=8))
def test_what_comes_out_is_what_went_in(pieces: list[str]) -> None:
    spool = Spool()
    spool.extend(pieces)
    assert "".join(spool.read()) == "".join(pieces)
    assert "".join(spool.read()) == "".join(pieces), "it may be read again"


def write_long() -> Spool:
    spool = Spool()
    spool.extend(f"{number:099}\n" for number in range(100_000))
    return spool


def test_a_long_text_lies_in_a_file_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    spool = write_long()
    assert max(map(len, spool.read())) < 100_000
    assert sum(map(len, spool.read())) == 10_000_000
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_for_it_the_memory_has_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/dev/null/none")
    assert sum(map(len, write_long().read())) == 10_000_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits of a process are not told here")
def test_where_there_is_no_room_it_says_so() -> None:
    import resource
    import signal

    process = os.fork()
    if not process:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
        try:
            write_long()
        except CjmError as error:
            os._exit(7 if str(error).startswith("cannot write a temporary file: ") else 1)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    assert os.waitstatus_to_exitcode(status) == 7
