"""Names that commands of later releases will have, or that other tools have, with what does the
job today.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

RESERVED: Mapping[str, str] = {
    "new": "`cjm init DIR` makes a map to begin with, and the gallery in docs/ has others to copy",
    "import": "maps are written by hand so far: `cjm init` sets up an editor that completes keys",
    "measure": "figures are written into the map so far, under `metrics`",
    "serve": "`cjm render --open` draws a map and shows it",
    "site": "`cjm render -o site/` draws all maps into a folder",
    "lsp": "editors read the schemas that `cjm init` and `cjm schema` write",
}
"""Commands to come, with what there is until then."""
_ELSEWHERE: Mapping[str, str] = {
    "help": "`cjm --help`, or `cjm {} --help` for one command",
    "version": "`cjm --version` says it",
    "check": "`cjm validate` checks maps",
    "lint": "`cjm validate` checks maps",
    "format": "`cjm fmt` writes maps in their usual form",
    "draw": "`cjm render` draws maps",
    "open": "`cjm render --open` draws a map and shows it",
}

_FLAGS_ELSEWHERE: Mapping[str, str] = {
    "--add-noqa": "--add-ignore",
    "--disable": "--ignore",
    "--enable": "--select",
    "--errors-only": "--show error",
    "--exit-zero": "--fail-on never",
    "--no-color": "--color never",
    "--no-colour": "--color never",
    "--no-warnings": "--show error",
    "--out": "--output",
    "--output-file": "--output",
    "--output-format": "--format",
    "--parallel": "--jobs",
    "--reporter": "--format",
    "--silent": "--quiet",
    "--strict": "--fail-on warning",
    "--workers": "--jobs",
}
"""Flags of other tools, with what does the job where a command has it."""


def explain_flag(flag: str, flags: Collection[str]) -> str | None:
    """What to do in place of a flag that the command, which has these `flags`, does not have."""
    known = _FLAGS_ELSEWHERE.get(flag)
    return f"`{known}` does that" if known and known.partition(" ")[0] in flags else None


def explain_command(name: str, arguments: Sequence[str]) -> tuple[str, str] | None:
    """What to say of a command that does not exist, and what to do; None where nothing better is
    known than what is spelled like it. `arguments` are those that were typed.
    """
    if name in RESERVED:
        return f"the command `{name}` is to come, and not there yet", RESERVED[name]
    if name in _ELSEWHERE:
        following = arguments[arguments.index(name) + 1 :] if name in arguments else ()
        topic = next((each for each in following if not each.startswith("-")), "render")
        return f"there is no command `{name}`", _ELSEWHERE[name].format(topic)
    return None
