"""A history as data, in the forms that `cjm schema log` and `cjm schema blame` describe."""

from __future__ import annotations

from cjm import __version__
from cjm.api.history.origins import Origins
from cjm.api.history.stops import Log, Stop
from cjm.api.history.telling import speak
from cjm.changes import Change, list_scores
from cjm.comparisons._voice import Voice, make_voice
from cjm.comparisons._words import tell
from cjm.git.history import Commit
from cjm.locales import load_locale
from cjm.model import Journey, Persona
from cjm.reports._entries import make_text
from cjm.terminal.data import Data, write_json

_VERSION = 1
_HEAD: dict[str, Data] = {"version": _VERSION, "tool": {"name": "cjm", "version": __version__}}


def write_log_json(log: Log) -> str:
    """The log, with all changes that are asked for."""
    commits: list[Data] = [_write_stop(stop) for stop in log.stops]
    return write_json(
        {**_HEAD, "commits": commits, "cut_off_at": log.end.commit if log.end else None}
    )


def _write_stop(stop: Stop) -> Data:
    element, changes, root = stop.version.element, stop.changes, stop.version.root
    scores = list_scores(root) if root else ()
    weight = changes.weight if changes else None
    voice = _speak_english(element)
    told = [_write_change(change, voice) for change in changes.told] if changes else []
    return {
        **_describe(stop.version.commit),
        "readable": element is not None,
        "first": element is not None and changes is None,
        "weight": weight.value if weight else None,
        "curve": [{"address": node.address, "score": score} for node, score in scores],
        "changes": [*told],
    }


def _write_change(change: Change, voice: Voice) -> Data:
    return {
        "kind": change.kind,
        "weight": change.weight.value,
        "address": change.node.address,
        "label": voice.call(change.node),
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "is_guess": change.is_guess,
        "words": tell(change, voice).whole,
    }


def write_origins_json(origins: Origins) -> str:
    """The origins of all elements."""
    voice = speak(origins.element, None)
    elements: list[Data] = [
        {
            "address": node.address,
            "kind": node.kind,
            "label": voice.call(node),
            **_describe(commit),
        }
        for node, commit in origins.entries
    ]
    return write_json({**_HEAD, "elements": elements})


def _speak_english(element: Journey | Persona | None) -> Voice:
    own = element.lang if isinstance(element, Journey) else "en"
    return make_voice(element, load_locale("en"), own)


def _describe(commit: Commit) -> dict[str, Data]:
    return {
        "commit": commit.id,
        "author": make_text(commit.author),
        "date": commit.day,
        "subject": make_text(commit.subject),
        "file": make_text(commit.path),
    }
