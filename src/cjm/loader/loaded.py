"""What reading one file gives."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from cjm.diagnostics import Diagnostic, Path, Place, Severity
from cjm.loader.facts import Facts
from cjm.loader.files import Loop, Sight
from cjm.model import Journey, Persona
from cjm.model.ids import Ids, slug
from cjm.model.texts import is_locale_map
from cjm.model.walk import Walked
from cjm.source import Data, Document, SourceTrouble, Span, split_lines
from cjm.source.said import Said
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.explain import Trouble


class Loaded(NamedTuple):
    """One file, read as far as it can be.

    `journey` is None where nothing of it could be read; where parts of it are broken, those paths
    are in `broken` and a stand-in or nothing is in the journey instead; `lost` are those whose text
    YAML took for something else, so that nothing stands there. `walked` are the elements of the
    journey, `said` is all that stands in the file as data. `compared` is the map under
    `compare_to`, if it can be read; `images` are `data:` addresses by the path of the key that
    names the file. Of a persona file, only `persona` is set. `personas` are the persona files that
    the map names, by their position; `sights` tell what was seen of other files, `loops` where
    references of maps to maps lead in the end.
    """

    name: str
    text: str
    document: Document | None = None
    journey: Journey | None = None
    ids: Ids | None = None
    walked: Walked = Walked()
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: frozenset[Path] = frozenset()
    lost: frozenset[Path] = frozenset()
    said: Said | None = None
    compared: Journey | None = None
    file: FilePath | None = None
    persona: Persona | None = None
    facts: Facts = Facts()
    images: Mapping[Path, str] = MappingProxyType({})
    personas: "Mapping[int, Loaded]" = MappingProxyType({})
    sights: Sequence[Sight] = ()
    loops: Sequence[Loop] = ()

    @property
    def element(self) -> Journey | Persona | None:
        """What the file holds: a map, or a persona; None where it cannot be read."""
        return self.journey or self.persona

    @property
    def is_whole(self) -> bool:
        """Whether the file could be read without any error."""
        return self.element is not None and not self.broken


class Writer(NamedTuple):
    """Writes diagnostics about one file: paths become places and id paths."""

    name: str
    text: str
    document: Document

    def write(
        self,
        rule: str,
        path: Path,
        message: str,
        *,
        severity: Severity = Severity.ERROR,
        hint: str | None = None,
        suggestion: str | None = None,
        at_key: bool = False,
        related: tuple[tuple[Place, str], ...] = (),
        slip: str = "",
        word: str = "",
        lacks: str = "",
    ) -> Diagnostic:
        """A diagnostic at `path`; at the key that it `lacks`, where that is written."""
        located = self.document.locate(path, at_key=at_key)
        place = located.span
        if lacks:
            own = self.document.locate((*path, lacks), at_key=True)
            place = own.span if own.path[-1:] == (lacks,) else place
        return Diagnostic(
            rule=rule,
            severity=severity,
            file=self.name,
            place=make_place(place, self.text),
            message=message,
            hint=hint,
            address=find_address(located.path, self.document),
            suggestion=suggestion,
            related=related,
            path=path,
            identity=find_identity(path, self.document),
            slip=slip,
            word=word,
        )

    def place_in_order(self, path: Path) -> tuple[int, int]:
        """Where `path` begins, to tell which of two things was written first."""
        span = self.document.locate(path).span
        return span.line, span.column

    def write_trouble(self, trouble: "Trouble") -> Diagnostic:
        """A diagnostic of what is wrong with a value."""
        return self.write(
            trouble.rule,
            trouble.path,
            trouble.message,
            hint=trouble.hint,
            suggestion=trouble.suggestion,
            at_key=trouble.at_key,
        )

    def write_source_troubles(self, troubles: Sequence[SourceTrouble]) -> Iterator[Diagnostic]:
        """Diagnostics of what is wrong with the text, with the elements that it stands in."""
        places = [trouble.span[:2] for trouble in troubles]
        # A line that goes on with a text stands in what begins above it.
        begins = [
            each.related[0][:2] if each.related else at
            for each, at in zip(troubles, places, strict=True)
        ]
        paths = self.document.find_paths([*places, *begins])
        for trouble, at, begin in zip(troubles, places, begins, strict=True):
            path = paths.get(at) or paths.get(begin, ())
            yield write_source_trouble(trouble, self.name, self.text)._replace(
                path=path,
                address=find_address(path, self.document),
                identity=find_identity(path, self.document),
            )


def say_unreadable(reason: str) -> str:
    """That something cannot be read, with the system's `reason`."""
    return f"cannot be read: {reason[:1].lower()}{reason[1:]}"


def refuse_unreadable(name: str, reason: str, noun: str = "file") -> Loaded:
    """What there is to say of a file or folder that cannot be read, with the system's `reason`."""
    hint = "give yourself the right to read it, or leave it out of what is asked for"
    words = f"the {noun} {say_unreadable(reason)}"
    trouble = SourceTrouble("syntax", words, Span(0, 0, 0, 0), hint=hint)
    return Loaded(name, "", diagnostics=(write_source_trouble(trouble, name, ""),))


def write_source_trouble(trouble: SourceTrouble, name: str, text: str) -> Diagnostic:
    """A diagnostic of what is wrong with a text as YAML."""
    related: tuple[tuple[Place, str], ...] = ()
    if trouble.related:
        span, words = trouble.related
        related = ((make_place(span, text), words),)
    return Diagnostic(
        rule=trouble.rule,
        severity=Severity.WARNING if trouble.is_read_on else Severity.ERROR,
        file=name,
        place=make_place(trouble.span, text),
        message=trouble.message,
        hint=trouble.hint,
        related=related,
        slip=trouble.slip,
        word=trouble.word,
    )


def make_place(span: Span, text: str) -> Place:
    """A span as a place, 1-based; what goes over several lines is marked on the first only."""
    end = span.end_column
    if span.end_line != span.line or end <= span.column:
        line = find_line(text, span.line)
        end = max(len(line.rstrip()), span.column + 1)
    return Place(span.line + 1, span.column + 1, end + 1)


def find_line(text: str, number: int) -> str:
    """The line with a 0-based number, without its end; empty past the last."""
    lines = split_lines(text)
    return lines[number] if number < len(lines) else ""


def find_address(path: Path, document: Document) -> str:
    """A path of ids, or positions from 1 where no id is: `stages[verify].pain_points[2]`."""
    node = document.data
    address = ""
    for step in path:
        if isinstance(step, str):
            if isinstance(node, dict) and step in node:
                node = node[step]
            address += f".{step}" if address else step
            continue
        if isinstance(node, list) and step < len(node):
            node = node[step]
        address += f"[{_name_entry(node) or step + 1}]"
    return address


def find_identity(path: Path, document: Document) -> str:
    """The path by what each entry is called: `stages[verify].pain_points[The page hangs]`.

    The same for short and full forms, and wherever in its list an entry stands. Texts are cut.
    """
    node = document.data
    identity = ""
    for number, step in enumerate(path):
        if isinstance(step, str):
            if isinstance(node, dict):
                written = document.renamed.get(step, step) if number == 0 else step
                node = node.get(step, node.get(written))
            identity += f".{step}" if identity else step
            continue
        if isinstance(node, list):
            node = node[step] if step < len(node) else None
        identity += f"[{_call_entry(node) or step + 1}]"
    return identity


_CALLED_BY = ("id", "name", "text", "to")
_LONGEST_NAME = 80


def _call_entry(node: Data) -> str:
    """The id of an entry, else its name or text; of several languages, in the first by its tag."""
    if isinstance(node, dict):
        own = next((node[key] for key in _CALLED_BY if node.get(key)), None)
        # A text in several languages may stand for the whole element.
        node = node if own is None and is_locale_map(node) else own
    if isinstance(node, dict):
        node = next((node[tag] for tag in sorted(node) if node[tag]), None)
    return " ".join(node.split())[:_LONGEST_NAME] if isinstance(node, str) else ""


def _name_entry(node: Data) -> str:
    """The id of an entry, else one made from its name; empty where it has neither."""
    if not isinstance(node, dict):
        return ""
    own, name = node.get("id"), node.get("name")
    if isinstance(own, str) and own:
        return own
    return slug(name) if isinstance(name, str) else ""
