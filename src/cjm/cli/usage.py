"""Flags and arguments that are wrong, said as everything else is said."""

from __future__ import annotations

from typer import TyperException

from cjm.errors import CjmError


def explain_usage(error: TyperException) -> CjmError:
    """An error of the command line in our words."""
    message = " ".join(error.format_message().split()).removesuffix(".")
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", None) or "cjm"
    return CjmError(message[:1].lower() + message[1:], f"`{path} --help` lists what there is")
