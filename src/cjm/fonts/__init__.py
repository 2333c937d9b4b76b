"""Vazirmatn, the typeface that ships: Persian, Arabic and Latin letters in two weights.

Under the SIL Open Font License, see `OFL.txt` beside the files. They are those of the npm package
`vazirmatn` 33.0.3, unchanged.
"""

from cjm.fonts.faces import FACES, FAMILY, Face

__all__ = ["FACES", "FAMILY", "Face"]
