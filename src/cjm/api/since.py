"""Keeps findings to what has changed since a revision: `cjm validate --since`."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from cjm.api.counting import Tell, keep_quiet
from cjm.api.job import CheckJob
from cjm.api.loading import load
from cjm.api.past import Past
from cjm.api.rules import Chooser
from cjm.api.workspace import Home, Workspace
from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError, UnreadableError
from cjm.files import STDIN, Found
from cjm.files.resolving import MOST_FOLDERS, Resolver
from cjm.git import find_repository, resolve
from cjm.linter import lint
from cjm.linter.suppression import ABOUT_COMMENTS
from cjm.linter.touched import is_touched
from cjm.loader import Loaded
from cjm.reports import Checked, FileFindings, Pile
from cjm.values import NamedTuple

_ID = "id:"
_ORPHANED = "unused-persona"
"""What a file is found to be where other files change."""


class Recent(NamedTuple):
    """What has changed: findings about it, in how many maps, and how many others were left out."""

    checked: Checked
    changed: int
    hidden: int


def keep_recent(checked: Checked, revision: str, job: CheckJob, tell: Tell = keep_quiet) -> Recent:
    """Only the findings about elements that changed since `revision`, and those that were not there
    before, whatever changed to bring them about.

    A map that was not there, or could not be read, is new as a whole. `tell` hears how many are
    done. Raises CjmError where git cannot tell.
    """
    if STDIN in job.paths:
        raise CjmError(
            "`--since` cannot look back on the standard input", "name the file, or leave one out"
        )
    files = Pile()
    changed = 0
    with ExitStack() as stack:
        judge = _Judge(revision, job, stack)
        for done, file in enumerate(checked.files):
            tell(done, len(checked.files))
            kept = judge.keep(file)
            changed += kept is not None
            files.add(file._replace(diagnostics=kept or ()))
    recent = checked._replace(files=files)
    return Recent(recent, changed, checked.total - recent.total)


class _Judge:
    """Compares files with what they were. Each repository is asked once for its files."""

    def __init__(self, revision: str, job: CheckJob, stack: ExitStack) -> None:
        self._revision = revision
        self._chooser = Chooser(job.today, job.wish)
        self._stack = stack
        self._workspace = Workspace(job.config)
        self._resolver = Resolver()
        self._pasts: dict[str, Past] = {}
        self._tops: dict[Path, Past] = {}

    def keep(self, file: FileFindings) -> tuple[Diagnostic, ...] | None:
        """The findings in a file that count; None where the file is as it was."""
        past = self._open(file.name)
        found = Found(file.name, file.name, file.name)
        try:
            raw = self._workspace.read(found)
        except UnreadableError:
            # Whether it changed, nobody can tell.
            return file.diagnostics
        if not past.has_changed(file.name, raw):
            orphaned = tuple(one for one in file.diagnostics if one.rule == _ORPHANED)
            return orphaned if orphaned and past.was_named(file.name) else None
        if not file.diagnostics:
            return ()
        home = self._workspace.find_home(file.name)
        old = past.load(file.name, home)
        if old is None or old.journey is None:
            return file.diagnostics
        lookout, ways = self._workspace.lookout, self._workspace.find_ways(home)
        new = load(found, home, raw, lookout, ways)
        if new.journey is None:
            return file.diagnostics
        kept = self._compare(file, new, old, home, past)
        if kept and new.text.count(_ID) > old.text.count(_ID):
            # An id that an element was called by already, and that was written since, is no news.
            named = past.load(file.name, home, with_ids=True)
            if named is not None and named.journey is not None:
                return self._compare(file._replace(diagnostics=kept), new, named, home, past)
        return kept

    def _compare(
        self, file: FileFindings, new: Loaded, old: Loaded, home: Home, past: Past
    ) -> tuple[Diagnostic, ...]:
        """The findings of a file that are new against what it was, or about what has changed."""
        fresh = self._list_fresh(new, old, home)
        return tuple(
            found
            for found in file.diagnostics
            if _key(found) in fresh
            or (
                past.differs(found.file)
                if found.file != file.name
                else _is_touched(found, new, old)
            )
        )

    def _list_fresh(self, new: Loaded, old: Loaded, home: Home) -> set[_Key]:
        """What is found now, and was not, or not as often."""
        options = self._chooser.choose(str(new.file) if new.file else None, home.settings)
        before = Counter(map(_key, lint(old, options)))
        now = Counter(map(_key, lint(new, options)))
        return {key for key, number in now.items() if number > before[key]}

    def _open(self, file: str) -> Past:
        folder = os.path.dirname(self._resolver.resolve(file))  # noqa: PTH120 - a text, for each
        if folder not in self._pasts:
            if len(self._pasts) == MOST_FOLDERS:
                self._pasts.clear()
            place = Path(folder)
            self._pasts[folder] = self._find_known(place) or self._ask(place)
        return self._pasts[folder]

    def _find_known(self, folder: Path) -> Past | None:
        """The past of a repository that was met before; git need not be asked for each folder."""
        for place in (folder, *folder.parents):
            if place in self._tops:
                return self._tops[place]
            if os.path.exists(place / ".git"):  # noqa: PTH110
                return None
        return None

    def _ask(self, folder: Path) -> Past:
        repository = find_repository(folder)
        if repository.top not in self._tops:
            past = Past(repository, resolve(repository, self._revision))
            self._tops[repository.top] = self._stack.enter_context(past)
        return self._tops[repository.top]


_Key: TypeAlias = tuple[str, str, str, str]


def _key(found: Diagnostic) -> _Key:
    # Without an identity, a finding is about the text of the file: its words tell it apart.
    return found.rule, found.file, found.identity, "" if found.identity else found.message


def _is_touched(found: Diagnostic, new: Loaded, old: Loaded) -> bool:
    if new.journey is None or old.journey is None or found.rule in ABOUT_COMMENTS:
        return False
    return is_touched(found.path, new.journey, old.journey)
