"""How rules say numbers and lists in a message."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.model import Goal, Text
from cjm.model.reading import show


def say_number(number: float) -> str:
    """`number` without needless digits: 10, 22.5."""
    return format(number, ".15g")


def say_amount(number: float, unit: str) -> str:
    """`number` with its unit, if it has one: 10 %, 48 s."""
    return f"{say_number(number)} {unit}" if unit else say_number(number)


def say_list(words: Sequence[str], *, last: str = "and") -> str:
    """Words as a list: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def is_said(text: Text | None) -> bool:
    """Whether there is a text, and more in it than blanks."""
    if text is not None:
        # A loop, as it is asked of each fix.
        for _, entry in text.entries:
            if entry and not entry.isspace():
                return True
    return False


def name_goal(goal: Goal, lang: str) -> str:
    """What to call a goal in a message: its text, else its metric or id, in backticks."""
    if goal.text and is_said(goal.text):
        return f"goal {show(goal.text.pick(lang))}"
    name = goal.metric or goal.id
    return f"goal {show(name)}" if name else "a goal without words"
