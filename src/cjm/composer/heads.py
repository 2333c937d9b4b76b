"""The headers of stages and of columns."""

from collections.abc import Iterator, Mapping, Sequence

from cjm.composer.feelings import stands_whole
from cjm.composer.flow import write_condition
from cjm.composer.raster import Place, StagePlace
from cjm.composer.ways import Doors
from cjm.lanes._addresses import find_address
from cjm.lanes._durations import tell_duration
from cjm.lanes._feelings import describe_feeling, tell_feeling
from cjm.lanes._lane import Spot
from cjm.lanes._wording import Wording
from cjm.model import Stage, Step
from cjm.model.walk import Path
from cjm.values import NamedTuple
from cjm.view import Column, Fact, Picture, StageHead


class Header(NamedTuple):
    """What the headers of a map are written with. `images` are `data:` addresses by the path of
    the key that names the file; `has_emotions` is False where the map hides the emotion lane.
    """

    wording: Wording
    doors: Doors
    images: Mapping[Path, str]
    has_emotions: bool

    def write_heads(self, stages: Sequence[StagePlace]) -> tuple[StageHead, ...]:
        """The headers of all stages."""
        return tuple(self._write_head(stage.number, stage) for stage in stages)

    def write_columns(self, stages: Sequence[StagePlace]) -> tuple[Column, ...]:
        """The headers of all columns; those of stages without steps say nothing."""
        return tuple(
            self._write_column(number, stage, place)
            for number, stage in enumerate(stages)
            for place in stage.columns
        )

    def _write_head(self, number: int, place: StagePlace) -> StageHead:
        wording, stage = self.wording, place.stage
        is_apart = self.has_emotions and not stands_whole(place)
        return StageHead(
            wording.ids[place.own.spot.path],
            number,
            wording.word("map.stage-number", number=wording.locale.number(number)),
            wording.text(stage.name),
            place.own.first,
            place.own.span,
            has_steps=bool(place.steps),
            facts=(
                *self._tell(place.own.spot),
                *(tell_feeling(stage.emotion, wording) if is_apart else ()),
            ),
            score=stage.emotion.score if stage.emotion and is_apart else None,
            feeling=describe_feeling(stage.emotion, wording) if is_apart else None,
            image=self._show(place.own.spot),
            journey=self._tell_journey(stage),
        )

    def _write_column(self, number: int, stage: StagePlace, place: Place) -> Column:
        id = self.wording.ids[place.spot.path]
        if not stage.steps:
            return Column(number, id, None)
        step = place.spot.step
        is_apart = self.has_emotions and stands_whole(stage)
        journey = self._tell_journey(step)
        return Column(
            number,
            id,
            self.wording.text(step.name),
            (
                *self._tell(place.spot),
                *(tell_feeling(step.emotion, self.wording) if is_apart else ()),
                *((journey,) if journey else ()),
            ),
            self._show(place.spot),
        )

    def _tell(self, spot: Spot) -> Iterator[Fact]:
        wording, step = self.wording, spot.step
        yield from wording.tell("goal", step.goal)
        if step.time:
            yield wording.fact("time", wording.locale.localise_digits(step.time))
        yield from wording.tell("place", step.place)
        yield from tell_duration(step.duration, wording)
        # Not every drawing has room for the picture of a step: what it shows stands in words too.
        if step.image and not (isinstance(step, Stage) and self._show(spot)):
            yield wording.fact("image", wording.say(step.image.alt) or step.image.src)
        for way in self.doors.list_dead_ends(step):
            head = wording.remark(wording.name(way.to), write_condition(way, wording))
            yield wording.fact("next", head)
        if step.confidence:
            yield wording.fact("confidence", wording.word(f"confidence.{step.confidence}"))
        yield from wording.tell_sources(step.sources)

    def _tell_journey(self, step: Step) -> Fact | None:
        if not step.journey:
            return None
        url = find_address(step.journey.replace(" ", "%20"))
        return self.wording.fact("journey", step.journey, url=url)

    def _show(self, spot: Spot) -> Picture | None:
        """The picture of a stage or step; None where there is none or nobody could read it."""
        src = self.images.get((*spot.path, "image", "src"))
        if spot.step.image is None or src is None:
            return None
        return Picture(src, self.wording.say(spot.step.image.alt) or "")
