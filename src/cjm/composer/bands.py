"""The rows of the map, and the lines of a blueprint between them."""

from collections.abc import Iterator, Sequence

from cjm.composer.order import Shelf
from cjm.composer.raster import Place, StagePlace
from cjm.lanes._lane import Lane, Role
from cjm.lanes._wording import Wording
from cjm.values import NamedTuple
from cjm.view import Band, Cell, Content, Divider, Empty, LineKind, Row

_LINES: tuple[tuple[Role, LineKind, Role], ...] = (
    ("customer", "interaction", "frontstage"),
    ("frontstage", "visibility", "backstage"),
    ("backstage", "internal-interaction", "support"),
)


def read_row(shelf: Shelf, stages: Sequence[StagePlace], wording: Wording) -> Row | None:
    """The row of a lane; None where no stage or step has anything to say in it."""
    told = [_read_stage(stage, shelf.lane, wording) for stage in stages]
    if not any(stage.speaks for stage in told):
        return None
    return Row(shelf.lane.id, label_lane(shelf, wording), _arrange(told))


def label_lane(shelf: Shelf, wording: Wording) -> str:
    """What a lane is called: by the map, else by the language of the interface, else by its id."""
    if name := wording.say(shelf.name):
        return name
    key = f"lane.{shelf.lane.id}"
    return wording.word(key) if wording.locale.has_word(key) else shelf.lane.id


class _Told(NamedTuple):
    """What one stage says in a lane: itself, and its steps."""

    place: Place
    own: Content
    steps: tuple[tuple[Place, Content], ...]

    @property
    def own_speaks(self) -> bool:
        return not isinstance(self.own, Empty)

    @property
    def steps_speak(self) -> bool:
        return any(not isinstance(content, Empty) for _, content in self.steps)

    @property
    def speaks(self) -> bool:
        return self.own_speaks or self.steps_speak

    @property
    def needs_two(self) -> bool:
        return self.own_speaks and self.steps_speak


def _read_stage(stage: StagePlace, lane: Lane, wording: Wording) -> _Told:
    return _Told(
        stage.own,
        lane.read(stage.own.spot, wording),
        tuple((place, lane.read(place.spot, wording)) for place in stage.steps),
    )


def _arrange(stages: Sequence[_Told]) -> tuple[tuple[Cell, ...], ...]:
    """The cells of a lane in one tier; in two where a stage speaks and its steps do so too."""
    has_two = any(told.needs_two for told in stages)
    depth = 2 if has_two else 1
    upper: list[Cell] = []
    lower: list[Cell] = []
    for told in stages:
        whole = (told.place, told.own)
        if told.needs_two:
            upper += _make_cells((whole,), 1)
            lower += _make_cells(told.steps, 1)
        else:
            # Where neither speaks, each step has a dash of its own.
            apart = told.steps and not told.own_speaks
            upper += _make_cells(told.steps if apart else (whole,), depth)
    return (tuple(upper), tuple(lower)) if has_two else (tuple(upper),)


def _make_cells(contents: Sequence[tuple[Place, Content]], tiers: int) -> list[Cell]:
    return [Cell(place.first, place.span, content, tiers) for place, content in contents]


def draw_lines(rows: Sequence[tuple[Lane, Band]], wording: Wording) -> Iterator[Band]:
    """The rows with the lines of a blueprint: each stands above the first lane of its lower role,
    where a lane of its upper role stands somewhere above.
    """
    above: set[Role] = set()
    for lane, row in rows:
        for upper, kind, lower in _LINES:
            if lane.role == lower and lower not in above and upper in above:
                yield Divider(kind, wording.word(f"line.{kind}"))
        if lane.role:
            above.add(lane.role)
        yield row
