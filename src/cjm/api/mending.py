"""Mends what can be mended by itself: what `cjm validate --fix` does before it checks."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.api.counting import Tell, keep_quiet
from cjm.api.job import CheckJob
from cjm.api.loading import load
from cjm.api.neighbourhood import Neighbourhood, Who
from cjm.api.rules import Chooser
from cjm.api.workspace import Home, Workspace
from cjm.edits import Edit, Repair, apply_edits
from cjm.errors import UnreadableError
from cjm.files import LINKED, Found, Search, Skipped, find_maps, write_whole
from cjm.linter import LintOptions, lint
from cjm.linter.fixing import find_repair
from cjm.linter.selection import load_rules
from cjm.linter.suppression import UNUSED
from cjm.loader import Loaded
from cjm.loader.loaded import say_unreadable
from cjm.values import NamedTuple

_ROUNDS = 10
"""A mended key may show what was hidden below it; what goes round in circles ends here."""
_MOST_READ = 2**20
"""Bytes that are read in all rounds: to mend more than the first faults of a larger file takes ten
seconds or more, and may be asked for again.
"""

_BOM = b"\xef\xbb\xbf"


class Mended(NamedTuple):
    """What became of one file: its bytes before and after, how many findings were mended, and how
    many more could be by changes that are not safe; `reason` says why it was left alone, and
    `is_unread` that it, or a folder, cannot be read."""

    found: Found
    before: bytes
    after: bytes
    mended: int = 0
    unsafe: int = 0
    reason: str | None = None
    is_unread: bool = False


def mend(
    job: CheckJob,
    tell: Tell = keep_quiet,
    *,
    with_unsafe: bool = False,
    is_dry: bool = False,
) -> Iterator[Mended]:
    """Mend the files of a job, one by one; each is written whole, unless `is_dry`. `tell` hears how
    many are done.

    The standard input is not written to. Raises CjmError as a check does.
    """
    workspace = Workspace(job.config, job.stdin)
    chooser = Chooser(job.today, job.wish)
    paths = job.paths or workspace.list_default_paths()
    unread: list[Skipped] = []
    search = Search(with_personas=True, unread=unread)
    found = find_maps(paths, stdin_name=job.stdin_name, search=search)
    neighbourhood = Neighbourhood(workspace, found, paths)
    for done_before, one in enumerate(found):
        tell(done_before, len(found))
        home = workspace.find_home(one.spot)
        options = chooser.choose(one.spot, home.settings)
        surgery = _Surgery(one, home, options, neighbourhood)
        try:
            raw = workspace.read(one)
        except UnreadableError as error:
            yield _leave(one, error.reason)
            continue
        done = surgery.mend(raw, with_unsafe=with_unsafe)
        path = one.path if done.after != done.before else None
        if path is not None and path.is_symlink():
            done = Mended(one, done.before, done.before, reason=LINKED)
        elif path is not None and not is_dry:
            write_whole(path, done.after)
        yield done
    for folder in unread:
        yield _leave(Found.at(folder.name, None), folder.reason)


def _leave(found: Found, reason: str) -> Mended:
    """A file or folder that cannot be read, with the system's `reason`."""
    return Mended(found, b"", b"", reason=f"it {say_unreadable(reason)}", is_unread=True)


class _Surgery(NamedTuple):
    """One file, and what decides on what is found in it."""

    found: Found
    home: Home
    options: LintOptions
    neighbourhood: Neighbourhood

    def mend(self, raw: bytes, *, with_unsafe: bool) -> Mended:
        """What becomes of the file, which holds `raw`."""
        data, mended = raw, 0
        refused: set[Edit] = set()
        repairs: list[Repair] = []
        for done_before in range(_ROUNDS):
            if done_before and (done_before + 1) * len(data) > _MOST_READ:
                break
            loaded = load(self.found, self.home, data)
            repairs = [each for each in self._list_repairs(loaded) if each.edit not in refused]
            wanted = [repair.edit for repair in repairs if repair.is_safe or with_unsafe]
            if loaded.document is None or not wanted:
                break
            outcome = apply_edits(loaded.text, loaded.document, wanted, self.home.limits)
            refused |= set(outcome.refused)
            mended += len(outcome.made)
            mark = _BOM if data.startswith(_BOM) else b""
            data = mark + outcome.text.encode("utf-8")
        rest = 0 if with_unsafe else sum(not repair.is_safe for repair in repairs)
        return Mended(self.found, raw, data, mended, rest)

    def _list_repairs(self, loaded: Loaded) -> list[Repair]:
        """How the findings in the file can be mended, each edit once."""
        diagnostics = lint(loaded, self.options)
        if any(found.rule == UNUSED for found in diagnostics):
            # A comment may silence what only other files tell, which few files make worth asking.
            who = Who.of(loaded)
            around = self.neighbourhood.look_around(self.found.spot, who, self.home)
            diagnostics = lint(loaded, self.options, around)
        rules = load_rules(self.options.plugins)
        repairs: dict[Edit, Repair] = {}
        for found in diagnostics:
            if found.fix is not None and (repair := find_repair(found, loaded, rules[found.rule])):
                repairs.setdefault(repair.edit, repair)
        return list(repairs.values())
