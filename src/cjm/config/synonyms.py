"""Settings by what other tools call them: keys, sets of rules, severities."""

from __future__ import annotations

from collections.abc import Mapping

_SEVERITIES = {
    "off": "0 disable disabled exclude false hidden hide ignore ignored never no none silent skip"
    " suppress",
    "info": "hint information informational low minor note notice suggestion",
    "warning": "1 default enable enabled medium moderate on true warn warnings yes",
    "error": "2 blocker critical deny err errors fail failure fatal forbid high major severe",
}
"""Each severity with what people write for it; numbers as linters of JavaScript have them."""
_SETS = {
    "minimal": "basic core essential least min minimum none off",
    "recommended": "base default normal standard usual",
    "strict": "all everything full max maximum pedantic",
}
_DIRECTIONS = {
    "higher": "asc ascending high increase larger max maximize more plus up ↑ > بیشتر بالاتر",
    "lower": "decrease desc descending down less low min minimize minus smaller ↓ < کمتر پایین‌تر",
}
_KEYS: dict[tuple[str, ...], dict[str, str]] = {
    (): {
        "rules": "check checks lint linter linting",
        "maps": "files include includes input journeys paths src",
        "render": "draw drawing output",
        "teams": "owners",
        "metrics": "kpis",
    },
    ("rules",): {
        "ignore": "disable disabled disabled_rules exclude extend_ignore off skip",
        "select": "only",
        "severity": "level levels severities",
        "use": "extend extends preset profile set",
        "options": "config configuration parameters settings",
        "overrides": "files per_file_ignores per_file",
    },
    ("rules", "overrides"): {
        "files": "file glob globs maps path paths pattern patterns",
        "ignore": "disable disabled exclude off skip",
        "select": "only",
        "severity": "level levels severities",
        "use": "extends preset profile rules set",
    },
}
"""What people write for the keys of a table."""
_HOLDERS = ("severity", "level")


def find_severity(given: object) -> str | None:
    """The severity that a value of a setting means: by another word, as a number, as yes or no, or
    as the first of a list. None where it means none.
    """
    if isinstance(given, list):
        return find_severity(given[0]) if given else None
    if isinstance(given, dict):
        return next((find_severity(given[key]) for key in _HOLDERS if key in given), None)
    return _find(given, _SEVERITIES)


def find_set(given: object) -> str | None:
    """The set of rules that a value of a setting means."""
    return _find(given, _SETS)


def find_direction(given: object) -> str | None:
    """The direction in which a metric is better."""
    return _find(given, _DIRECTIONS)


def find_key(key: str, table: tuple[str | int, ...]) -> str | None:
    """The key of a table that is called so elsewhere."""
    names = tuple(step for step in table if isinstance(step, str))
    words = next((own for path, own in _KEYS.items() if path == names), {})
    return _find(key.replace("-", "_"), words)


def _find(given: object, words: Mapping[str, str]) -> str | None:
    word = str(given).strip().lower()
    if word in words:
        return word
    return next((meant for meant, others in words.items() if word in others.split()), None)
