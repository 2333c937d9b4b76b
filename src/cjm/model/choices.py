"""`true` and `false`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from cjm.model.reading import Scalar, complaint, show, written_text


def read_yes_or_no(value: object) -> bool:
    """`true` or `false`. Complains with `wrong-type` of anything else."""
    text = written_text(value, what="true or false")
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    raise complaint("wrong-type", f"is {show(text)}, but should be true or false")


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
