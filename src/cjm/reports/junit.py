"""Findings as JUnit's XML, which every build server shows as tests.

A file is a suite. A finding that makes the run fail is a test that failed, any other one a test
that passed and has something to say. A file without findings is one test that passed; one with such
as are not shown, one that is skipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.reports._entries import Entry, list_advice, list_own_entries, say_whole
from cjm.reports._report import Checked, FileFindings, Report
from cjm.terminal import Style, make_printable, show_path

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def write_junit(checked: Checked, style: Style) -> Iterator[str]:
    """The whole run as one document."""
    from xml.etree import ElementTree as Xml

    tests = failures = 0
    for file in checked.files:
        entries = tuple(list_own_entries(file, checked))
        tests += len(entries) or 1
        failures += sum(_is_failure(entry, checked) for entry in entries)
    root = Xml.Element("testsuites", name="cjm validate")
    root.attrib |= {"tests": str(tests), "failures": str(failures), "errors": "0"}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    if not checked.files:
        yield f"{Xml.tostring(root, encoding='unicode')}\n"
        return
    head, _, foot = Xml.tostring(root, "unicode", short_empty_elements=False).rpartition("</")
    yield f"{head}\n"
    for file in checked.files:
        suite = _write_suite(file, checked)
        _indent(suite, "\n  ")
        yield f"  {Xml.tostring(suite, encoding='unicode')}\n"
    yield f"</{foot}\n"


def _write_suite(file: FileFindings, checked: Checked) -> Element:
    """The tests of a file."""
    from xml.etree import ElementTree as Xml

    path = checked.locate(file.name)
    entries = tuple(list_own_entries(file, checked))
    failed = sum(_is_failure(entry, checked) for entry in entries)
    counts = {"tests": str(len(entries) or 1), "failures": str(failed)}
    hidden = bool(file.hidden and not entries)
    counts |= {"errors": "0", "skipped": str(int(hidden))}
    suite = Xml.Element("testsuite", {"name": show_path(path), **counts})
    if hidden:
        case = Xml.SubElement(suite, "testcase", name="findings", classname=show_path(path))
        Xml.SubElement(case, "skipped", message=f"{len(file.hidden)} not shown")
    elif not entries:
        Xml.SubElement(suite, "testcase", name="no findings", classname=show_path(path))
    names: Counter[str] = Counter()
    for entry in entries:
        name = make_printable(f"{entry.found.rule} {entry.found.address}".rstrip())
        names[name] += 1
        unique = f"{name} ({names[name]})" if names[name] > 1 else name
        suite.append(_write_case(unique, entry, is_failure=_is_failure(entry, checked)))
    return suite


def _indent(element: Element, line: str) -> None:
    """Each element on a line of its own. `line` is a line break and the indent of this one.

    That of the standard library leaves a function behind at each call that refers to itself, and
    with it the whole tree, until the next time at which such things are looked for.
    """
    inner = f"{line}  "
    element.text = inner if len(element) else element.text
    for child in element:
        _indent(child, inner)
        child.tail = inner
    if len(element):
        element[-1].tail = line


def _is_failure(entry: Entry, checked: Checked) -> bool:
    least = checked.fails_from
    return least is not None and entry.found.severity.rank >= least.rank


def _write_case(name: str, entry: Entry, *, is_failure: bool) -> Element:
    """A test. Its name has no line in it, so that a server knows it again after a change."""
    from xml.etree import ElementTree as Xml

    found = entry.found
    case = Xml.Element("testcase", name=name, classname=show_path(entry.path))
    place = f"{show_path(entry.path)}:{found.place.line}:{found.place.column}"
    words = f"{found.severity.value}[{found.rule}] {say_whole(found)}"
    text = "\n".join((f"{place}: {words}", *list_advice(found)))
    if is_failure:
        failure = Xml.SubElement(case, "failure", type=found.rule, message=say_whole(found))
        failure.text = text
    else:
        Xml.SubElement(case, "system-out").text = text
    return case


REPORT = Report(
    name="junit", summary="tests of a build server", write=write_junit, is_of_one_run=True
)
