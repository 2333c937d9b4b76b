"""What is measured, and what it should become."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from cjm.model.dates import BY_DAY, Day
from cjm.model.element import Element
from cjm.model.evidence import IdKey, SourceKeys, WasKey
from cjm.model.numbers import Amount, Quantity
from cjm.model.texts import AnyText, Plain, Slug

Better: TypeAlias = Literal["higher", "lower"]
"""Which direction is good."""


def tell_better(
    written: Better | None,
    baseline: float | None,
    targets: Sequence[float | None],
    latest: float | None = None,
) -> Better | None:
    """Which direction is good, of amounts in one unit: as `written`; else from the baseline to the
    first of the targets; else, where a target was set anew, from the latest value to both of them
    if they lie on one side of it. None where nobody can tell.
    """
    if written:
        return written
    known = [target for target in targets if target is not None]
    if not known:
        return None
    if baseline is not None and baseline != known[0]:
        return "higher" if known[0] > baseline else "lower"
    if latest is None or len(known) < 2:
        return None
    if all(target > latest for target in known):
        return "higher"
    return "lower" if all(target < latest for target in known) else None


class Metric(Element):
    """A figure of the journey. Values with a unit of time are converted to `unit`."""

    stands_for: ClassVar[str | None] = "value"
    noun: ClassVar[str] = "a number or a mapping with keys such as value and target"

    name: AnyText | None = Field(default=None, description="What the metric is called.")
    unit: Plain | None = Field(default=None, description="Unit: %, s, m, h, d, w, a currency, …")
    better: Better | None = Field(default=None, description="Which direction is good.")
    type: Literal["rate", "time", "money", "count", "nps", "csat", "ces"] | None = Field(
        default=None, description="Kind of figure."
    )
    baseline: Amount | None = Field(default=None, description="Where it stood at first.")
    target: Amount | None = Field(default=None, description="Where it should stand.")
    value: Amount | None = Field(default=None, description="Where it stands now.")
    values: Annotated[dict[Day, Amount], BY_DAY] = Field(
        default_factory=dict, description="Values by date."
    )
    source: SourceKeys = ()
    sources: SourceKeys = ()
    measure: object = Field(default=None, description="How the figure is taken from the event log.")

    @property
    def latest(self) -> Quantity | None:
        """The value of the last date, else `value`, else None."""
        return self.values[max(self.values)] if self.values else self.value


class Goal(Element):
    """What the map is to achieve. Measurable with a metric, a baseline, a target and a date."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: AnyText | None = Field(default=None, description="The goal in words.")
    metric: Plain | None = Field(default=None, description="Key of the metric it is measured by.")
    stage: Slug | None = Field(default=None, description="Id of the stage or step it is about.")
    baseline: Amount | None = Field(default=None, description="Where the metric stood at first.")
    target: Amount | None = Field(default=None, description="Where the metric should stand.")
    by: Day | None = Field(default=None, description="The day it should be reached.")
    owner: AnyText | None = Field(default=None, description="Who answers for it.")
