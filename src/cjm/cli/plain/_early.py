"""Imports first what is imported anyhow, where the stack is short."""


def import_early() -> None:
    """Import what every command with maps needs, before the modules that would import it.

    Python keeps frames in pieces of 16 KB: it asks the system for a piece whenever a call needs
    one, and gives it back when the call ends. At the end of a long chain of imports, modules that
    make thousands of calls as they are imported, as Pydantic and our models, did so 400 times in a
    drawing and 750 times in a check or a comparison.
    """
    import pydantic.main  # noqa: F401

    import cjm.api.loading  # noqa: F401 - both for what they bring along
