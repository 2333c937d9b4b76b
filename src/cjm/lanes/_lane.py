"""What a lane is: a function from one stage or step to what its cell holds."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from cjm.lanes._wording import Wording
from cjm.model import Step
from cjm.model.walk import Path
from cjm.values import NamedTuple
from cjm.view import Content

Role: TypeAlias = Literal["customer", "frontstage", "backstage", "support"]
"""The part a lane plays in a service blueprint; the lines between lanes follow from it."""


class Spot(NamedTuple):
    """One stage or step, and its path in the journey. A stage is looked at without its steps."""

    path: Path
    step: Step


class Lane(NamedTuple):
    """A row of the map. `id` is its key in the file, and `lane.<id>` its label.

    `read` knows nothing but one stage or step and the words of the map.
    """

    id: str
    read: Callable[[Spot, Wording], Content]
    role: Role | None = None
