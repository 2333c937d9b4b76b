"""Writes comments for findings that are shown: `cjm validate --add-ignore`."""

from __future__ import annotations

from pathlib import Path

from cjm.api.counting import Tell, keep_quiet
from cjm.api.job import CheckJob
from cjm.api.loading import load
from cjm.api.rules import Chooser
from cjm.api.workspace import Workspace
from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError, UnreadableError
from cjm.files import LINKED, STDIN, Found, write_whole
from cjm.linter import lint
from cjm.linter.annotation import add_ignores
from cjm.reports import Checked, FileFindings
from cjm.source import Document
from cjm.terminal import make_printable, show_path
from cjm.values import NamedTuple


class Annotated(NamedTuple):
    """The names of the files that got comments, and what to say of those that were left."""

    changed: tuple[str, ...]
    left: tuple[str, ...] = ()


def annotate(checked: Checked, reason: str, job: CheckJob, tell: Tell = keep_quiet) -> Annotated:
    """Write comments that silence all findings, as far as comments can. A symbolic link is left.

    `tell` hears how many files are done. Raises CjmError where the reason is none, or a file
    cannot be written.
    """
    reason = reason.strip()
    if not any(sign.isalnum() for sign in reason):
        hint = 'as in --add-ignore "before the new format"'
        raise CjmError("`--add-ignore` needs a reason", hint)
    if make_printable(reason) != reason:
        raise CjmError("the reason of `--add-ignore` holds a line break or hidden characters")
    if STDIN in job.paths:
        raise CjmError("`--add-ignore` cannot write to the standard input", "name the file")
    workspace = Workspace(job.config)
    chooser = Chooser(job.today, job.wish)
    changed: list[str] = []
    left: list[str] = []
    for done, file in enumerate(checked.files):
        tell(done, len(checked.files))
        data = _annotate(file, reason, chooser, workspace) if file.diagnostics else None
        if data is None:
            continue
        path = Path(file.name)
        if path.is_symlink():
            left.append(f"{show_path(file.name)}: left as it is: {LINKED}")
        else:
            write_whole(path, data)
            changed.append(file.name)
    return Annotated(tuple(changed), tuple(left))


def _annotate(
    file: FileFindings, reason: str, chooser: Chooser, workspace: Workspace
) -> bytes | None:
    found = Found(file.name, file.name, file.name)
    home = workspace.find_home(file.name)
    try:
        raw = workspace.read(found)
    except UnreadableError:
        return None
    loaded = load(found, home, raw)
    mark = "\ufeff" if raw.startswith(b"\xef\xbb\xbf") else ""
    if loaded.document is None or (mark + loaded.text).encode() != raw:
        return None
    options = chooser.choose(file.name, home.settings)

    def relint(text: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        again = load(found, home, text.encode())
        return again.document, lint(again, options)

    text = add_ignores(loaded, file.diagnostics, reason, relint, options.plugins)
    return (mark + text).encode() if text != loaded.text else None
