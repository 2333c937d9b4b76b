"""Begins a project: what `cjm init` does."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from cjm.errors import CjmError
from cjm.files import CONFIG_NAME, write_new
from cjm.model import Period
from cjm.schemas import write_schema

_STARTER = Path(__file__).parent / "starter"
_MAP = Path("journeys/buying-shoes.cjm.yaml")
_LANGS = ("en", "fa")
_MONTHS_FOR_GOAL = 6


class Started(NamedTuple):
    """The files of a new project: those made, and those that were there and stay as they are."""

    made: tuple[Path, ...]
    kept: tuple[Path, ...]


def start_project(folder: str, *, lang: str, today: date) -> Started:
    """Put settings, an example map and what editors need into a folder. Nothing is overwritten."""
    if lang not in _LANGS:
        raise CjmError(
            f"there is no example in the language `{lang}`", f"there is one in {', '.join(_LANGS)}"
        )
    texts = {
        Path(CONFIG_NAME): (_STARTER / CONFIG_NAME).read_text("utf-8"),
        _MAP: _write_map(lang, today),
        Path(".cjm/map.schema.json"): write_schema("map"),
        Path(".cjm/config.schema.json"): write_schema("config"),
    }
    made: list[Path] = []
    kept: list[Path] = []
    for name, text in texts.items():
        path = Path(folder) / name
        (made if write_new(path, text.encode()) else kept).append(path)
    return Started(tuple(made), tuple(kept))


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
