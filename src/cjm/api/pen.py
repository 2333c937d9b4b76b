"""Makes drawings of maps: as the job says, and else as their project says."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.api.choosing import check_view, choose
from cjm.api.neighbours import Neighbours
from cjm.api.rules import choose_options, read_registry
from cjm.api.targets import Target
from cjm.api.workspace import Home
from cjm.composer import Choice, compose
from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError
from cjm.formats._format import Drawing, Picture
from cjm.linter import lint
from cjm.linter.selection import OBSTACLES
from cjm.loader import Loaded
from cjm.locales import Locale, load_locale
from cjm.model import Journey
from cjm.model.ids import assign_ids
from cjm.model.languages import is_language
from cjm.themes import Theme, is_file_name, load_theme
from cjm.values import NamedTuple
from cjm.view import MapView

if TYPE_CHECKING:
    from cjm.composer.past import Past
    from cjm.diagram import Engine

DEFAULT_THEME = "plain"
DEFAULT_VIEW = "map"
NETWORK = "network"
"""The view of several maps."""
_PREFIX = re.compile("[A-Za-z][A-Za-z0-9-]*")


class DrawJob(NamedTuple):
    """What to draw, how, and where to. With `is_check` nothing is written.

    `scale` are the pixels of a picture for one of the drawing, `width` those across, `fonts` the
    files for letters that the typeface which ships lacks, `paper` the size of a sheet, by name,
    `via` the browser that prints it; with `is_one_sheet` no map is parted among several. `history`
    names the earlier curves to be drawn behind today's: a number, or revisions. `id_prefix` begins
    the ids of what is pasted into another page, before the id of the map.
    """

    paths: tuple[str, ...] = ()
    output: str | None = None
    formats: tuple[str, ...] = ()
    stdin_name: str | None = None
    lang: str | None = None
    theme: str | None = None
    dot: str | None = None
    today: date | None = None
    config: str | None = None
    is_check: bool = False
    look: str = DEFAULT_VIEW
    choice: Choice = Choice()
    embed_fonts: bool = False
    has_script: bool = True
    scale: float | None = None
    width: int | None = None
    fonts: tuple[str, ...] = ()
    paper: str | None = None
    via: str | None = None
    is_one_sheet: bool = False
    history: tuple[str, ...] = ()
    id_prefix: str | None = None


class Pen:
    """Turns loaded maps into drawings, as the job says and else as their project says.

    `said` gathers what the user should know about a drawing.
    """

    def __init__(self, job: DrawJob, targets: Sequence[Target] = ()) -> None:
        self.job = job
        self.said: list[str] = []
        self._themes: dict[Path, Theme] = {}
        self.picture = _choose_picture(job)
        _check_prefix(job.id_prefix)
        self.neighbours = Neighbours(targets)

    @cached_property
    def engine(self) -> "Engine":
        """What lays out the stage diagram."""
        # Who only composes needs none.
        from cjm.diagram import find_engine

        return find_engine(self.job.dot)

    def make(self, loaded: Loaded, home: Home) -> Drawing:
        """The drawing of a map that can be drawn."""
        view, locale = self.compose(loaded, home)
        return self.dress(view, locale, self.find_theme(home), require_journey(loaded))

    def dress(self, view: MapView, locale: Locale, theme: Theme, journey: Journey) -> Drawing:
        """The drawing of a view, as the job says."""
        prefix = f"{self.job.id_prefix}-" if self.job.id_prefix else ""
        return Drawing(
            view._replace(id=f"{prefix}{view.id}"),
            journey,
            locale,
            theme,
            self.engine,
            self.said.append,
            check_view(self.job.look),
            picture=self.picture,
            embed_fonts=self.job.embed_fonts,
            has_script=self.job.has_script,
        )

    def find_theme(self, home: Home) -> Theme:
        """The theme of the command line, else that of the project, else the usual one.

        A file is looked for from the working folder, or from the folder of the settings.
        """
        usual = home.settings.config.render.theme
        name = self.job.theme or usual or DEFAULT_THEME
        if not is_file_name(name):
            return load_theme(name)
        path = Path(name) if self.job.theme else home.root / name
        if path not in self._themes:
            # Most projects have no theme of their own.
            from cjm.loader.pictures import embed_picture
            from cjm.themes.own import read_theme

            self._themes[path] = read_theme(path, embed_picture)
        return self._themes[path]

    def compose(self, loaded: Loaded, home: Home) -> tuple[MapView, Locale]:
        """The view of a map that can be drawn, and the language it is in."""
        journey = require_journey(loaded)
        config = home.settings.config
        lang = self.job.lang or config.render.lang or journey.lang
        if not is_language(lang):
            raise CjmError(f"`{lang}` is no language tag", "as in fa, en, ar or en-GB")
        locale = load_locale(lang)
        view = compose(
            journey,
            ids=loaded.ids or assign_ids(journey),
            locale=locale,
            lang=lang,
            today=self.job.today,
            compared=loaded.compared,
            registry=read_registry(config),
            file=_name_in_project(loaded, home.root),
            images=loaded.images,
            ticket_links=config.links,
            choice=choose(self.job.choice, loaded, journey),
            pasts=self._find_pasts(loaded, journey),
        )
        return view, locale

    def _find_pasts(self, loaded: Loaded, journey: Journey) -> "tuple[Past, ...]":
        """The earlier curves that are asked for."""
        if not self.job.history:
            return ()
        from cjm.api.history import list_pasts, read_wish

        if loaded.file is None:
            raise CjmError("what comes from the standard input has no history")
        return list_pasts(loaded.file, journey, read_wish(self.job.history))


def _choose_picture(job: DrawJob) -> Picture:
    if job.scale is not None and job.width is not None:
        raise CjmError("`--scale` and `--width` both say how large the picture is", "leave one out")
    paper = None
    if job.paper is not None:
        from cjm.formats._pictures.papers import check_paper

        paper = check_paper(job.paper)
    return Picture(job.scale, job.width, job.fonts, paper, job.via, job.is_one_sheet)


def _check_prefix(prefix: str | None) -> None:
    if prefix is not None and not _PREFIX.fullmatch(prefix):
        raise CjmError(
            f"`--id-prefix {prefix}` begins no id",
            "it takes a letter, then letters, digits and hyphens, as in `--id-prefix second`",
        )


def require_journey(loaded: Loaded) -> Journey:
    """The journey of a file in which nothing stands in the way of drawing it."""
    if loaded.journey is None:
        raise ValueError(f"{loaded.name} holds no journey")
    return loaded.journey


def _name_in_project(loaded: Loaded, root: Path) -> str:
    """Where the file lies below the root: the same wherever the project is."""
    if loaded.file is None:
        return loaded.name
    file = loaded.file.resolve()
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name


def find_obstacles(loaded: Loaded, home: Home) -> tuple[Diagnostic, ...]:
    """What keeps a map from being drawn: findings about structure and references."""
    # Rules of packages are about content.
    return lint(loaded, choose_options(home.settings, today=date.min, among=OBSTACLES))
