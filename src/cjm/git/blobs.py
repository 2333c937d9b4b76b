"""Reads contents of files at a revision, many with one call of git."""

from __future__ import annotations

import subprocess
from threading import Timer
from types import TracebackType
from typing import IO

from cjm.errors import CjmError
from cjm.git.repository import Repository
from cjm.git.running import TIMEOUT, GitError, make_command, make_environment


class Blobs:
    """Contents by their ids, as they are kept: no filter and no conversion is run.

    To be used in a `with`: git runs from the first question to the end.
    """

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Blobs:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
        try:
            process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    @property
    def has_begun(self) -> bool:
        """Whether git runs."""
        return self._process is not None

    def read(self, oid: str) -> bytes:
        """The content with the id `oid`. Raises GitError where it is not to be had."""
        ask, answer = self._open()
        # git may wait for the network, where contents are fetched late.
        watch = Timer(TIMEOUT, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            ask.write(oid.encode("ascii") + b"\n")
            ask.flush()
            head = answer.readline().decode("ascii", "replace").split()
            if len(head) != 3 or head[1] != "blob":
                raise GitError(
                    f"git has no content `{oid[:12]}`",
                    "`git fsck` looks for what is missing; `git fetch --refetch` gets it again",
                )
            data = answer.read(int(head[2]) + 1)
            if len(data) != int(head[2]) + 1:
                raise GitError(f"git broke off while giving the content `{oid[:12]}`")
        except OSError as error:
            raise GitError(f"git gives no content: {error.strerror}") from error
        finally:
            watch.cancel()
        return data[:-1]

    def _give_up(self) -> None:
        if self._process:
            self._process.kill()

    def _open(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            try:
                self._process = subprocess.Popen(
                    make_command(self._repository.top, "cat-file", "--batch"),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=make_environment(),
                )
            except OSError as error:
                raise GitError(f"cannot run git: {error.strerror}") from error
        ask, answer = self._process.stdin, self._process.stdout
        if ask is None or answer is None:
            raise CjmError("git cannot be asked")
        return ask, answer


def is_content(data: bytes, oid: str) -> bool:
    """Whether a file is the content with the id `oid`, the ends of its lines aside: git may write
    others into the work tree than it keeps.
    """
    if hash_blob(data, oid) == oid:
        return True
    return b"\r\n" in data and hash_blob(data.replace(b"\r\n", b"\n"), oid) == oid


def hash_blob(data: bytes, like: str) -> str:
    """The id that git gives to a content, in the algorithm of another id: SHA-1 or SHA-256."""
    import hashlib

    head = b"blob %d\0" % len(data)
    if len(like) == 64:
        return hashlib.sha256(head + data).hexdigest()
    return hashlib.sha1(head + data, usedforsecurity=False).hexdigest()
