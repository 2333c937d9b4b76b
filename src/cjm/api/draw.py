"""Draws maps: what `cjm render` does."""

import gc
from collections.abc import Iterator

from cjm.api.bearing import check_bearing
from cjm.api.choosing import check_view
from cjm.api.loading import load_found
from cjm.api.pen import DEFAULT_VIEW, NETWORK, DrawJob, Pen, find_obstacles
from cjm.api.putting import Drawn, put, refuse_unread
from cjm.api.targets import DEFAULT_FORMAT, Target, plan_targets
from cjm.api.workspace import Home, Workspace
from cjm.files import Search, Skipped, find_maps
from cjm.formats._format import load_format
from cjm.linter import is_drawable
from cjm.loader import Loaded

__all__ = ["DEFAULT_VIEW", "DrawJob", "Drawn", "Pen", "draw", "find_obstacles"]

_SWEEP = 200
"""Maps after which memory is swept: a third of a megabyte is left of each."""


def draw(job: DrawJob) -> Iterator[Drawn]:
    """Draw each map and tell of it, one by one.

    Raises CjmError, before the first is written, where the targets cannot be.
    """
    check_view(job.look)
    workspace = Workspace(job.config)
    unread: list[Skipped] = []
    search = Search(unread=unread)
    paths = job.paths or workspace.list_default_paths()
    found = tuple(find_maps(paths, stdin_name=job.stdin_name, search=search))
    usual = workspace.find_home(None).settings.config.render.format
    formats = [usual] if isinstance(usual, str) else usual or [DEFAULT_FORMAT]
    if job.look == NETWORK:
        from cjm.api.portfolio import draw_portfolio

        yield from draw_portfolio(job, workspace, found, formats, unread)
        return
    targets = plan_targets(found, output=job.output, formats=job.formats, usual=formats)
    check_bearing(job, {target.format for target in targets})
    pen = Pen(job, targets)
    for number, one in enumerate(found, 1):
        home = workspace.find_home(one.place)
        loaded = load_found(one, home, workspace)
        own = [target for target in targets if target.found is one]
        yield from _draw_one(loaded, home, own, pen)
        if number % _SWEEP == 0:
            # What templates leave behind refers to itself, and the command runs without collecting.
            gc.collect()
    if unread:
        # Nearly every folder can be read.
        from cjm.api.unread import tell_unread

        yield from map(refuse_unread, tell_unread(unread))


def _draw_one(loaded: Loaded, home: Home, targets: list[Target], pen: Pen) -> Iterator[Drawn]:
    obstacles = find_obstacles(loaded, home)
    if loaded.journey is None or not is_drawable(obstacles):
        # Most maps are drawn, and nothing of them is reported.
        from cjm.api.keeping import keep

        findings = keep(loaded, obstacles)
        yield from (Drawn(target, "refused", findings=findings) for target in targets)
        return
    drawing = pen.make(loaded, home)
    for target in targets:
        pen.said.clear()
        linked = drawing._replace(view=pen.neighbours.link(drawing.view, target))
        data = load_format(target.format).render(linked)
        yield put(target, data, pen.said, is_check=pen.job.is_check)
