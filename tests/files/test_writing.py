"""An output is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from cjm.api.store import store
from cjm.errors import CjmError
from cjm.files import write_new, write_pieces, write_whole

OLD, NEW = b"old " * 1000, b"new " * 1000


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_folders_are_made_and_bytes_arrive(tmp_path: Path) -> None:
    path = tmp_path / "a/b/c.svg"
    assert write_whole(path, NEW)
    assert path.read_bytes() == NEW
    assert list_names(path.parent) == ["c.svg"]


def test_what_is_there_already_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    write_whole(path, NEW)
    os.utime(path, (1, 1))
    assert not write_whole(path, NEW)
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("step", ["open", "write", "fsync", "fchmod", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failure_at_any_step_leaves_the_old_file(
    step: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(OLD)

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    if step == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(os, step, fail)
    with pytest.raises(CjmError, match=os.strerror(code)) as caught:
        write_whole(path, NEW)
    monkeypatch.undo()
    assert caught.value.hint == "the file that was there is untouched"
    assert path.read_bytes() == OLD
    assert list_names(tmp_path) == ["a.svg"]


def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(OLD)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, NEW)
    assert path.read_bytes() == OLD
    assert list_names(tmp_path) == ["a.svg"]


def test_the_rights_of_the_old_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write_whole(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_refused_and_its_target_stays(tmp_path: Path) -> None:
    target = tmp_path / "target.svg"
    target.write_bytes(OLD)
    (tmp_path / "link.svg").symlink_to(target)
    with pytest.raises(CjmError, match="symbolic link"):
        write_whole(tmp_path / "link.svg", NEW)
    assert target.read_bytes() == OLD


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CjmError, match="is a folder"):
        write_whole(tmp_path, NEW)


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(path.read_bytes()))
    reader.start()
    write_whole(path, NEW * 100)
    reader.join(timeout=10)
    assert got == [NEW * 100]
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_full_device_is_told() -> None:
    with pytest.raises(CjmError, match="No space left"):
        write_whole(Path("/dev/full"), NEW)


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    assert write_new(tmp_path / "a", NEW)
    assert not write_new(tmp_path / "a", OLD)
    assert (tmp_path / "a").read_bytes() == NEW
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert not write_new(tmp_path / "gone", OLD)


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    for name in ("x" * 255, "🙂" * 63):
        assert write_whole(tmp_path / name, NEW)


WRITER = """
import sys
from pathlib import Path
from cjm.files import write_whole
path, letter = Path(sys.argv[1]), sys.argv[2].encode()
print("ready", flush=True)
number = 0
while True:
    number += 1
    write_whole(path, letter * 100_000 + str(number).encode())
"""


def test_killed_writers_leave_the_file_whole_and_the_next_one_tidies_up(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    for round_ in range(12):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), "ab"[round_ % 2]], stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.003 * round_)
        writer.kill()
        writer.communicate()
        if path.exists():
            held = path.read_bytes()
            assert held[:100_000] in (b"a" * 100_000, b"b" * 100_000)
    write_whole(path, NEW)
    assert list_names(tmp_path) == ["a.svg"]


def test_two_writers_never_let_a_reader_see_a_part(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    write_whole(path, b"a" * 100_000)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), letter],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for letter in "ab"
    ]
    try:
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        for _ in range(300):
            assert path.read_bytes()[:100_000] in (b"a" * 100_000, b"b" * 100_000)
    finally:
        for writer in writers:
            still_works = writer.poll() is None
            writer.kill()
            _, complaints = writer.communicate()
            assert still_works, complaints.decode()


def test_a_link_to_a_pipe_is_the_pipe(tmp_path: Path) -> None:
    """As `/dev/stdout` is."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE) as reader:
        assert write_whole(tmp_path / "link", NEW)
        assert reader.communicate()[0] == NEW
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("name", ["a.cjm.yaml", "a.persona.yaml", "cjm.toml", "pyproject.toml"])
def test_what_somebody_wrote_is_no_place_for_an_output(name: str, tmp_path: Path) -> None:
    with pytest.raises(CjmError, match="would be taken for"):
        store(str(tmp_path / name), NEW)
    (tmp_path / name).write_bytes(NEW)
    with pytest.raises(CjmError, match="would be overwritten"):
        store(str(tmp_path / name), OLD)
    assert (tmp_path / name).read_bytes() == NEW


def test_pieces_are_written_whole_and_only_where_they_differ(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert write_pieces(path, lambda: iter((b"on", b"", b"e")))
    assert path.read_bytes() == b"one"
    before = path.stat()
    assert not write_pieces(path, lambda: iter((b"o", b"ne")))
    assert path.stat() == before
    for other in ((b"one", b"s"), (b"on",), (b"o", b"nE")):
        assert write_pieces(path, partial(iter, other))
        assert path.read_bytes() == b"".join(other)


def test_a_text_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)

    def make() -> Iterator[bytes]:
        yield bytes(1 << 20)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pieces(path, make)
    assert path.read_bytes() == OLD
    assert list_names(tmp_path) == ["a.json"]
