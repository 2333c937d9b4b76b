"""A command that watches, as a process of its own, and what it has said so far."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from tests.command import RunCjm

PATIENCE = 30.0
PAUSE = 0.3
"""Longer than any run that has begun would take to be heard of."""
_MOMENT = 0.05
"""In which what was said before arrives, too."""
READY = "Watching for changes; Ctrl-C ends it."


def change(path: Path, text: str) -> None:
    """Give a file another text, all at once: a slow machine may take what is empty first and then
    filled for two changes.
    """
    with TemporaryDirectory() as folder:
        other = Path(folder, "other")
        other.write_text(text, "utf-8")
        other.replace(path)


def change_maps(folder: Path, **maps: str) -> None:
    """Give the map `<name>.cjm.yaml` of each name another text, each all at once."""
    for name, text in maps.items():
        change(folder / f"{name}.cjm.yaml", text)


class Watched:
    """A command with `--watch`; its runs are counted by what it says after each."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._said: dict[str, bytearray] = {"out": bytearray(), "err": bytearray()}
        self._seen = dict.fromkeys(self._said, 0)
        self._readers: list[threading.Thread] = []
        for name, stream in (("out", process.stdout), ("err", process.stderr)):
            if stream is not None:
                self.hear(name, stream)

    def hear(self, name: str, stream: IO[bytes]) -> None:
        """Take what comes from a stream for that of the command of this name."""
        self._readers.append(threading.Thread(target=self._read, args=(name, stream)))
        self._readers[-1].start()

    def _read(self, name: str, stream: IO[bytes]) -> None:
        # A terminal ends with an error.
        with stream, suppress(OSError):
            while data := os.read(stream.fileno(), 65536):
                self._said[name] += data

    @property
    def err(self) -> str:
        """All that came on the standard error."""
        return self._said["err"].decode()

    @property
    def out(self) -> str:
        """All that came on the standard output."""
        return self._said["out"].decode()

    @property
    def runs(self) -> int:
        """How many runs are over."""
        return self.err.count(READY)

    def take(self, runs: int, *, is_last: bool = False) -> tuple[str, str]:
        """What came on both since this was asked last, once so many runs are over; where it
        `is_last`, once it is sure that no other follows.
        """
        self.await_runs(runs)
        time.sleep(PAUSE if is_last else _MOMENT)
        assert self.runs == runs, self.err
        assert self.err.count("\nChanged: ") == runs - 1, self.err
        told = []
        for name, data in self._said.items():
            told.append(data[self._seen[name] :].decode())
            self._seen[name] = len(data)
        return told[0], told[1]

    def take_until(self, words: str) -> tuple[str, str]:
        """What came on both since this was asked last, once the last run says these words: a slow
        machine may make several of what is done in several steps.
        """
        begun = time.monotonic()
        while True:
            out, err = (self._said[name][self._seen[name] :].decode() for name in self._said)
            last = err.rpartition("\nChanged: ")[2]
            if last.endswith(f"{READY}\n") and (words in last or words in out):
                return self.take(self.runs)
            assert time.monotonic() - begun < PATIENCE, self.err
            time.sleep(0.02)

    def await_runs(self, runs: int) -> None:
        """Return when so many runs are over."""
        begun = time.monotonic()
        while self.runs < runs:
            assert self.process.poll() is None, self.err
            assert time.monotonic() - begun < PATIENCE, self.err
            time.sleep(0.02)

    def close(self) -> None:
        """End it for good."""
        self.process.kill()
        self.process.wait()
        for reader in self._readers:
            reader.join(PATIENCE)

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """End it; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@contextmanager
def watch(run_cjm: RunCjm, *arguments: str) -> Iterator[Watched]:
    """The command with these arguments, which have to hold `--watch` or `-w`, as long as it is
    needed.
    """
    with closing(Watched(run_cjm.start(*arguments))) as watched:
        yield watched
