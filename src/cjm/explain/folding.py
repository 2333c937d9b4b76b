"""Words as they are compared: whatever keyboard wrote them, and however they are joined."""

import unicodedata

_JOINTS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "\u200c": None, "_": None, "-": None, " ": None}
)
"""Letters that Arabic keyboards write for Persian ones, and what may part a word."""


def fold_word(word: str) -> str:
    """A word without capitals and joints, in the letters of one keyboard."""
    return unicodedata.normalize("NFKC", word).casefold().translate(_JOINTS)
