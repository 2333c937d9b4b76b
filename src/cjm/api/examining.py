"""Looks at one file after another."""

from cjm.api.excerpts import restore, strip
from cjm.api.job import CheckJob
from cjm.api.keeping import keep
from cjm.api.loading import load
from cjm.api.marks import mark_file
from cjm.api.memory import Memory, is_memorable
from cjm.api.neighbourhood import Neighbourhood, Who
from cjm.api.outcome import Outcome
from cjm.api.rules import Chooser
from cjm.api.workspace import Home, Workspace
from cjm.cache.digests import digest
from cjm.errors import UnreadableError
from cjm.files import Found
from cjm.linter import LintOptions, lint
from cjm.loader.loaded import refuse_unreadable
from cjm.model.walk import list_steps
from cjm.reports import FileFindings
from cjm.rules._rule import Day
from cjm.values import NamedTuple

_UNREAD = FileFindings("")


class Examined(NamedTuple):
    """What came out of a file. For later runs: the digest to keep it under, empty where it is kept
    already, and its mark; empty where a later run has to look again.
    """

    file: FileFindings
    outcome: Outcome
    mark: bytes = b""
    key: bytes = b""


class Examiner:
    """Looks at files, and remembers the settings that hold for them."""

    def __init__(
        self,
        job: CheckJob,
        workspace: Workspace,
        neighbourhood: Neighbourhood,
        memory: Memory | None = None,
    ) -> None:
        self._workspace = workspace
        self._neighbourhood = neighbourhood
        self._memory = memory
        self._chooser = Chooser(job.today, job.wish)

    def recall(self, found: Found) -> Examined | None:
        """What an earlier run found in a file; None where nothing is known or it no longer holds.

        Raises CjmError where the file cannot be read or its settings are broken.
        """
        home = self._workspace.find_home(found.spot)
        options = self._choose(found, home)
        if self._memory is None or found.file is None:
            return None
        raw = self._workspace.read(found)
        if options.plugins or not is_memorable(found, raw, home.limits.size):
            return None
        outcome = self._memory.recall(self._memory.name(found, home, raw), found, home)
        if outcome is None or not self._workspace.confirm_loops(found, outcome.loops):
            return None
        if outcome.around != self._neighbourhood.look_around(found.spot, outcome.who, home):
            return None
        try:
            file = restore(outcome.file, raw)
        except OSError:
            return None
        return Examined(file, outcome, self._mark(found, home, raw))

    def examine(self, found: Found) -> Examined:
        """All there is to say about a file, also where it cannot be read. Raises CjmError where its
        settings are broken.
        """
        home = self._workspace.find_home(found.spot)
        options = self._choose(found, home)
        try:
            raw = self._workspace.read(found)
        except UnreadableError as error:
            refused = refuse_unreadable(found.name, error.reason)
            return Examined(keep(refused, lint(refused, options)), Outcome(_UNREAD, Who()))
        ways = self._workspace.find_ways(home)
        loaded = load(found, home, raw, self._workspace.lookout, ways)
        who = Who.of(loaded)
        around = self._neighbourhood.look_around(found.spot, who, home)
        day = Day(options.today)
        file = keep(loaded, lint(loaded, options._replace(day=day), around))
        outcome = Outcome(
            strip(file),
            who,
            around,
            len(list_steps(loaded.journey)) if loaded.journey else 0,
            options.today.isoformat() if day.is_asked_for else "",
            tuple(dict.fromkeys(loaded.sights)),
            tuple(loaded.loops),
        )
        # Rules of a project's own may rest on anything.
        is_worth_it = not options.plugins and is_memorable(found, raw, home.limits.size)
        if self._memory is None or not is_worth_it:
            return Examined(file, outcome)
        key = self._memory.name(found, home, raw)
        return Examined(file, outcome, self._mark(found, home, raw), key)

    def prepare(self) -> None:
        """Look around all files already: what is learned by it goes along to other processes."""
        self._neighbourhood.read_all()

    @property
    def plugins(self) -> tuple[str, ...]:
        """The packages that brought rules for any of the files so far."""
        return self._chooser.plugins

    def _choose(self, found: Found, home: Home) -> LintOptions:
        return self._chooser.choose(found.spot, home.settings)

    def _mark(self, found: Found, home: Home, raw: bytes) -> bytes:
        return mark_file(found.name, self._workspace.mark_home(home), digest(raw))
