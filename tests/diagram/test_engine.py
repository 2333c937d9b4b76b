"""Which engine serves, and what becomes of one that does not."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from cjm.diagram import LINEAR, Engine, EngineError, find_engine, read_version
from cjm.diagram.run import run_engine
from cjm.errors import CjmError
from tests.diagram.flows import FORKED, chain, draw
from tests.diagram.reading import parse, texts

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the false engines are shell scripts")


def script(folder: Path, body: str) -> Engine:
    """An engine that is a shell script."""
    path = folder / "dot"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return Engine("dot", (str(path),))


def through_python(change: str) -> str:
    """The embedded engine, and a change to the words of each line that it writes.

    In Python, since a bare machine may lack `awk` and `sed`.
    """
    lines = f"import sys\nfor line in sys.stdin:\n words = line.split()\n {change}\n print(*words)"
    change_lines = shlex.join([sys.executable, "-c", lines])
    return f'{shlex.quote(find_engine().command[0])} "$@" | {change_lines}'


def without_embedded(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Make this machine one without graphviz-pure."""

    def miss(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.distribution", miss)
    monkeypatch.setattr(sys, "executable", str(folder / "python"))


def test_the_embedded_engine_serves_with_an_empty_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    engine = find_engine()
    assert engine.name == "graphviz-pure"
    drawn = draw(FORKED, engine=engine)
    assert drawn.notice is None
    assert drawn.svg != draw(FORKED).svg


def test_a_named_program_goes_first(tmp_path: Path) -> None:
    engine = script(tmp_path, "exit 0")
    found = find_engine(engine.command[0])
    assert found.command == engine.command
    assert found.is_asked_for


def test_a_named_program_may_stand_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_engine("dot").command == (str(tmp_path / "dot"),)


def test_a_named_program_that_is_missing_stops_the_tool(tmp_path: Path) -> None:
    with pytest.raises(CjmError, match="there is no program") as caught:
        find_engine(str(tmp_path / "dot"))
    assert caught.value.hint


@POSIX
def test_without_the_embedded_engine_the_dot_on_the_path_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(tmp_path, "exit 0")
    without_embedded(monkeypatch, tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_engine() == Engine("dot", (str(tmp_path / "dot"),))


def test_without_any_engine_our_own_layout_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_embedded(monkeypatch, tmp_path)
    monkeypatch.setenv("PATH", "")
    assert find_engine() == LINEAR


def test_a_script_that_was_removed_is_not_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A distribution may list a file that a clean-up has taken away."""

    class Listed:
        stem = "graphviz-pure"

        def locate(self) -> Path:
            return tmp_path / "gone"

    class Distribution:
        files = (Listed(),)

    monkeypatch.setattr("importlib.metadata.distribution", lambda _: Distribution())
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", "")
    assert find_engine() == LINEAR


def test_the_version_is_what_the_engine_says() -> None:
    assert "graphviz" in (read_version(find_engine()) or "")
    assert read_version(LINEAR) is None


def test_a_branching_flow_without_an_engine_says_so() -> None:
    notice = draw(FORKED, engine=LINEAR).notice
    assert notice is not None
    assert "without Graphviz" in notice


def test_a_chain_needs_no_engine_and_no_notice(tmp_path: Path) -> None:
    broken = script(tmp_path, "exit 1")
    assert draw(chain(5), engine=broken).notice is None
    assert draw(chain(5), engine=LINEAR).notice is None


def test_a_chain_looks_the_same_from_graphviz() -> None:
    """An engine that was asked for is run even for a chain, and agrees with our own layout."""
    embedded = find_engine()
    asked = find_engine(embedded.command[0])
    assert draw(chain(7), engine=asked).svg == draw(chain(7), engine=LINEAR).svg


@POSIX
@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param("exit 0", "wrote nothing", id="silent"),
        pytest.param("echo no memory >&2; exit 1", "failed with code 1", id="failing"),
        pytest.param("echo; exit 0", "wrote nothing", id="blank"),
        pytest.param("head -c 3000 /dev/urandom", "no layout", id="noise"),
        pytest.param("echo 'graph 1 1 1'; echo stop", "no layout", id="without nodes"),
        pytest.param("for n in 0 1 2; do echo node n$n 1 nan; done", "no layout", id="no numbers"),
        pytest.param(
            "n=0; while [ $n -lt 99 ]; do echo node n$n 0 0; n=$((n+1)); done",
            "no layout",
            id="too many",
        ),
        pytest.param("kill -9 $$", "failed with code -9", id="killed"),
    ],
)
def test_an_engine_that_fails_is_replaced_and_named(tmp_path: Path, body: str, said: str) -> None:
    drawn = draw(FORKED, engine=script(tmp_path, body))
    assert drawn.svg == draw(FORKED, engine=LINEAR).svg
    assert drawn.notice is not None
    assert said in drawn.notice
    assert "\n" not in drawn.notice


@POSIX
def test_a_layout_in_which_things_overlap_is_refused(tmp_path: Path) -> None:
    flat = through_python("words[3:4] = ['1'] if words[:1] == ['node'] else words[3:4]")
    drawn = draw(FORKED, engine=script(tmp_path, flat))
    assert "overlap" in (drawn.notice or "")


@POSIX
def test_an_engine_of_another_make_gives_the_same_drawing(tmp_path: Path) -> None:
    """What it writes beside positions, as stamps and colours, changes nothing."""
    colour = through_python("words = ['red' if word == 'black' else word for word in words]")
    stamped = script(tmp_path, f"echo '# graphviz version 99'; {colour}")
    assert draw(FORKED, engine=stamped).svg == draw(FORKED, engine=find_engine()).svg


def test_an_engine_that_cannot_start_is_replaced(tmp_path: Path) -> None:
    drawn = draw(FORKED, engine=Engine("dot", (str(tmp_path / "gone"),)))
    assert "does not start" in (drawn.notice or "")
    assert "Unpack" in texts(parse(drawn.svg))


@POSIX
@pytest.mark.parametrize("stream", ["", " >&2"])
def test_an_engine_that_writes_without_end_is_ended_with_its_children(
    tmp_path: Path, stream: str
) -> None:
    """At a bound, long before its time is over, so that it cannot fill the memory."""
    note = tmp_path / "child"
    engine = script(tmp_path, f"sleep 60 & echo $! > {note}; cat /dev/zero{stream}")
    started = time.monotonic()
    with pytest.raises(EngineError, match="wrote more than 32 MiB"):
        run_engine(engine, (), "", seconds=60)
    assert time.monotonic() - started < 30
    assert _is_gone(int(note.read_text()))


@POSIX
def test_an_engine_that_listens_to_nothing_may_answer(tmp_path: Path) -> None:
    engine = script(tmp_path, "exec <&-; echo graph")
    assert run_engine(engine, (), "x" * 1_000_000) == "graph\n"


@POSIX
def test_an_engine_whose_child_keeps_the_stream_is_given_up(tmp_path: Path) -> None:
    engine = script(tmp_path, "sleep 60 & echo graph")
    with pytest.raises(EngineError, match="took longer"):
        run_engine(engine, (), "", seconds=0.5)


@POSIX
def test_an_engine_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    note = tmp_path / "child"
    engine = script(tmp_path, f"sleep 60 & echo $! > {note}; wait")
    started = time.monotonic()
    with pytest.raises(EngineError, match="took longer"):
        run_engine(engine, (), "", seconds=0.5)
    assert time.monotonic() - started < 10
    assert _is_gone(int(note.read_text()))


def _is_gone(process: int) -> bool:
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        # A child of a container's first process may stay as a zombie.
        if state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False


def test_the_diagram_is_imported_without_what_only_a_run_needs() -> None:
    code = "import sys, cjm.diagram; print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"graphviz", "subprocess", "importlib.metadata", "urllib.request"}
    assert not heavy & set(ran.stdout.split())
