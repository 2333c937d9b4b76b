"""Standard output and error: UTF-8 in every locale, and quiet when nobody reads on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from cjm.errors import CjmError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Pipe(io.FileIO):
    """Where the bytes of a standard stream go out.

    A reader that has gone (`cjm … | head`) is no trouble; for the product, any other failure is a
    CjmError, once. Messages that cannot be written are lost, as there is nobody to tell.
    """

    is_mute = False
    carries_product = True
    heard: list[tuple[int, bytes]] | None = None
    """What has gone out by all of them, in its order: 1 or 2, and the bytes; None where nobody
    wants to know, or it is more than anybody would keep."""
    room = 0
    """How many more bytes of it would be kept."""

    def write(self, data: ReadableBuffer, /) -> int:
        """The number of bytes taken."""
        if not self.is_mute:
            try:
                taken = super().write(data)
                if self.heard is not None:
                    self._hear(memoryview(data)[:taken])
                return taken
            except OSError as error:
                # What is left in the buffer is offered again when the process ends.
                self.is_mute = True
                Pipe.heard = None
                if self.carries_product and not isinstance(error, BrokenPipeError):
                    raise say_unwritable(error) from error
        return memoryview(data).nbytes

    def _hear(self, data: memoryview) -> None:
        Pipe.room -= data.nbytes
        if Pipe.heard is not None and Pipe.room >= 0:
            Pipe.heard.append((1 if self.carries_product else 2, bytes(data)))
        elif Pipe.heard is not None:
            Pipe.heard.clear()
            Pipe.heard = None


def say_unwritable(error: OSError) -> CjmError:
    """What is said where the standard output takes no more."""
    return CjmError(f"cannot write to the standard output: {error.strerror}")


def prepare() -> None:
    """Make both streams speak UTF-8. A stream that is closed swallows what it gets."""
    sys.stdout = _wrap(sys.stdout, carries_product=True)
    sys.stderr = _wrap(sys.stderr, carries_product=False)


def _wrap(stream: TextIO | None, *, carries_product: bool) -> TextIO:
    # Python has None where a process was started with a closed stream.
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - to the very end
    if sys.platform == "win32" and stream.isatty():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return stream
    stream.flush()
    pipe = Pipe(stream.fileno(), "w", closefd=False)
    pipe.carries_product = carries_product
    return io.TextIOWrapper(
        io.BufferedWriter(pipe),
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
        line_buffering=stream.isatty(),
    )


def listen(most: int) -> list[tuple[int, bytes]]:
    """A list of all that goes out from now on; of more than `most` bytes, nothing stays."""
    Pipe.heard, Pipe.room = [], most
    return Pipe.heard


def has_reader() -> bool:
    """Whether somebody still reads the standard output, as far as that was seen."""
    raw = getattr(sys.stdout.buffer, "raw", None)
    return not (isinstance(raw, Pipe) and raw.is_mute)


def say(text: str) -> None:
    """A line on the standard error, where everything goes that is not the product."""
    print(text, file=sys.stderr, flush=True)


def say_lines(lines: Iterable[str]) -> None:
    """The same of many lines, which never are there as a whole."""
    sys.stderr.writelines(f"{line}\n" for line in lines)
    sys.stderr.flush()


def put(text: str) -> None:
    """Text of the product on the standard output, as it is."""
    put_pieces((text,))


def put_pieces(pieces: Iterable[str]) -> None:
    """The same of a text that never is there as a whole."""
    sys.stdout.writelines(pieces)
    sys.stdout.flush()


def put_bytes(data: bytes) -> None:
    """Bytes of the product on the standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
