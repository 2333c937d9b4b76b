"""Whether a text looks usual, before it is read: no anchors, tags or escapes, and no depths."""

_PROPERTIES = "&*!"
"""How an anchor, an alias and a tag begin."""
_BEFORE_NODE = "\r\n:-,[{?"
"""One of these, or nothing, stands before a node, blanks left out: `!` behind a word is no tag."""

_MOST_LEVELS = 1_000
"""How deep a text may be nested at most, by its looks, to be read here.

PyYAML composes nodes by recursion in C, which nothing stops; a level takes 380 bytes of the stack,
and the smallest stack of a thread is half a megabyte.
"""


def looks_usual(text: str) -> bool:
    """Whether it may be read as a usual one: told by its signs, and not for certain."""
    # To look for one sign takes next to nothing.
    if "\\" in text:
        return False
    for sign in _PROPERTIES:
        if sign in text and _may_begin_node(sign, text):
            return False
    brackets = text.count("[") + text.count("{")
    # Without brackets, a level takes a column of some line.
    return brackets <= _MOST_LEVELS and not _holds_line_of(_MOST_LEVELS - brackets + 1, text)


def _holds_line_of(length: int, text: str) -> bool:
    """Whether some line has so many characters, of which only some have to be looked at."""
    begin = 0
    while begin + length <= len(text):
        end = text.rfind("\n", begin, begin + length)
        if end < 0:
            return True
        begin = end + 1
    return False


def _may_begin_node(sign: str, text: str) -> bool:
    *pieces, _ = text.split(sign)
    return any(piece.rstrip(" \t")[-1:] in _BEFORE_NODE for piece in pieces)
