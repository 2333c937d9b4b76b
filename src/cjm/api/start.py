"""Begins a project: what `cjm init` does."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cjm.api.setups import Setup, list_setups
from cjm.errors import CjmError
from cjm.files import (
    CONFIG_NAME,
    PYPROJECT_NAME,
    Found,
    Search,
    find_maps,
    find_project,
    find_work_tree,
    write_new,
)
from cjm.model import Period
from cjm.schemas import write_schema
from cjm.values import NamedTuple

_STARTER = Path(__file__).parent / "starter"
_MAP = Path("journeys/buying-shoes.cjm.yaml")
_LANGS = ("en", "fa")
_MONTHS_FOR_GOAL = 6


class Started(NamedTuple):
    """The files of a new project: those made, and those that were there and stay as they are, the
    latter with what to add to them by hand, if anything. `top` is the top of the git work tree,
    where it is another folder and servers look for their files only there.
    """

    made: tuple[Path, ...]
    kept: tuple[tuple[Path, str], ...]
    top: Path | None = None


def start_project(
    folder: str,
    *,
    lang: str,
    today: date,
    servers: Sequence[str] = (),
    with_hooks: bool = False,
    with_attributes: bool = False,
) -> Started:
    """Put settings, an example map and what editors need into a folder; for `servers` also the
    files that make them check the maps, with `with_hooks` those of pre-commit, and with
    `with_attributes` that by which git knows a map.

    Nothing is overwritten. Where there are settings or maps already, and more is asked for than a
    beginning, only that is added, and settings for maps that have none. Raises CjmError for a
    language or a server that is unknown.
    """
    if lang not in _LANGS:
        raise CjmError(
            f"there is no example in the language `{lang}`", f"there is one in {', '.join(_LANGS)}"
        )
    pyproject = Path(folder) / PYPROJECT_NAME
    extras = list_setups(
        servers,
        with_hooks=with_hooks,
        with_attributes=with_attributes,
        in_pyproject=_holds_settings(pyproject),
    )
    if extras and _is_begun(Path(folder)):
        files = _list_settings(Path(folder)) if servers or with_hooks else []
    else:
        files = _list_first_files(lang, today)
    made: list[Path] = []
    kept: list[tuple[Path, str]] = []
    for setup in (*files, *extras):
        path = Path(folder) / setup.path
        if setup.path.name == CONFIG_NAME and _holds_settings(pyproject):
            # Beside a `cjm.toml`, the settings in it would hold no more.
            kept.append((pyproject, ""))
        elif write_new(path, setup.text.encode()):
            made.append(path)
        else:
            kept.append((path, setup.to_add))
    here = Path(folder).resolve()
    top = find_work_tree(here) if servers or with_hooks else None
    return Started(tuple(made), tuple(kept), top if top != here else None)


def _list_first_files(lang: str, today: date) -> list[Setup]:
    return [
        Setup(Path(CONFIG_NAME), (_STARTER / CONFIG_NAME).read_text("utf-8")),
        Setup(_MAP, _write_map(lang, today)),
        Setup(Path(".cjm/map.schema.json"), write_schema("map")),
        Setup(Path(".cjm/config.schema.json"), write_schema("config")),
    ]


def _holds_settings(pyproject: Path) -> bool:
    """Whether it is there, and its settings are those of its folder."""
    return pyproject.is_file() and find_project(pyproject.parent).config == pyproject.resolve()


def _list_settings(folder: Path) -> list[Setup]:
    """Settings for maps that have none: by them, a check of one map knows of the others."""
    if not folder.is_dir() or not any(_is_alone(one.file) for one in _find_maps(folder)):
        return []
    return [Setup(Path(CONFIG_NAME), (_STARTER / "bare.toml").read_text("utf-8"))]


def _is_alone(file: str | None) -> bool:
    """Whether no settings hold for a map."""
    return file is not None and find_project(Path(file).parent).config is None


def _find_maps(folder: Path) -> Sequence[Found]:
    try:
        return find_maps([str(folder)], search=Search(unread=[]))
    except CjmError:
        return ()


def _is_begun(folder: Path) -> bool:
    """Whether there are settings for the folder, or maps in it."""
    if not folder.is_dir():
        return False
    return bool(find_project(folder).config or _find_maps(folder))


def _write_map(lang: str, today: date) -> str:
    """The example as of today, so that nothing in it is overdue."""
    text = (_STARTER / f"map.{lang}.cjm.yaml").read_text("utf-8")
    due = Period(_MONTHS_FOR_GOAL, "m").after(today)
    return text.replace("TODAY", _write_day(today, lang)).replace("DUE", _write_day(due, lang))


def _write_day(day: date, lang: str) -> str:
    if lang != "fa":
        return day.isoformat()
    import jdatetime

    return str(jdatetime.date.fromgregorian(date=day))
