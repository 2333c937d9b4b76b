"""Draws several maps as one picture: the view `network`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from cjm.api.bearing import check_bearing
from cjm.api.keeping import keep
from cjm.api.loading import load_found
from cjm.api.pen import NETWORK, DrawJob, Pen, find_obstacles
from cjm.api.putting import Drawn, put, refuse_unread
from cjm.api.targets import Target, plan_targets
from cjm.api.unread import tell_unread
from cjm.api.workspace import Home, Workspace
from cjm.composer import Choice
from cjm.composer.portfolio import compose_portfolio
from cjm.errors import CjmError
from cjm.files import Found, Skipped
from cjm.formats._format import load_format
from cjm.linter import is_drawable
from cjm.loader import Loaded
from cjm.loader.files import Files
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.model.languages import is_language
from cjm.model.walk import list_columns
from cjm.values import NamedTuple
from cjm.view import MapView, Member, Network, Tie

_STEM = "portfolio"
_DRAWN = ("html", "fragment", "svg", "png", "pdf")


class _Source(NamedTuple):
    """A map of the portfolio, as it was read."""

    found: Found
    home: Home
    loaded: Loaded
    journey: Journey


def draw_portfolio(
    job: DrawJob,
    workspace: Workspace,
    found: Sequence[Found],
    usual: Sequence[str],
    unread: Sequence[Skipped],
) -> Iterator[Drawn]:
    """All maps in one picture, or what keeps one of them from being drawn; a folder that cannot be
    read may hold some.

    Raises CjmError as `plan_targets` does, and for a format that holds one map alone.
    """
    # Who draws single maps needs it only where a diagram is in them.
    from cjm.diagram.network import arrange

    targets = _plan(found, output=job.output, formats=job.formats, usual=usual)
    check_bearing(job, {target.format for target in targets})
    sources: list[_Source] = []
    refused = [refuse_unread(findings) for findings in tell_unread(unread)]
    for one, home, loaded in _read(found, workspace):
        obstacles = find_obstacles(loaded, home)
        if loaded.journey is None or not is_drawable(obstacles):
            refused.append(Drawn(targets[0], "refused", findings=keep(loaded, obstacles)))
        else:
            sources.append(_Source(one, home, loaded, loaded.journey))
    if refused:
        yield from refused
        return
    home = workspace.find_home(None)
    lang = _choose_language(job.lang or home.settings.config.render.lang, sources)
    pen = Pen(job._replace(lang=lang, choice=Choice()))
    ties = _list_ties(sources)
    arrangement, notice = arrange(ties, pen.engine)
    members = tuple(Member(pen.compose(each.loaded, each.home)[0]) for each in sources)
    network = Network(members, ties, arrangement)
    for target in targets:
        pen.said[:] = [notice] if notice else []
        view = _compose(network, lang, target, found)
        journey = sources[0].journey
        drawing = pen.dress(view, load_locale(lang), pen.find_theme(home), journey)
        data = load_format(target.format).render(drawing)
        yield put(target, data, pen.said, is_check=job.is_check)


def _plan(
    found: Sequence[Found], *, output: str | None, formats: Sequence[str], usual: Sequence[str]
) -> tuple[Target, ...]:
    """One target for all maps in each format.

    Raises CjmError as `plan_targets` does, and for a format that knows one map alone.
    """
    whole = Found(_STEM, _STEM, None)
    targets = plan_targets([whole], output=output, formats=formats, usual=usual)
    for target in targets:
        if target.format not in _DRAWN:
            raise CjmError(
                f"{target.format} holds one map, and the view `{NETWORK}` is of several",
                f"draw it as one of {', '.join(_DRAWN)}",
            )
        if target.path and any(one.path and _is_same(one.path, target.path) for one in found):
            raise CjmError(f"`{target.path}` is a map, and would be overwritten")
    return targets


def _is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    return path.resolve() == other.resolve()


def _read(found: Sequence[Found], workspace: Workspace) -> Iterator[tuple[Found, Home, Loaded]]:
    """Each map with its home, read as far as it can be."""
    for one in found:
        home = workspace.find_home(one.place)
        yield one, home, load_found(one, home, workspace)


def _choose_language(asked: str | None, sources: Sequence[_Source]) -> str:
    """The language of the picture: as asked for, else that of most maps, of equals the first."""
    if asked is not None and not is_language(asked):
        raise CjmError(f"`{asked}` is no language tag", "as in fa, en, ar or en-GB")
    if asked is not None or not sources:
        return asked or "en"
    return Counter(source.journey.lang for source in sources).most_common(1)[0][0]


def _list_ties(sources: Sequence[_Source]) -> tuple[Tie, ...]:
    """What joins the maps: the parent, the maps of stages and steps, what they are compared with.

    Of a map and a future state the future state is the later one, whichever names the other.
    """
    places: dict[Path, int] = {}
    for place, source in enumerate(sources):
        if source.loaded.file:
            places[source.loaded.file.resolve()] = place
    ties: dict[Tie, None] = {}
    for place, source in enumerate(sources):
        journey = source.journey
        wholes = _find(source, [journey.parent], places)
        ties.update((Tie(whole, place, "detail"), None) for whole in wholes)
        named = [step.journey for _, step in list_columns(journey)]
        ties.update((Tie(place, part, "detail"), None) for part in _find(source, named, places))
        for other in _find(source, [journey.compare_to], places):
            is_future = sources[other].journey.type == "future-state"
            is_later = journey.type == "future-state" or not is_future
            before, after = (other, place) if is_later else (place, other)
            ties[Tie(before, after, "change")] = None
    return tuple(tie for tie in ties if tie.tail != tie.head)


def _find(
    source: _Source, references: Sequence[str | None], places: Mapping[Path, int]
) -> Iterator[int]:
    """The maps of the portfolio that a map refers to."""
    if source.loaded.file is None:
        return
    files = Files(source.loaded.file, source.home.root, source.home.limits)
    for reference in references:
        target = files.find(reference.partition("#")[0]) if reference else None
        if isinstance(target, Path) and target.resolve() in places:
            yield places[target.resolve()]


def _compose(network: Network, lang: str, target: Target, found: Sequence[Found]) -> MapView:
    """The view for one target, each map leading to its own drawing beside it, if there is one."""
    suffix = load_format(target.format).suffix
    if target.format == "fragment":
        suffix = load_format("html").suffix
    members = tuple(
        Member(member.map, _find_drawing(one, suffix, target.path))
        for member, one in zip(network.members, found, strict=True)
    )
    return compose_portfolio(network._replace(members=members), load_locale(lang), lang)


def _find_drawing(found: Found, suffix: str, beside: Path | None) -> str | None:
    if beside is None:
        return None
    drawn = beside.parent / (found.stem + suffix)
    return quote(drawn.name, safe=".-_~") if drawn.is_file() else None
