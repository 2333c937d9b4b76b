"""Images as `data:` addresses, so that a page needs no other file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping

from cjm.diagnostics import Path
from cjm.values import NamedTuple

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


class Picture(NamedTuple):
    """An image that browsers show: its media type, and its bytes."""

    kind: str
    raw: bytes

    @property
    def address(self) -> str:
        """The image as a `data:` address."""
        return f"data:{self.kind};base64,{b64encode(self.raw).decode('ascii')}"


def read_picture(raw: bytes) -> Picture | None:
    """The image in a file, or None where the bytes are none that browsers show.

    What it is, is told by its first bytes, never by its name. SVG is left out: it can hold script.
    """
    kind = next((kind for sign, kind in _SIGNATURES if raw.startswith(sign)), None)
    if kind is None and raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        kind = "image/webp"
    return Picture(kind, raw) if kind else None


def embed_picture(raw: bytes) -> str | None:
    """The image in a file as a `data:` address, or None where it is none."""
    picture = read_picture(raw)
    return picture.address if picture else None


class Pictures(Mapping[Path, str]):
    """Images as `data:` addresses by the paths of their elements, made when they are asked for:
    who checks a map needs none.
    """

    def __init__(self) -> None:
        self._pictures: dict[Path, Picture] = {}

    def add(self, path: Path, picture: Picture) -> None:
        """Take in the image of an element."""
        self._pictures[path] = picture

    def __getitem__(self, path: Path) -> str:
        return self._pictures[path].address

    def __iter__(self) -> Iterator[Path]:
        return iter(self._pictures)

    def __len__(self) -> int:
        return len(self._pictures)
