"""Makes a project as a large company would have it: settings, folders, and maps that refer."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from benchmarks.corpus import SEED, TYPICAL, write_file, write_map

_OWN_PERSONA = re.compile(r"^persona:\n(?:  .*\n)+", re.MULTILINE)
_A_FOLDER = 50
_PERSONAS = 20
_DETAILED = ("Discover", "Compare", "Order", "Pay", "Receive")
_PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_SETTINGS = """\
teams = ["online shop", "the support team", "the buyer", "the team lead", "a colleague", "the shop"]

[channels.kiosk]
name = "Kiosk in the store"
online = false

[metrics.cart-abandonment]
name = "Cart abandonment"
unit = "%"
better = "lower"
"""
_PERSONA = """\
id: buyer-{number}
name: Buyer {number}
role: Buys for a team of eight people
attributes: {{age: 34, job: Office manager}}
needs: [One page with all prices, A person to ask]
goals: Be done before the next meeting
challenges: Has no account yet
quote: If I have to call, I buy elsewhere.
"""


def write_project(folder: Path, number: int) -> None:
    """So many maps in folders of fifty. The first of each folder leads to five others, all others
    lead back to it; every fifth is compared with its neighbour, every second shows an image, and
    each names one or two of twenty persona files.
    """
    write_file(folder, "cjm.toml", _SETTINGS)
    for persona in range(_PERSONAS):
        text = _PERSONA.format(number=persona)
        write_file(folder / "personas", f"{persona:02}.persona.yaml", text)
    (folder / "shelf.png").write_bytes(_PIXEL)
    for at in range(number):
        write_file(folder / f"part-{at // _A_FOLDER:03}", _name(at), _write(at))


def _name(at: int) -> str:
    return f"map-{at:05}.cjm.yaml"


def _write(at: int) -> str:
    place = at % _A_FOLDER
    personas = [place % _PERSONAS, (place + 7) % _PERSONAS][: 2 if place % 3 == 0 else 1]
    files = (f"../personas/{persona:02}.persona.yaml" for persona in personas)
    head = f"personas: [{', '.join(files)}]\n"
    if place:
        head += f"parent: {_name(at - place)}#stage-{place % len(_DETAILED) + 1}\n"
    if place > len(_DETAILED) and place % 5 == 1:
        head += f"compare_to: {_name(at - 1)}\n"
    text = _OWN_PERSONA.sub(head, write_map(TYPICAL, seed=SEED + at))
    if place % 2:
        text = _add(text, "Discover", "image: {src: ../shelf.png, alt: A shelf}")
    for number, stage in enumerate(_DETAILED if not place else ()):
        text = _add(text, stage, f"journey: {_name(at + 1 + number)}")
    return text


def _add(text: str, stage: str, line: str) -> str:
    name = f"    name: {stage}\n"
    return text.replace(name, f"{name}    {line}\n", 1)
