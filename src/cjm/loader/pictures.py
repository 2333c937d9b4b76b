"""Images as `data:` addresses, so that a page needs no other file."""

from __future__ import annotations

from base64 import b64encode

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


def embed_picture(raw: bytes) -> str | None:
    """The image as a `data:` address, or None where the bytes are no image that browsers show.

    What it is, is told by its first bytes, never by its name. SVG is left out: it can hold script.
    """
    kind = next((kind for sign, kind in _SIGNATURES if raw.startswith(sign)), None)
    if kind is None and raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        kind = "image/webp"
    return f"data:{kind};base64,{b64encode(raw).decode('ascii')}" if kind else None
