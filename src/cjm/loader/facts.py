"""What other files may want to know of a map: its ids, and the files it refers to."""

from cjm.model import Journey
from cjm.source import Data
from cjm.values import NamedTuple


class Facts(NamedTuple):
    """Facts of one file, read from its plain data, so that a broken map still tells them.

    `journeys` are the files of sub-maps; `stages` the written ids of stages and steps; `personas`
    the files of personas.
    """

    map_id: str | None = None
    stages: frozenset[str] = frozenset()
    journeys: tuple[str, ...] = ()
    parent: str | None = None
    compare_to: str | None = None
    personas: tuple[str, ...] = ()


NO_FACTS = Facts()
"""What there is to tell of a file that cannot be read."""


def _text(value: Data) -> str | None:
    return value if isinstance(value, str) and value else None


def read_facts(data: Data) -> Facts:
    """The facts in the plain data of a map; none where it is no mapping."""
    if not isinstance(data, dict):
        return NO_FACTS
    stages = [stage for stage in _listed(data.get("stages")) if isinstance(stage, dict)]
    inner = [step for stage in stages if "steps" in stage for step in _listed(stage["steps"])]
    columns = stages + [step for step in inner if isinstance(step, dict)]
    personas = _listed(data.get("personas")) + _listed(data.get("persona"))
    return Facts(
        map_id=_text(data.get("id")),
        stages=frozenset(_texts([column["id"] for column in columns if "id" in column])),
        journeys=_texts([column["journey"] for column in columns if "journey" in column]),
        parent=_text(data.get("parent")),
        compare_to=_text(data.get("compare_to")),
        personas=_texts(personas),
    )


def _texts(values: list[Data]) -> tuple[str, ...]:
    return tuple([value for value in values if isinstance(value, str) and value])


def _listed(value: Data) -> list[Data]:
    return value if isinstance(value, list) else [value]


def names_files(journey: Journey) -> bool:
    """Whether a map refers to other maps or to images; persona files apart."""
    return bool(
        journey.parent
        or journey.compare_to
        or any(persona.photo for persona in journey.personas)
        or any(stage.journey or stage.image for stage in journey.stages)
        or any(step.journey or step.image for stage in journey.stages for step in stage.steps)
    )
