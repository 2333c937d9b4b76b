"""Which rules there are, and which of them hold for a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from cjm.api.job import NO_WISH, Wish
from cjm.config import Complaint, Config, OverrideSettings, RuleSettings, Settings
from cjm.diagnostics import Path, Severity
from cjm.errors import CjmError
from cjm.files import PatternLists
from cjm.likeness import nearest
from cjm.linter import LintOptions, choose_rules
from cjm.linter.selection import SETS, load_rules, rule_names
from cjm.model import CHANNELS, Channel
from cjm.rules._rule import Registry, Rule

if TYPE_CHECKING:
    from cjm.config import ChannelSettings, TeamSettings


GATE = "missed-target"
"""The rule that makes goals a gate."""


class Chooser:
    """Chooses rules by what the user asked for and by the settings; once for all files for which
    the same holds.
    """

    def __init__(self, today: date, wish: Wish) -> None:
        self._today = today
        self._wish = wish
        self._patterns: dict[FilePath, PatternLists] = {}
        self._chosen: dict[tuple[FilePath | None, tuple[int, ...]], LintOptions] = {}

    def choose(self, file: str | None, settings: Settings) -> LintOptions:
        """What holds for a file; with None, for a text without a place.

        Raises ConfigError, or CjmError, for a name that no rule has.
        """
        has_overrides = bool(settings.config.rules.overrides)
        overrides = self._find_overrides(file, settings) if file and has_overrides else ()
        key = (settings.file, overrides)
        if key not in self._chosen:
            self._chosen[key] = choose_options(
                settings, today=self._today, wish=self._wish, overrides=overrides
            )
        return self._chosen[key]

    @property
    def plugins(self) -> tuple[str, ...]:
        """The packages that brought rules for any of the files so far."""
        return tuple(dict.fromkeys(name for one in self._chosen.values() for name in one.plugins))

    def _find_overrides(self, file: str, settings: Settings) -> tuple[int, ...]:
        if settings.file is None:
            return ()
        if settings.file not in self._patterns:
            lists = (own.files for own in settings.config.rules.overrides)
            self._patterns[settings.file] = PatternLists(settings.file.parent, lists)
        return tuple(self._patterns[settings.file].find(file))


def choose_options(
    settings: Settings,
    *,
    today: date,
    wish: Wish = NO_WISH,
    overrides: Sequence[int] = (),
    among: Iterable[str] | None = None,
) -> LintOptions:
    """What to check: the rules that the user named, else those of the settings, with what the
    `overrides`, by their numbers, say otherwise; only rules `among` the names given, if any are.

    Raises ConfigError, or CjmError, for a name that no rule has.
    """
    plugins = check_names(settings)
    rules = merge(settings.config.rules, overrides)
    off = {name for name, level in rules.severity.items() if level == "off"}
    severities = {name: Severity(level) for name, level in rules.severity.items() if level != "off"}
    select = wish.select or tuple(rules.select)
    if wish.is_gate:
        severities[GATE] = Severity.ERROR
        select = (*select, GATE) if select else ()
    chosen = choose_rules(
        rules.use,
        select=select,
        ignore=(set(wish.ignore) | off | set(rules.ignore)) - (set(wish.select) - set(wish.ignore)),
        severities=severities,
        plugins=plugins,
        among=among,
    )
    return LintOptions(today, chosen, read_registry(settings.config), rules.options, plugins)


def merge(rules: RuleSettings, overrides: Sequence[int]) -> RuleSettings:
    """The settings of rules with what some of their overrides say otherwise; the last one wins.

    A set of their own is written as what they select: a severity of before then turns no rule on.
    """
    for number in overrides:
        own = rules.overrides[number]
        on = [name for name, level in own.severity.items() if level != "off"]
        select = own.select or ([own.use] if own.use else rules.select)
        rules = replace(
            rules,
            select=[*select, *on] if select else [],
            ignore=[*(name for name in rules.ignore if name not in on), *own.ignore],
            severity={**rules.severity, **own.severity},
            options={
                name: {**rules.options.get(name, {}), **own.options.get(name, {})}
                for name in {**rules.options, **own.options}
            },
        )
    return rules


def check_names(settings: Settings) -> tuple[str, ...]:
    """The packages that bring rules. Raises ConfigError at the first of them that cannot be used,
    and with every name and option in the settings that no rule has or takes.
    """
    plugins = check_plugins(settings)
    complaints = (*_check_rule_names(settings, plugins), *_check_options(settings, plugins))
    if complaints:
        raise settings.reject(*complaints)
    return plugins


def check_plugins(settings: Settings) -> tuple[str, ...]:
    """The packages that bring rules. Raises ConfigError at the first that cannot be used."""
    rules = settings.config.rules
    for number in range(len(rules.plugins)):
        try:
            load_rules(tuple(rules.plugins[: number + 1]))
        except CjmError as error:
            place: Path = ("rules", "plugins", number)
            complaint = Complaint("unknown-value", place, error.message, error.hint)
            raise settings.reject(complaint) from error
    return tuple(rules.plugins)


def _check_rule_names(settings: Settings, plugins: tuple[str, ...]) -> Iterator[Complaint]:
    for path, name, at_key, or_set in _list_named(settings.config.rules):
        known = (*rule_names(plugins), *(SETS if or_set else ()))
        if name not in known:
            rule = "unknown-key" if at_key else "unknown-value"
            from cjm.config.synonyms import find_set

            meant = (find_set(name) if or_set else None) or nearest(name, known)
            message = f"there is no rule `{name[:60]}`"
            hint = None if meant else "`cjm rules` lists them"
            yield Complaint(rule, path, message, hint, suggestion=meant, at_key=at_key)


def _list_tables(rules: RuleSettings) -> Iterator[tuple[Path, RuleSettings | OverrideSettings]]:
    """The settings of rules, and those for some files, each with its path."""
    yield ("rules",), rules
    for number, own in enumerate(rules.overrides):
        yield ("rules", "overrides", number), own


def _list_named(rules: RuleSettings) -> Iterator[tuple[Path, str, bool, bool]]:
    """Each name of a rule in the settings: where, whether it is a key, whether it may be a set."""
    for path, table in _list_tables(rules):
        for at, name in enumerate(table.select):
            yield (*path, "select", at), name, False, True
        for at, name in enumerate(table.ignore):
            yield (*path, "ignore", at), name, False, False
        for key, names in (("severity", table.severity), ("options", table.options)):
            for name in names:
                yield (*path, key, name), name, True, False


def _check_options(settings: Settings, plugins: tuple[str, ...]) -> Iterator[Complaint]:
    rules = load_rules(plugins)
    for path, table in _list_tables(settings.config.rules):
        for name, options in table.options.items():
            for key, value in options.items() if name in rules else ():
                if trouble := rules[name].refuse_option(key, value):
                    place = (*path, "options", name, key)
                    yield _complain(rules[name], place, trouble, value)


def _complain(rule: Rule, path: Path, trouble: str, value: object) -> Complaint:
    key, known = str(path[-1]), ", ".join(rule.options)
    if key in rule.options:
        is_number = isinstance(value, str) and value.strip().isdecimal()
        hint = f"write {str(value).strip()}, without quotes" if is_number else None
        is_far = rule.options[key].takes_numbers and type(value) in (int, float)
        return Complaint("out-of-range" if is_far else "wrong-type", path, trouble, hint)
    from cjm.config.synonyms import find_severity

    if severity := find_severity({key: value}):
        hint = f'write {rule.name} = "{severity}" below `[rules.severity]`'
        return Complaint("unknown-key", path, trouble, hint, at_key=True)
    if meant := nearest(key, rule.options):
        return Complaint("unknown-key", path, trouble, suggestion=meant, at_key=True)
    hint = f"options of the rule: {known}" if known else "the rule has no options"
    return Complaint("unknown-key", path, trouble, hint, at_key=True)


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
