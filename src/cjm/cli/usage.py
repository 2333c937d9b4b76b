"""Flags and arguments that are wrong, said as everything else is said."""

from __future__ import annotations

from typer import TyperException

from cjm.errors import CjmError

# Typer asks Pydantic whether a value fits, and hands on its words.
_IN_OUR_WORDS = (
    ("Value error, ", ""),
    ("Input should be greater than or equal to", "should be at least"),
    ("Input should be less than or equal to", "should be at most"),
    (", unable to parse string as an integer", ""),
    ("Input should be a valid integer", "should be a whole number"),
    ("Input should be", "should be"),
)


def explain_usage(error: TyperException) -> CjmError:
    """An error of the command line in our words."""
    message = " ".join(error.format_message().split()).removesuffix(".")
    for theirs, ours in _IN_OUR_WORDS:
        message = message.replace(theirs, ours)
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", None) or "cjm"
    return CjmError(message[:1].lower() + message[1:], f"`{path} --help` lists what there is")
