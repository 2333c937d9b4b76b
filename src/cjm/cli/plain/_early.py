"""Imports first what is imported anyhow, where the stack is short."""


def import_early() -> None:
    """Import the libraries that every command with maps needs, before what needs them.

    Python keeps frames in pieces of 16 KB: it asks the system for a piece whenever a call needs
    one, and gives it back when the call ends. At the end of a long chain of imports, where our own
    modules would begin with these, a library that makes thousands of calls as it is imported did
    so 400 times in a drawing and 750 times in a check.
    """
    import pydantic.main  # noqa: F401 - see above
    import yaml  # noqa: F401
