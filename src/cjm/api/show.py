"""Shows a map in a terminal: what `cjm show` does."""

from datetime import date

from cjm.api.draw import DrawJob, Pen, find_obstacles
from cjm.api.keeping import keep
from cjm.api.loading import load_found
from cjm.api.unread import tell_unread
from cjm.api.workspace import Workspace
from cjm.errors import CjmError
from cjm.files import Found, Search, Skipped, find_maps
from cjm.formats._terminal import draw_sheet
from cjm.linter import is_drawable
from cjm.reports import FileFindings
from cjm.terminal import Style
from cjm.values import NamedTuple


class ShowJob(NamedTuple):
    """Which map to show, and on what: `columns` are the cells of a line."""

    columns: int
    style: Style
    path: str | None = None
    stdin_name: str | None = None
    lang: str | None = None
    today: date | None = None
    config: str | None = None


class Shown(NamedTuple):
    """A map as text, or what keeps it from being drawn; `unread` are the folders in which there may
    be others, as they cannot be read.
    """

    text: str = ""
    refused: FileFindings | None = None
    unread: tuple[FileFindings, ...] = ()


def show(job: ShowJob) -> Shown:
    """The map as text, or what keeps it from being drawn; neither where all folders that may hold
    one cannot be read.

    Raises CjmError where the path means no map, or several.
    """
    workspace = Workspace(job.config)
    paths = (job.path,) if job.path else workspace.list_default_paths()
    folders: list[Skipped] = []
    found = find_maps(paths, stdin_name=job.stdin_name, search=Search(unread=folders))
    if len(found) > 1:
        some = ", ".join(f"`{one.name}`" for one in found[:3])
        more = " …" if len(found) > 3 else ""
        raise CjmError(f"which of the {len(found)} maps?", f"there are {some}{more}")
    unread = tuple(tell_unread(folders))
    shown = _show_one(found[0], job, workspace) if found else Shown()
    return shown._replace(unread=unread)


def _show_one(found: Found, job: ShowJob, workspace: Workspace) -> Shown:
    home = workspace.find_home(found.place)
    loaded = load_found(found, home, workspace)
    obstacles = find_obstacles(loaded, home)
    if loaded.journey is None or not is_drawable(obstacles):
        return Shown(refused=keep(loaded, obstacles))
    view, locale = Pen(DrawJob(lang=job.lang, today=job.today)).compose(loaded, home)
    return Shown(draw_sheet(view, locale, columns=job.columns, style=job.style))
