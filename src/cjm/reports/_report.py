"""What a report is: a name, and a function from findings to pieces of text."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from cjm.diagnostics import Diagnostic, Severity
from cjm.errors import CjmError
from cjm.files import PERSONA_SUFFIX
from cjm.likeness import nearest
from cjm.parts import list_parts, load_part
from cjm.terminal import Style
from cjm.values import NamedTuple

LINES_BEFORE = 2
"""Lines of context above the line that a finding points at."""

_LINE_END = re.compile("\r\n|\n|\r")


class FileFindings(NamedTuple):
    """What was found in one file. `lines` holds the lines, by number from 1, that the findings
    stand on and those just above; none where the file is no text. `beside` holds what was found in
    persona files that the map names, `hidden` the severities of findings that are not to be shown.
    """

    name: str
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[int, str] = MappingProxyType({})
    beside: "tuple[FileFindings, ...]" = ()
    hidden: tuple[Severity, ...] = ()

    @property
    def is_map(self) -> bool:
        """Whether the file is a map: neither a persona nor settings."""
        return not (self.is_persona or self.name.endswith(".toml"))

    @property
    def is_persona(self) -> bool:
        """Whether the file is a persona and no map."""
        return self.name.endswith(PERSONA_SUFFIX)


class RuleNote(NamedTuple):
    """What a report may say of a rule: its usual severity, what it is about, its page, and whether
    it comes along, or in a package of the project."""

    severity: Severity
    kind: str
    summary: str
    page: str
    comes_along: bool = True


class Checked(NamedTuple):
    """The findings in all files of a run, and how much was looked at. A file stands in it once.

    What only reports for machines need is filled in for them: `fails_from`, the severity from
    which on findings make the run fail, if any does; `locate`, which gives the path of a file, by
    its name, from the top of the repository, with `/`; `rules`, notes on the rules that found
    something. `plugins` are the packages that brought rules, `strays`
    the files that were passed over and look like maps from inside.
    """

    files: Collection[FileFindings]
    steps: int = 0
    fails_from: Severity | None = Severity.ERROR
    locate: Callable[[str], str] = str
    rules: Mapping[str, RuleNote] = MappingProxyType({})
    plugins: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()

    @property
    def diagnostics(self) -> Iterator[Diagnostic]:
        """All findings, one after another, in the order of the files."""
        return (found for file in self.files for found in file.diagnostics)

    @property
    def total(self) -> int:
        """How many findings there are."""
        return sum(len(file.diagnostics) for file in self.files)


class Report(NamedTuple):
    """A way to say findings. `write` gives the text piece by piece, as there may be much of it.

    `is_for_people` admits colours, where the output is a terminal; `counts_all` asks for the
    findings too that a limit on their number keeps from being shown. `is_of_one_run` says that its
    reader compares it with none of another run, so that it may tell why there is nothing else.
    """

    name: str
    summary: str
    write: Callable[[Checked, Style], Iterator[str]]
    is_for_people: bool = False
    counts_all: bool = False
    is_of_one_run: bool = False

    def compose(self, checked: Checked, style: Style) -> str:
        """The whole text."""
        return "".join(self.write(checked, style))


def report_names() -> tuple[str, ...]:
    """Names of all reports. Imports none of them."""
    return list_parts("cjm.reports")


def load_report(name: str) -> Report:
    """The report called `name`. Raises KeyError where there is none."""
    return load_part("cjm.reports", name, "REPORT", Report)


def find_report(name: str) -> Report:
    """The report that a user calls `name`. Raises CjmError, with the nearest name, if none is."""
    names = report_names()
    if name in names:
        return load_report(name)
    meant = nearest(name, names)
    hint = f"did you mean `{meant}`? " if meant else ""
    raise CjmError(f"there is no report `{name}`", f"{hint}reports are {', '.join(names)}")


def take_excerpt(text: str, diagnostics: Iterable[Diagnostic]) -> dict[int, str]:
    """The lines of `text` that frames around `diagnostics` show, by number from 1."""
    wanted = {
        number
        for found in diagnostics
        for number in range(found.place.line - LINES_BEFORE, found.place.line + 1)
    }
    if not wanted or not text:
        return {}
    lines = _LINE_END.split(text)
    return {number: lines[number - 1] for number in sorted(wanted) if 0 < number <= len(lines)}
