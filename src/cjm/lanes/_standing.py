"""How a metric stands: where it began, where it is, where it should be, and what that means."""

from collections.abc import Iterator

from cjm.lanes._amounts import Scale, choose_unit
from cjm.lanes._wording import Wording
from cjm.model import Goal, Metric, Quantity
from cjm.model.metric import Better, tell_better
from cjm.values import NamedTuple
from cjm.view import Fact


class Standing(NamedTuple):
    """The values of a metric in one unit; None where one is missing or of another kind."""

    metric: Metric
    scale: Scale
    baseline: Quantity | None
    now: Quantity | None
    target: Quantity | None

    @property
    def better(self) -> Better | None:
        """Which direction is good: as stated, else from the baseline to the target. The first of
        several dated values stands in for a baseline, as in the rules.
        """
        start = self._first if len(self.metric.values) > 1 else self.baseline
        first, last = self.scale.number(start), self.scale.number(self.target)
        return tell_better(self.metric.better, first, (last,))

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None where nobody can tell."""
        gap = self._gap(self.target)
        if gap is None or (gap and not self.better):
            return None
        return not gap or (gap > 0) == (self.better == "higher")

    @property
    def is_good(self) -> bool | None:
        """Whether the target is met, or without a target whether things have become better."""
        if self.target is not None:
            return self.is_met
        gap = self._gap(self._first)
        return None if not gap or not self.better else (gap > 0) == (self.better == "higher")

    @property
    def trend(self) -> tuple[float, ...]:
        """The dated values in order; empty where one of them is of another kind."""
        numbers = [self.scale.number(value) for _, value in sorted(self.metric.values.items())]
        known = tuple(number for number in numbers if number is not None)
        return known if len(known) == len(numbers) else ()

    def say(self) -> str | None:
        """The verdict in words: "target met", "9 points above target", "better than at first"."""
        word = self.scale.wording.word
        gap = self._gap(self.target)
        if self.is_met:
            return word("verdict.met")
        if gap is not None:
            key = "verdict.above" if gap > 0 else "verdict.below"
            return word(key, gap=self.scale.write_gap(gap))
        if self.target is not None or (is_good := self.is_good) is None:
            return None
        return word("verdict.better" if is_good else "verdict.worse")

    def tell(self) -> Iterator[Fact]:
        """What else is known: direction, the first value, the day of the last one, the source."""
        wording = self.scale.wording
        if self.better:
            yield wording.fact("direction", wording.word(f"direction.{self.better}"))
        dated = sorted(self.metric.values.items())
        if dated:
            last, _ = dated[-1]
            yield wording.fact("as-of", wording.locale.date(last), iso=last.isoformat())
        if len(dated) > 1 and self.baseline is None:
            day, value = dated[0]
            began = wording.remark(self.scale.write(value), wording.locale.date(day))
            yield wording.fact("first", began, iso=day.isoformat())
        yield from wording.tell_sources((*self.metric.source, *self.metric.sources))

    @property
    def _first(self) -> Quantity | None:
        dated = self.metric.values
        return self.baseline or (dated[min(dated)] if dated else None)

    def _gap(self, other: Quantity | None) -> float | None:
        now, then = self.scale.number(self.now), self.scale.number(other)
        return None if now is None or then is None else now - then


def take_standing(metric: Metric, wording: Wording, goal: Goal | None = None) -> Standing:
    """How a metric stands; a goal may set a baseline and a target of its own."""
    baseline = (goal.baseline if goal else None) or metric.baseline
    target = (goal.target if goal else None) or metric.target
    now = metric.latest
    unit = choose_unit(metric.unit, now, target, baseline)
    return Standing(metric, Scale(unit, wording), baseline, now, target)


def add_metric(own: Metric, known: Metric | None) -> Metric:
    """What a stage says of a metric, on top of what the map or the project says of it."""
    if known is None:
        return own
    missing: dict[str, object] = {
        name: getattr(known, name)
        for name in ("name", "unit", "better", "type", "baseline", "target")
        if getattr(own, name) is None
    }
    if own.value is None or own.values:
        missing["values"] = {**known.values, **own.values}
    if own.value is None:
        missing["value"] = known.value
    if not (own.source or own.sources):
        missing["sources"] = known.source + known.sources
    return own.model_copy(update=missing)
