"""JSON Schemas: of what users write, for editors; of what we write, for programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.schemas import SCHEMAS, write_output_schema, write_schema


def _find_report() -> type[object]:
    from cjm.reports._document import ReportDocument

    return ReportDocument


def _find_statistics() -> type[object]:
    from cjm.statistics import Statistics

    return Statistics


def _find_diff() -> type[object]:
    from cjm.comparisons._document import DiffDocument

    return DiffDocument


def _find_log() -> type[object]:
    from cjm.api.history._documents import LogDocument

    return LogDocument


def _find_blame() -> type[object]:
    from cjm.api.history._documents import BlameDocument

    return BlameDocument


OUTPUTS: Mapping[str, tuple[str, Callable[[], type[object]]]] = {
    "report": ("Findings of cjm validate (--report json)", _find_report),
    "diff": ("What changed between versions of maps (cjm diff -f json)", _find_diff),
    "log": ("How a map came to be (cjm log -f json)", _find_log),
    "blame": ("Where each element of a map comes from (cjm blame -f json)", _find_blame),
    "stats": ("Figures of maps (cjm stats --format json)", _find_statistics),
}
"""Titles of the schemas of what we write, and the classes they are made from, by name."""


def find_schema(name: str) -> str:
    """The schema called `name`, as JSON text. Raises CjmError where there is none."""
    if name == "config":
        from cjm.api.settings_schema import add_rules

        return add_rules(write_schema(name))
    if name in SCHEMAS:
        return write_schema(name)
    if name in OUTPUTS:
        title, find_model = OUTPUTS[name]
        return write_output_schema(title, find_model())
    names = (*SCHEMAS, *OUTPUTS)
    meant = nearest(name, names)
    hint = f"did you mean `{meant}`? " if meant else ""
    raise CjmError(f"there is no schema `{name}`", f"{hint}schemas are {', '.join(names)}")
