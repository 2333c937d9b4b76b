"""The journey that a map is compared with: its scores, and the pain points that are gone."""

from collections.abc import Mapping

from cjm.lanes._wording import Wording
from cjm.model import Journey, PainPoint, Step
from cjm.model.walk import find, list_columns
from cjm.values import NamedTuple


class Comparison(NamedTuple):
    """The stages and steps of another journey, by their ids and by their names."""

    journey: Journey
    by_id: Mapping[str, Step]
    by_name: Mapping[str, Step]
    wording: Wording

    def score(self, step: Step) -> float | None:
        """The score that the other journey has for this stage or step."""
        twin = self.by_id.get(step.id) if step.id else None
        if twin is None:
            twin = self.by_name.get(self.wording.text(step.name))
        return twin.emotion.score if twin and twin.emotion else None


def compare_with(compared: Journey, wording: Wording) -> Comparison:
    """What can be looked up in `compared`. Names only count where an id is missing."""
    by_id: dict[str, Step] = {}
    by_name: dict[str, Step] = {}
    for _, step in list_columns(compared):
        if step.id:
            by_id.setdefault(step.id, step)
        else:
            by_name.setdefault(wording.text(step.name), step)
    return Comparison(compared, by_id, by_name, wording)


def list_removed_pains(journey: Journey, compared: Journey, wording: Wording) -> tuple[str, ...]:
    """The pain points of today that the future state no longer has, or has solved. Empty unless
    one of the two journeys is a future state, and the other is not.
    """
    is_future = journey.type == "future-state"
    if is_future == (compared.type == "future-state"):
        return ()
    today, future = (compared, journey) if is_future else (journey, compared)
    kept = {
        recognise(pain, wording) for _, pain in find(future, PainPoint) if pain.status == "open"
    }
    return tuple(
        dict.fromkeys(
            wording.text(pain.text)
            for _, pain in find(today, PainPoint)
            if pain.status == "open" and recognise(pain, wording) not in kept
        )
    )


def recognise(pain: PainPoint, wording: Wording) -> tuple[str, str]:
    """What a pain point is known by in another map: its id, else its text."""
    return ("id", pain.id) if pain.id else ("text", wording.text(pain.text))
