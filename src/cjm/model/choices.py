"""`true` and `false`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from cjm.model.reading import Scalar, complaint, show, written_text

_SAID = {"true": ("yes", "y", "on", "1", "بله"), "false": ("no", "n", "off", "0", "نه", "خیر")}
"""What people write for it, and YAML 1.1 took for it."""


def read_yes_or_no(value: object) -> bool:
    """`true` or `false`. Complains with `wrong-type` of anything else."""
    text = written_text(value, what="true or false")
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    hint = next((f"write `{word}`" for word, said in _SAID.items() if text.lower() in said), "")
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
