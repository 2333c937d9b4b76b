"""What a real person can be found by."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Element, Emotion, Persona, Quote, Step
from cjm.rules._privacy import list_personal
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    for passage in context.texts:
        where = _name_place(passage.element, passage.key)
        if where:
            for path, text in passage.list_entries():
                for kind in list_personal(text):
                    yield Finding(
                        path,
                        f"the {where} holds {kind}",
                        hint="take it out: who can read the repository can read this",
                    )


def _name_place(element: Element, key: str) -> str | None:
    """What to call a text that may tell of a real person, None for texts of other kinds."""
    match element:
        case Persona():
            return "persona"
        case Quote():
            return "quote"
        case Emotion():
            return "quote" if key == "quote" else None
        case Step():
            return "note" if key == "notes" else None
    return None


RULE = Rule(
    name="personal-data",
    severity=Severity.WARNING,
    kind="content",
    summary="an e-mail address, phone number or national id in a quote, note or persona",
    check=_check,
)
