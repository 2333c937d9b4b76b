"""JSON that may be shown in a terminal and in the log of a build server, and is the same data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Data: TypeAlias = "Mapping[str, Data] | Sequence[Data] | str | int | float | bool | None"

# What stands for these in JSON means them all the same. See `cjm.terminal.printable`.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
    r"|(?<=:):(?=[a-z])|#(?=(?:#|vso|teamcity)?\[)|(?<=section)_(?=(?:start|end):)",
    re.IGNORECASE,
)


def write_json(data: Data) -> str:
    """`data` as JSON over several lines, with an escape for all that a log would obey."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: _escape(found[0]), text) + "\n"


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
