"""Which changes are told: by what they are of, and whether words count."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from cjm.changes import Change, Changes, Node, is_wording
from cjm.comparisons import MapDiff
from cjm.values import NamedTuple

_PARTS = re.compile(r"[^.\[\]]+(?:\[[^\]]*\])?")


class Sieve(NamedTuple):
    """What `--only`, `--exclude` and `--ignore-wording` say.

    A path of an element is written as in the output, `stages[pay].pain_points`, and stands for all
    below it; `*` stands for anything between two dots or brackets. A single key, as `notes`, is
    met wherever it stands. What holds a `/` or ends as a file does is a path of maps.
    """

    only: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    ignore_wording: bool = False

    def takes_file(self, one: MapDiff) -> bool:
        """Whether a map is to be told of."""
        return any(
            self.takes_name(version.name.removeprefix("./"))
            for version in (one.old, one.new)
            if version
        )

    def shuts_out(self, one: MapDiff) -> bool:
        """Whether a file is left out by its own path, and not because another one is asked for."""
        shut = [path for path in self.exclude if _is_file(path)]
        names = [version.name.removeprefix("./") for version in (one.old, one.new) if version]
        return any(_covers(path, name) for path in shut for name in names)

    def takes_name(self, name: str) -> bool:
        """Whether a file is to be told of."""
        files = [path for path in self.only if _is_file(path)]
        shut = [path for path in self.exclude if _is_file(path)]
        is_wanted = not files or any(_covers(path, name) for path in files)
        return is_wanted and not any(_covers(path, name) for path in shut)

    def choose(self, changes: Changes) -> tuple[Change, ...]:
        """The changes that are told."""
        only = [path for path in self.only if not _is_file(path)]
        exclude = [path for path in self.exclude if not _is_file(path)]
        return tuple(
            change
            for change in changes.told
            if not (self.ignore_wording and is_wording(change))
            and (not only or any(_meets(path, change) for path in only))
            and not any(_meets(path, change) for path in exclude)
        )


def _is_file(path: str) -> bool:
    return "/" in path or path.endswith((".yaml", ".yml"))


def _covers(path: str, name: str) -> bool:
    """Whether a file, `REV:` before its name left aside, is `path` or lies below it."""
    path = path.removeprefix("./").rstrip("/")
    names = (name, name.partition(":")[2])
    return any(
        each == path or each.startswith(f"{path}/") or fnmatchcase(each, path) for each in names
    )


def _meets(pattern: str, change: Change) -> bool:
    return any(_is_below(pattern, node, change.field) for node in (change.old, change.new) if node)


def _is_below(pattern: str, node: Node, field: str | None) -> bool:
    wanted = _PARTS.findall(pattern)
    parts = _PARTS.findall(".".join(filter(None, (node.address, field))))
    if len(wanted) == 1 and "[" not in pattern:
        return any(fnmatchcase(part.partition("[")[0], pattern) for part in parts)
    return len(wanted) <= len(parts) and all(map(_fits, wanted, parts))


def _fits(wanted: str, part: str) -> bool:
    key, sign, entry = wanted.partition("[")
    own, _, name = part.partition("[")
    return fnmatchcase(own, key) and (not sign or fnmatchcase(name[:-1], entry[:-1]))
