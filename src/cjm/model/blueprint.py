"""What the service does, in front of the customer and behind."""

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from cjm.model.choices import YesNo
from cjm.model.element import Element
from cjm.model.emotion import Emotion
from cjm.model.evidence import IdKey, WasKey
from cjm.model.reading import Scalar, complaint, show, written_text
from cjm.model.texts import AnyText, Name
from cjm.values import dataclass

LinkKind: TypeAlias = Literal["exchange", "agreement", "dependency"]
_ARROWS: dict[str, LinkKind] = {"->": "exchange", "<->": "agreement", "~>": "dependency"}
_ARROW = re.compile(r"<->|->|~>")
_LINK = re.compile(r"\s*([a-z0-9-]*[a-z0-9])\s*(<->|->|~>)\s*([a-z0-9-]+)\s*")


class BlueprintItem(Element):
    """Evidence, a deed in front of the customer or behind, a support process, a policy."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Name = Field(description="What is there or what is done.")
    by: AnyText | None = Field(default=None, description="Who or what does it.")
    tech: YesNo = Field(
        default=False, description="true where technology does it; drawn as a pill."
    )
    perceived_by: AnyText | None = Field(default=None, description="Who perceives it.")
    emotion: Emotion | None = Field(
        default=None, description="How the person who does it feels, -2 to 2."
    )
    duration: AnyText | None = Field(default=None, description="How long it takes: 90m, 2w.")


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two elements, by their ids."""

    tail: str
    kind: LinkKind
    head: str

    def __str__(self) -> str:
        arrow = next(sign for sign, kind in _ARROWS.items() if kind == self.kind)
        return f"{self.tail} {arrow} {self.head}"


def read_link(value: object) -> Link:
    """`a -> b` exchange, `a <-> b` agreement, `a ~> b` dependency. Complains with `wrong-type`."""
    if isinstance(value, Mapping | list):
        raise complaint(
            "wrong-type",
            f"is {show(value)}, but should be a link such as `a -> b`",
            hint="write two ids with an arrow between, as in pay -> confirm",
        )
    text = written_text(value, what="a link such as `a -> b`")
    match = _LINK.fullmatch(text)
    if not match:
        several = len(_ARROW.findall(text)) > 1
        raise complaint(
            "wrong-type",
            f"is {show(text)}, but should be two ids with an arrow between",
            hint="write an entry for each arrow"
            if several
            else "as in a -> b (exchange), a <-> b (agreement) or a ~> b (depends)",
        )
    return Link(match[1], _ARROWS[match[2]], match[3])


LinkText: TypeAlias = Annotated[
    Link,
    Scalar(
        read_link, {"type": "string", "pattern": r"^\s*[a-z0-9-]+\s*(<->|->|~>)\s*[a-z0-9-]+\s*$"}
    ),
]
"""Two ids with an arrow between."""
