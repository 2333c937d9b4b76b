"""What the cache keeps on disk: whole or absent, plain values only, bounded in size."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.cache.place import find_folder
from cjm.cache.shelf import Shelf
from cjm.cache.store import Store
from cjm.cache.values import pack, unpack
from cjm.diagnostics import Diagnostic, Place, Severity

KEY = bytes(range(16))


def make_damaged(whole: bytes) -> dict[str, bytes]:
    return {
        "empty": b"",
        "cut": whole[:-1],
        "longer": whole + b"x",
        "another byte": whole[:-1] + bytes([whole[-1] ^ 1]),
        "nothing but zeros": bytes(len(whole)),
        "of another release": whole.replace(b"cjm cache 2", b"cjm cache 1"),
        "text": b"hello\n",
    }


@pytest.mark.parametrize("name", make_damaged(b"cjm cache 2\n" + bytes(100)))
def test_a_damaged_file_was_never_there(name: str, tmp_path: Path) -> None:
    store = Store(str(tmp_path), "x")
    store.write("a", b"content")
    file = tmp_path / "x" / "a"
    file.write_bytes(make_damaged(file.read_bytes())[name])
    assert store.read("a") is None
    store.write("a", b"anew")
    assert store.read("a") == b"anew"


def test_a_file_under_the_name_of_another_was_never_there(tmp_path: Path) -> None:
    store = Store(str(tmp_path), "x")
    store.write("a", b"content")
    store.write("b", b"more")
    (tmp_path / "x" / "a").rename(tmp_path / "x" / "b")
    assert store.read("b") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    os.mkfifo(tmp_path / "x" / "00")
    assert Store(str(tmp_path), "x").read("00") is None
    shelf = Shelf(str(tmp_path), "x")
    assert shelf.find(bytes(16)) is None
    shelf.put(bytes(16), b"1")
    shelf.save()
    assert shelf.find(bytes(16)) == b"1"


def test_a_value_comes_back_as_it_was() -> None:
    found = Diagnostic("a", Severity.INFO, "f", Place(1, 2, 3), "سلام", related=())
    value = {"a": (found, frozenset({1}), None, 1.5), "b": [b"x"]}
    assert unpack(pack(value)) == value


@pytest.mark.parametrize("what", [os.system, subprocess.Popen, Path, print, eval, pack, Store])
def test_only_plain_values_are_read(what: Callable[..., object]) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack(pickle.dumps(what))


class Evil:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.system, ("echo evil",)


def test_a_value_runs_nothing() -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack(pickle.dumps(Evil()))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_one_way(data: bytes) -> None:
    try:
        unpack(data)
    except pickle.UnpicklingError:
        return


def test_entries_of_two_writers_are_all_kept(tmp_path: Path) -> None:
    one, other = Shelf(str(tmp_path), "x"), Shelf(str(tmp_path), "x")
    second = KEY[:1] + bytes(15)
    one.put(KEY, b"1")
    other.put(second, b"2")
    one.save()
    other.save()
    shelf = Shelf(str(tmp_path), "x")
    assert (shelf.find(KEY), shelf.find(second)) == (b"1", b"2")


def test_much_goes_to_disk_before_it_is_saved(tmp_path: Path) -> None:
    shelf = Shelf(str(tmp_path), "x")
    keys = [bytes((number % 256,)) + number.to_bytes(15) for number in range(600)]
    for key in keys:
        shelf.put(key, key * 300)
    assert list((tmp_path / "x").iterdir())
    shelf.save()
    assert all(shelf.find(key) == key * 300 for key in keys)


def test_a_box_takes_no_more_than_its_share_and_drops_the_oldest(tmp_path: Path) -> None:
    shelf = Shelf(str(tmp_path), "x")
    for number in range(40):
        shelf.put(KEY[:1] + number.to_bytes(15), bytes(10_000))
        shelf.save()
    (box,) = (tmp_path / "x").iterdir()
    assert box.stat().st_size < 200_000
    fresh = Shelf(str(tmp_path), "x")
    assert fresh.find(KEY[:1] + (0).to_bytes(15)) is None
    assert fresh.find(KEY[:1] + (39).to_bytes(15)) == bytes(10_000)


def test_a_store_drops_what_was_written_first(tmp_path: Path) -> None:
    store = Store(str(tmp_path), "x")
    for number in range(10):
        store.write(str(number), bytes(1000))
        os.utime(tmp_path / "x" / str(number), (number, number))
    store.sweep(5000)
    assert sorted(file.name for file in (tmp_path / "x").iterdir()) == ["6", "7", "8", "9"]


def test_what_a_killed_writer_began_goes_with_a_later_write(tmp_path: Path) -> None:
    shelf = Shelf(str(tmp_path), "x")
    shelf.put(KEY, b"1")
    shelf.save()
    lost, fresh = (tmp_path / "x" / f"{name}.part" for name in ("00.4711", "00.4712"))
    lost.write_bytes(b"half")
    fresh.write_bytes(b"half")
    os.utime(lost, (1, 1))
    shelf.put(bytes(16), b"2")
    shelf.save()
    assert (lost.exists(), fresh.exists()) == (False, True)
    assert shelf.find(KEY) == b"1"


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(str(tmp_path / "file"), "x")
    store.write("a", b"content")
    store.sweep()
    assert store.read("a") is None


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"CJM_CACHE_DIR": "/a/b"}, "/a/b"),
        ({"CJM_CACHE_DIR": "", "XDG_CACHE_HOME": "/x"}, "/x/cjm"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/cjm"),
        ({"HOME": "/h"}, "/h/.cache/cjm"),
        ({"HOME": "relative"}, None),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_the_folder_is_the_users(
    environment: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CJM_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert find_folder() == folder
