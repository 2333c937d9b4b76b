"""When Python looks for cycles of things that nobody needs any more."""

import gc

_MANY = 50
"""Files from which on the memory that cycles hold is worth collecting."""

_NEW_THINGS = 50_000
"""How many more things there have to be before it is looked for cycles: about ten maps of them."""


def collect_where_many(files: int) -> None:
    """Look for cycles in a run over so many files, if they are many; a short run never does."""
    if files > _MANY:
        # All that is imported stays to the end, and nearly all of a map goes as soon as it is
        # read: looking as often as Python does by itself takes as long as all the rest.
        gc.freeze()
        gc.set_threshold(_NEW_THINGS, 20, 20)
        gc.enable()
