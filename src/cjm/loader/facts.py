"""What other files may want to know of a map: its ids, and the files it refers to."""

from cjm.model import Journey
from cjm.model.walk import list_columns
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


def _text(value: Data) -> str | None:
    return value if isinstance(value, str) and value else None


def read_facts(data: Data) -> Facts:
    """The facts in the plain data of a map; none where it is no mapping."""
    if not isinstance(data, dict):
        return Facts()
    stages = [stage for stage in _listed(data.get("stages")) if isinstance(stage, dict)]
    steps = [step for stage in stages for step in _listed(stage.get("steps"))]
    columns = [column for column in (*stages, *steps) if isinstance(column, dict)]
    ids = (_text(column.get("id")) for column in columns)
    personas = (*_listed(data.get("personas")), *_listed(data.get("persona")))
    journeys = (_text(column.get("journey")) for column in columns)
    return Facts(
        map_id=_text(data.get("id")),
        stages=frozenset(found for found in ids if found),
        journeys=tuple(found for found in journeys if found),
        parent=_text(data.get("parent")),
        compare_to=_text(data.get("compare_to")),
        personas=tuple(found for found in map(_text, personas) if found),
    )


def _listed(value: Data) -> list[Data]:
    return value if isinstance(value, list) else [value]


def names_files(journey: Journey) -> bool:
    """Whether a map refers to other maps or to images; persona files apart."""
    return bool(
        journey.parent
        or journey.compare_to
        or any(persona.photo for persona in journey.personas)
        or any(step.journey or step.image for _, step in list_columns(journey))
    )
