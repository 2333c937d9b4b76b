"""Vazirmatn, the typeface that ships: Persian, Arabic and Latin letters in two weights.

Under the SIL Open Font License, see `OFL.txt` beside the files. They are those of the npm package
`vazirmatn` 33.0.3, unchanged. Arrows and marks that it lacks are in a small typeface of our own,
which `tools/draw_signs.py` draws.
"""

from cjm.fonts.faces import FACES, FAMILY, SIGN_FACES, SIGNS, Face

__all__ = ["FACES", "FAMILY", "SIGNS", "SIGN_FACES", "Face"]
