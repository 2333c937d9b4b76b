"""Settings for files that are not there: overrides that hold for no map and no persona."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cjm.api.named_maps import advise_on_slashes
from cjm.api.neighbourhood import Neighbourhood
from cjm.api.workspace import Workspace
from cjm.config import Complaint, Settings
from cjm.diagnostics import Severity
from cjm.files import Found, PatternLists
from cjm.reports import FileFindings, take_excerpt

_RULE = "missing-file"


def find_idle_overrides(
    found: Iterable[Found], workspace: Workspace, neighbourhood: Neighbourhood
) -> Iterator[FileFindings]:
    """What is wrong with the overrides in the settings of these files, settings by settings."""
    seen: set[Path] = set()
    for one in found:
        home = workspace.find_home(one.spot)
        settings = home.settings
        if not settings.config.rules.overrides or settings.file in {None, *seen}:
            continue
        if settings.file is not None:
            seen.add(settings.file)
            yield from _judge(settings, neighbourhood.read(home).files)


def _judge(settings: Settings, files: Sequence[Found]) -> Iterator[FileFindings]:
    complaints = tuple(_list_idle(settings, files))
    if not complaints:
        return
    told = settings.reject(*complaints).diagnostics
    warnings = tuple(each._replace(severity=Severity.WARNING) for each in told)
    yield FileFindings(settings.name, warnings, take_excerpt(settings.text, warnings))


def _list_idle(settings: Settings, files: Sequence[Found]) -> Iterator[Complaint]:
    if settings.file is None:
        return
    all_patterns = {each for own in settings.config.rules.overrides for each in own.files}
    idle = _find_idle(all_patterns, settings.file.parent, files)
    for number, own in enumerate(settings.config.rules.overrides):
        for position, pattern in enumerate(own.files):
            if pattern.startswith("!") or pattern not in idle:
                continue
            yield Complaint(
                _RULE,
                ("rules", "overrides", number, "files", position),
                f"`{pattern[:60]}` is no map or persona of the project",
                _advise(pattern),
            )


def _advise(pattern: str) -> str:
    if slashes := advise_on_slashes(pattern):
        return slashes
    if pattern.startswith("./"):
        return f"write `{pattern[2:][:60]}`, without `./`"
    if pattern.startswith("../"):
        return "patterns count from the folder of the settings, and may not lead out of it"
    return "patterns count from the folder of the settings; take out what is there no more"


def _find_idle(patterns: Iterable[str], folder: Path, files: Iterable[Found]) -> set[str]:
    """Those of some patterns that mean none of the files."""
    known = tuple(patterns)
    lists = PatternLists(folder, ([pattern] for pattern in known))
    used: set[int] = set()
    for one in files:
        if len(used) == len(known):
            break
        used.update(lists.find(one.name))
    return {pattern for at, pattern in enumerate(known) if at not in used}
