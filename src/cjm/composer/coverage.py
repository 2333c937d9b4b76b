"""Which channels and teams are at work in which stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjm.composer.raster import StagePlace
from cjm.lanes._contacts import complete_contact, name_contact
from cjm.lanes._wording import Wording
from cjm.model import Step, Text
from cjm.view import Coverage, Reach


def list_coverages(
    stages: Sequence[StagePlace], wording: Wording, teams: Mapping[str, str]
) -> Iterator[Coverage]:
    """Channels by stage, and teams by stage; none where nothing names a channel or team.

    `teams` are those of the project, names by key: one that does nothing shows as a gap.
    """
    names = tuple(wording.text(stage.stage.name) for stage in stages)
    channels = tuple(_tally_channels(stages, wording))
    if channels:
        yield Coverage("channel", names, channels)
    owners = tuple(_tally_teams(stages, wording, teams))
    if owners:
        yield Coverage("team", names, owners)


def _tally_channels(stages: Sequence[StagePlace], wording: Wording) -> Iterator[Reach]:
    """A row for each channel in the order of all channels; last what names none."""
    found: dict[str | None, list[dict[str, None]]] = {}
    for place, stage in enumerate(stages):
        for step in _list_steps(stage):
            for touchpoint in step.touchpoints:
                channel = complete_contact(touchpoint, wording).channel
                row = found.setdefault(channel, [{} for _ in stages])
                row[place][name_contact(touchpoint, wording)] = None
    order = {key: place for place, key in enumerate((*wording.channels, *filter(None, found)))}
    for key in sorted(found, key=lambda key: order[key] if key else len(order)):
        known = wording.channels.get(key) if key else None
        yield Reach(
            wording.channel(key) if key else wording.word("view.no-channel"),
            tuple(map(tuple, found[key])),
            key or "other",
            known.is_online if known else None,
            known.media if known else None,
        )


def _tally_teams(
    stages: Sequence[StagePlace], wording: Wording, teams: Mapping[str, str]
) -> Iterator[Reach]:
    """A row for each team of the project, then for each other one that the map names."""
    found: dict[str, list[dict[str, None]]] = {
        label: [{} for _ in stages] for label in teams.values()
    }
    is_named = False
    for place, stage in enumerate(stages):
        for step in _list_steps(stage):
            for owner, work in _list_work(step, wording):
                label = teams.get(owner, owner)
                found.setdefault(label, [{} for _ in stages])[place][work] = None
                is_named = True
    if is_named or teams:
        yield from (Reach(label, tuple(map(tuple, row))) for label, row in found.items())


def _list_steps(stage: StagePlace) -> Iterator[Step]:
    yield stage.stage
    yield from (place.spot.step for place in stage.steps)


def _list_work(step: Step, wording: Wording) -> Iterator[tuple[str, str]]:
    """Who answers for what in a stage or step."""

    def tell(owner: Text | None, work: str) -> Iterator[tuple[str, str]]:
        named = wording.say(owner)
        if named:
            yield named.strip(), work

    yield from tell(step.owner, wording.text(step.name))
    for touchpoint in step.touchpoints:
        yield from tell(touchpoint.owner, name_contact(touchpoint, wording))
    for opportunity in step.opportunities:
        yield from tell(opportunity.owner, wording.text(opportunity.text))
        for fix in opportunity.fixes:
            yield from tell(fix.owner, wording.text(fix.text))
    for fix in (*step.fixes, *(fix for each in step.touchpoints for fix in each.fixes)):
        yield from tell(fix.owner, wording.text(fix.text))
    for items in (step.frontstage, step.backstage, step.support):
        for item in items:
            yield from tell(item.by, wording.text(item.text))
