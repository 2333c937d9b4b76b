"""What holds for every command on every input, whatever it is made of."""

from __future__ import annotations

import re
from collections.abc import Collection
from subprocess import CompletedProcess

DONE, FOUND, CANNOT = 0, 1, 2
MOST_BYTES = 1_000_000

_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_ORDER = re.compile(r"^\s*::[a-z-]+[^\n]*::|##\[|##vso\[|##teamcity\[", re.MULTILINE)


def find_harm(printed: str) -> list[str]:
    """What in a text a terminal or the log of a build server would obey."""
    return [
        f"{kind} {found[0][:40]!a}"
        for kind, sign in (("raw", _RAW), ("order", _ORDER))
        for found in [sign.search(printed)]
        if found
    ]


def find_breaches(
    done: CompletedProcess[bytes], *, codes: Collection[int] = (DONE, FOUND, CANNOT)
) -> list[str]:
    """The rules that a finished command has broken, in words."""
    breaches: list[str] = []
    if done.returncode not in codes:
        breaches.append(f"exit code {done.returncode}")
    output = done.stdout + done.stderr
    if b"Traceback" in output or b"this is a bug" in output:
        breaches.append("a crash")
    if len(output) > MOST_BYTES:
        breaches.append(f"{len(output)} bytes of output")
    for name, stream in (("stdout", done.stdout), ("stderr", done.stderr)):
        try:
            breaches += [f"{name}: {harm}" for harm in find_harm(stream.decode("utf-8"))]
        except UnicodeDecodeError as error:
            breaches.append(f"{name} is no UTF-8: {error}")
    return breaches
