"""What a real person can be found by."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Emotion, Quote, Step
from cjm.model.walk import Entry
from cjm.rules._privacy import (
    ACCOUNT,
    CARD,
    EMAIL,
    NATIONAL_ID,
    PHONE,
    list_personal,
    may_be_personal,
)
from cjm.rules._prose import gather_said
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._survey import PARTING, Passage, list_texts

_OPTIONS = {
    EMAIL: "email",
    PHONE: "phone",
    NATIONAL_ID: "national_id",
    CARD: "card",
    ACCOUNT: "account",
}


def _check(context: Context) -> Iterator[Finding]:
    for where, passage in _list_passages(context):
        for path, text in passage.list_entries():
            for kind in list_personal(text):
                if context.is_on(_OPTIONS[kind]):
                    yield Finding(
                        path,
                        f"the {where} holds {kind}",
                        hint="take it out: who can read the repository can read this",
                    )


def _list_about_personas(context: Context) -> list[Entry]:
    """The personas of the map and the elements in them, which stand together."""
    about: list[Entry] = []
    for entry in context.elements:
        if entry[0][:1] == ("personas",):
            about.append(entry)
        elif about:
            break
    return about


def _list_passages(context: Context) -> Iterator[tuple[str, Passage]]:
    """The texts that may tell of a real person, and what to call each."""
    about = _list_about_personas(context)
    said = gather_said(about).texts
    if may_be_personal(PARTING.join(said)) and any(map(may_be_personal, said)):
        for path, element in about:
            yield from (("persona", passage) for passage in list_texts(path, element))
    for path, quote in context.find(Quote):
        yield from (("quote", passage) for passage in list_texts(path, quote))
    for path, emotion in context.find(Emotion):
        if emotion.quote:
            yield "quote", Passage(emotion, "quote", (*path, "quote"), emotion.quote)
    for path, step in context.find(Step):
        for position, note in enumerate(step.notes):
            yield "note", Passage(step, "notes", (*path, "notes", position), note)


RULE = Rule(
    name="personal-data",
    severity=Severity.WARNING,
    kind="content",
    summary="an e-mail address, phone number, national id or account in a quote, note or persona",
    check=_check,
    options={
        option: Setting(True, f"whether {kind} is looked for") for kind, option in _OPTIONS.items()
    },
)
