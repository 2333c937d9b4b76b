"""`true` and `false`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from cjm.model.reading import Scalar, complaint, show, written_text

_YES = "yes y on بله بلی نعم ja wahr oui vrai sí si verdadero はい 예 네 да ✓ ✔ ☑ ✅"
_NO = "no n off نه خیر لا nein falsch non faux falso いいえ 아니요 нет ✗ ✘ ☐ ❌"
SAID = {"true": tuple(_YES.split()), "false": tuple(_NO.split())}
"""What people write for it, in one language or another, and what YAML 1.1 took for it."""
_PERHAPS = {"true": ("1", "x"), "false": ("0",)}


def read_yes_or_no(value: object) -> bool:
    """`true` or `false`. Complains with `wrong-type` of anything else."""
    text = written_text(value, what="true or false")
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    said = text.strip().lower()
    words = (word for word in SAID if said in SAID[word] or said in _PERHAPS[word])
    hint = next((f"write `{word}`" for word in words), "write `true`, or take the line out")
    raise complaint("wrong-type", f"is {show(text)}, but should be true or false", hint=hint)


YesNo: TypeAlias = Annotated[
    bool,
    Scalar(
        read_yes_or_no,
        {
            "anyOf": [
                {"type": "boolean"},
                {"enum": ["true", "True", "TRUE", "false", "False", "FALSE"]},
            ]
        },
    ),
]
"""`true` or `false`."""
