"""The files of the typeface, one for each weight."""

from pathlib import Path

from cjm.values import NamedTuple

_FOLDER = Path(__file__).parent

FAMILY = "Vazirmatn"


class Face(NamedTuple):
    """A weight of the typeface, as CSS counts weights, and its TrueType file."""

    weight: int
    file: Path


FACES = (
    Face(400, _FOLDER / "Vazirmatn-Regular.ttf"),
    Face(700, _FOLDER / "Vazirmatn-Bold.ttf"),
)

SIGNS = "Journey Signs"
"""The family of arrows and marks that Vazirmatn lacks."""
SIGN_FACES = (
    Face(400, _FOLDER / "Signs-Regular.ttf"),
    Face(700, _FOLDER / "Signs-Bold.ttf"),
)
