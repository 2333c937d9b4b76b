"""One file with many entries, of which one is read without the others.

An index comes first: how many entries there are, their keys, what each of them is known to be whole
by, and how long each is; then the entries, in the order of the index. A digest of the index stands
before it, so that what is damaged is seen wherever it is.
"""

from collections.abc import Mapping
from struct import unpack

from cjm.cache.digests import SIZE, digest
from cjm.values import NamedTuple

_COUNT = 4
_SUM = 8
_LENGTH = 4
_ROW = SIZE + _SUM + _LENGTH
_HEAD = SIZE + _COUNT

USUAL = 1 << 15
"""Bytes in which the index of most boxes has come to its end."""


class Span(NamedTuple):
    """Where an entry lies in a box, and the first bytes of its digest."""

    begin: int
    end: int
    sum: bytes


def pack_box(entries: Mapping[bytes, bytes]) -> bytes:
    """The bytes of a box with these entries by their keys, which are digests."""
    lengths = b"".join(len(entry).to_bytes(_LENGTH, "little") for entry in entries.values())
    sums = b"".join(digest(entry)[:_SUM] for entry in entries.values())
    index = len(entries).to_bytes(_COUNT, "little") + b"".join(entries) + sums + lengths
    return b"".join((digest(index), index, *entries.values()))


def measure_index(head: bytes) -> int:
    """How many bytes of a box come before its entries; 0 where its first bytes are too few."""
    if len(head) < _HEAD:
        return 0
    return _HEAD + _ROW * int.from_bytes(head[SIZE:_HEAD], "little")


def find_span(head: bytes, key: bytes) -> Span | None:
    """Where the entry under a key lies; None where there is none. `head` is the index at least."""
    end = measure_index(head)
    if not end or digest(head[SIZE:end]) != head[:SIZE]:
        return None
    count = (end - _HEAD) // _ROW
    at = head.find(key, _HEAD, _HEAD + count * SIZE)
    while at >= 0 and (at - _HEAD) % SIZE:
        at = head.find(key, at + 1, _HEAD + count * SIZE)
    if at < 0:
        return None
    number = (at - _HEAD) // SIZE
    sums = _HEAD + count * SIZE
    lengths = sums + count * _SUM
    begin = end + sum(_read_lengths(head[lengths : lengths + number * _LENGTH]))
    length = int.from_bytes(head[lengths + number * _LENGTH :][:_LENGTH], "little")
    return Span(begin, begin + length, head[sums + number * _SUM :][:_SUM])


def is_whole(entry: bytes, span: Span) -> bool:
    """Whether this is what was put in."""
    return len(entry) == span.end - span.begin and digest(entry)[:_SUM] == span.sum


def unpack_box(box: bytes) -> dict[bytes, bytes]:
    """All entries by their keys; of what is damaged, none."""
    end = measure_index(box)
    if not end or digest(box[SIZE:end]) != box[:SIZE]:
        return {}
    count = (end - _HEAD) // _ROW
    lengths = _read_lengths(box[end - count * _LENGTH : end])
    if end + sum(lengths) != len(box):
        return {}
    entries: dict[bytes, bytes] = {}
    for number, length in enumerate(lengths):
        key = _HEAD + number * SIZE
        entries[box[key : key + SIZE]] = box[end : end + length]
        end += length
    return entries


def _read_lengths(raw: bytes) -> tuple[int, ...]:
    return unpack(f"<{len(raw) // _LENGTH}I", raw)
