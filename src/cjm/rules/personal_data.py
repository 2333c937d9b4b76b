"""What a real person can be found by."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Emotion, Quote, Step
from cjm.rules._privacy import ACCOUNT, CARD, EMAIL, NATIONAL_ID, PHONE, list_personal
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._survey import Passage

_OPTIONS = {
    "email": EMAIL,
    "phone": PHONE,
    "national_id": NATIONAL_ID,
    "card": CARD,
    "account": ACCOUNT,
}


def _check(context: Context) -> Iterator[Finding]:
    wanted = {kind for option, kind in _OPTIONS.items() if context.is_on(option)}
    for passage in context.texts:
        where = _name_place(passage)
        if where:
            for path, text in passage.list_entries():
                for kind in list_personal(text):
                    if kind in wanted:
                        yield Finding(
                            path,
                            f"the {where} holds {kind}",
                            hint="take it out: who can read the repository can read this",
                        )


def _name_place(passage: Passage) -> str | None:
    """What to call a text that may tell of a real person, None for texts of other kinds."""
    if passage.path[0] == "personas":
        return "persona"
    match passage.element:
        case Quote():
            return "quote"
        case Emotion() if passage.key == "quote":
            return "quote"
        case Step() if passage.key == "notes":
            return "note"
    return None


RULE = Rule(
    name="personal-data",
    severity=Severity.WARNING,
    kind="content",
    summary="an e-mail address, phone number, national id or account in a quote, note or persona",
    check=_check,
    options={
        option: Setting(True, f"whether {kind} is looked for") for option, kind in _OPTIONS.items()
    },
)
