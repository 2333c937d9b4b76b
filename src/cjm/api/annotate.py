"""Writes comments for findings that are shown: `cjm validate --add-ignore`."""

from __future__ import annotations

from pathlib import Path

from cjm.api.counting import Tell, keep_quiet
from cjm.api.job import CheckJob
from cjm.api.loading import load
from cjm.api.options import Chooser
from cjm.api.workspace import Workspace
from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError
from cjm.files import STDIN, Found, write_whole
from cjm.linter import lint
from cjm.linter.annotation import add_ignores
from cjm.reports import Checked, FileFindings
from cjm.source import Document
from cjm.terminal import make_printable


def annotate(
    checked: Checked, reason: str, job: CheckJob, tell: Tell = keep_quiet
) -> tuple[str, ...]:
    """Write comments that silence all findings, as far as comments can; the files that changed.

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
    for done, file in enumerate(checked.files):
        tell(done, len(checked.files))
        if file.diagnostics and _annotate(file, reason, chooser, workspace):
            changed.append(file.name)
    return tuple(changed)


def _annotate(file: FileFindings, reason: str, chooser: Chooser, workspace: Workspace) -> bool:
    found = Found(file.name, file.name, file.name)
    home = workspace.find_home(file.name)
    raw = workspace.read(found)
    loaded = load(found, home, raw)
    mark = "\ufeff" if raw.startswith(b"\xef\xbb\xbf") else ""
    if loaded.document is None or (mark + loaded.text).encode() != raw:
        return False
    options = chooser.choose(file.name, home.settings)

    def relint(text: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        again = load(found, home, text.encode())
        return again.document, lint(again, options)

    text = add_ignores(loaded, file.diagnostics, reason, relint, options.plugins)
    return text != loaded.text and write_whole(Path(file.name), (mark + text).encode())
