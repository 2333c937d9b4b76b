"""What changes in folders is heard: all of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.files import watching
from cjm.files.watching import watch_folders


def test_no_change_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each comes when the one before has just been told of, and so at any moment of the wait."""
    monkeypatch.setattr(watching, "_QUIET_MS", 1)
    path = tmp_path / "a.yaml"
    with watch_folders(lambda: [tmp_path]) as changes:
        for number in range(500):
            path.write_text(str(number))
            heard = {change.path for change in next(changes)}
            assert heard == {path}


def test_what_changes_before_it_is_asked_about_is_heard(tmp_path: Path) -> None:
    with watch_folders(lambda: [tmp_path]) as changes:
        for name in "ab":
            (tmp_path / name).touch()
            time.sleep(0.2)
        assert [one.path.name for some in (next(changes), next(changes)) for one in some] == [*"ab"]


def test_a_folder_may_go_before_it_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Where folders are looked through, those that are not there are refused.
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    folder = tmp_path / "gone"
    lists = iter([[tmp_path, folder], [tmp_path]])
    with watch_folders(lambda: next(lists)) as changes:
        (tmp_path / "a").touch()
        # The time of the folder may have changed with it.
        assert {one.path.name for one in next(changes)} - {tmp_path.name} == {"a"}
    with (
        pytest.raises(CjmError, match="they are not there for long"),
        watch_folders(lambda: [folder]),
    ):
        pass


def test_what_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("watchfiles.watch", refuse)
    with (
        pytest.raises(CjmError, match="cannot watch the folders of the maps: no space left"),
        watch_folders(lambda: [tmp_path]),
    ):
        pass
