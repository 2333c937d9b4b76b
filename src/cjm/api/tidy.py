"""Writes maps in their usual form: what `cjm fmt` does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from cjm.api.counting import Tell, keep_quiet
from cjm.api.unread import tell_unread
from cjm.api.workspace import Workspace
from cjm.diagnostics import Diagnostic
from cjm.errors import UnreadableError
from cjm.files import LINKED, PERSONA_SUFFIX, Found, Search, Skipped, find_maps, write_whole
from cjm.formatter import Formatted, format_file
from cjm.loader.loaded import refuse_unreadable
from cjm.reports import FileFindings, take_excerpt
from cjm.values import NamedTuple

State: TypeAlias = Literal["changed", "unchanged", "left", "broken", "unread"]


class TidyJob(NamedTuple):
    """What to bring into the usual form. Nothing is written where `is_dry`."""

    paths: tuple[str, ...] = ()
    stdin_name: str | None = None
    config: str | None = None
    add_ids: bool = False
    is_dry: bool = False


class Tidied(NamedTuple):
    """What became of one file: its bytes before and after, and why it was left alone, if it was.

    `findings` say why a broken file, or a folder that is `unread`, cannot be read.
    """

    found: Found
    state: State
    before: bytes
    after: bytes
    reason: str | None = None
    line: int = 1
    findings: FileFindings | None = None


def tidy(job: TidyJob, tell: Tell = keep_quiet) -> Iterator[Tidied]:
    """Bring each file into the usual form and tell of it, one by one. `tell` hears how many are
    done.

    The standard input is never written to; its new form is in `after`. Raises CjmError where a
    path means nothing, or a file cannot be written.
    """
    workspace = Workspace(job.config)
    paths = job.paths or workspace.list_default_paths()
    unread: list[Skipped] = []
    search = Search(with_personas=True, unread=unread)
    found = find_maps(paths, stdin_name=job.stdin_name, search=search)
    for done_before, one in enumerate(found):
        tell(done_before, len(found))
        try:
            raw = workspace.read(one)
        except UnreadableError as error:
            told = refuse_unreadable(one.name, error.reason).diagnostics
            yield Tidied(one, "broken", b"", b"", findings=FileFindings(one.name, told))
            continue
        limits = workspace.find_home(one.place).limits
        is_persona = one.name.endswith(PERSONA_SUFFIX)
        done = format_file(
            raw, name=one.name, is_persona=is_persona, add_ids=job.add_ids, limits=limits
        )
        if done.data != raw and one.path is not None and one.path.is_symlink():
            yield Tidied(one, "left", raw, raw, LINKED)
            continue
        if done.data != raw and one.path is not None and not job.is_dry:
            write_whole(one.path, done.data)
        yield _tell(one, raw, done)
    for findings in tell_unread(unread):
        yield Tidied(Found.at(findings.name, None), "unread", b"", b"", findings=findings)


def _tell(found: Found, raw: bytes, done: Formatted) -> Tidied:
    if done.diagnostics:
        findings = FileFindings(found.name, done.diagnostics, _show(raw, done.diagnostics))
        return Tidied(found, "broken", raw, raw, findings=findings)
    if done.reason:
        return Tidied(found, "left", raw, raw, done.reason, done.line)
    return Tidied(found, "unchanged" if done.data == raw else "changed", raw, done.data)


def _show(raw: bytes, diagnostics: tuple[Diagnostic, ...]) -> dict[int, str]:
    text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
    return take_excerpt(text, diagnostics)
