"""Which rules there are, and which of them hold for a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from cjm.config import Config, Settings
from cjm.diagnostics import Path, Severity
from cjm.likeness import nearest
from cjm.linter import LintOptions, choose_rules
from cjm.linter.selection import load_rules, rule_names
from cjm.model import CHANNELS, Channel
from cjm.rules._rule import Registry

if TYPE_CHECKING:
    from cjm.config import ChannelSettings, TeamSettings


def choose_options(
    settings: Settings, *, today: date, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> LintOptions:
    """What to check: the rules that the user named, else those of the settings.

    Raises ConfigError, or CjmError, for a name that no rule has.
    """
    check_names(settings)
    rules = settings.config.rules
    asked, unasked = tuple(select), frozenset(ignore)
    off = {name for name, level in rules.severity.items() if level == "off"}
    severities = {name: Severity(level) for name, level in rules.severity.items() if level != "off"}
    chosen = choose_rules(
        rules.use,
        select=asked or rules.select,
        ignore=unasked | ((off | set(rules.ignore)) - set(asked)),
        severities=severities,
    )
    return LintOptions(today, chosen, read_registry(settings.config), rules.options)


def check_names(settings: Settings) -> None:
    """Raise ConfigError at the first name or option in the settings that no rule has or takes."""
    rules = settings.config.rules
    named: list[tuple[Path, str, bool]] = [
        *((("rules", "select", at), name, False) for at, name in enumerate(rules.select)),
        *((("rules", "ignore", at), name, False) for at, name in enumerate(rules.ignore)),
        *((("rules", "severity", name), name, True) for name in rules.severity),
        *((("rules", "options", name), name, True) for name in rules.options),
    ]
    known = rule_names()
    for path, name, at_key in named:
        if name not in known:
            message = f"there is no rule `{name[:60]}`"
            raise settings.reject(path, message, suggestion=nearest(name, known), at_key=at_key)
    for name, options in rules.options.items():
        rule = load_rules()[name]
        for key, value in options.items():
            if trouble := rule.refuse_option(key, value):
                path = ("rules", "options", name, key)
                is_unknown = key not in rule.options
                meant = nearest(key, rule.options) if is_unknown else None
                raise settings.reject(path, trouble, suggestion=meant, at_key=is_unknown)


def read_registry(config: Config) -> Registry:
    """What the project shares between maps."""
    channels = {key: _read_channel(key, own) for key, own in config.channels.items()}
    return Registry(channels, frozenset(config.teams), config.metrics, _name_teams(config.teams))


def _name_teams(teams: list[str] | Mapping[str, TeamSettings]) -> Mapping[str, str]:
    """The names of teams by key; a team without a name is called by its key."""
    if isinstance(teams, list):
        return {key: key for key in teams}
    return {key: team.name or key for key, team in teams.items()}


def _read_channel(key: str, own: ChannelSettings) -> Channel:
    known: Mapping[str, Channel] = CHANNELS
    usual = known.get(key, CHANNELS["other"])
    return Channel(
        is_online=usual.is_online if own.online is None else own.online,
        media=own.media or usual.media,
        name=own.name,
    )
