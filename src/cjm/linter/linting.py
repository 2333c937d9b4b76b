"""One file through the rules: findings become diagnostics with places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from cjm.diagnostics import Diagnostic, Finding, Severity
from cjm.linter.echoes import NO_ECHOES, Echoes, list_cut
from cjm.linter.personas import NOTHING_TOLD, Told, take_own, wrap
from cjm.linter.rounds import list_rounds
from cjm.linter.selection import load_rules, rule_names
from cjm.loader import Loaded
from cjm.loader.loaded import Writer
from cjm.loader.recent import Recent
from cjm.model import Journey
from cjm.model.ids import assign_ids
from cjm.rules._rule import NOTHING_AROUND, Around, Context, Day, Registry, Rule
from cjm.rules._setting import Option
from cjm.rules._survey import Survey
from cjm.source.losses import LOST_TEXT
from cjm.source.said import join
from cjm.values import NamedTuple

_SPEAKS_TO_US = re.compile(r"#\s*(?:cjm|noqa)", re.IGNORECASE)
_DID_YOU_MEAN = "did you mean `"
_KEEPS_FROM_DRAWING = frozenset({"structure", "reference"})


class LintOptions(NamedTuple):
    """What to check: the day it is, what the project shares, the rules with their severities, and
    each rule's options where the project sets them, and the packages that bring rules. `day` is the
    same day, given by who wants to know whether a rule asked for it.
    """

    today: date
    chosen: Mapping[str, Severity]
    registry: Registry = Registry()
    options: Mapping[str, Mapping[str, Option]] = MappingProxyType({})
    plugins: tuple[str, ...] = ()
    day: Day | None = None


def lint(
    loaded: Loaded, options: LintOptions, around: Around = NOTHING_AROUND
) -> tuple[Diagnostic, ...]:
    """All findings about one file and the persona files it names, in the order of their places. A
    plain value: it depends on the file, the files it refers to, the options, what the project says
    `around` it, and the release, and on nothing else."""
    raw = [(each, _run_on_persona(each, options)) for each in loaded.personas.values()]
    told = Told.note(loaded, (one for _, found in raw for one in found)) if raw else NOTHING_TOLD
    found = _settle(loaded, options, [*_run_rules(loaded, options, around, told)], around, told)
    found += [one for each, own in raw for one in _settle(each, options, own)]
    if not found:
        return ()
    # What stands under an anchor is read again at each alias, and is one thing all the same.
    once = {(d.file, d.rule, d.place, d.message): d for d in reversed(found)}
    in_order = tuple(sorted(once.values(), key=_reading_order))
    rules = load_rules(options.plugins)
    if not any(rules[each.rule].repair for each in in_order):
        return in_order
    from cjm.linter.fixing import mark_fixable

    files = {each.name: each for each in (*loaded.personas.values(), loaded)}
    return tuple(mark_fixable(in_order, files, rules))


class _Ran(NamedTuple):
    """What the rules found in a persona file, and whether one asked for the day. `kept` is what the
    run was about: it stays, so that nothing else gets its identity.
    """

    found: list[Diagnostic]
    asked_for_day: bool
    kept: tuple[object, ...]


_RECENT: Recent[_Ran] = Recent(32)


def _run_on_persona(persona: Loaded, options: LintOptions) -> list[Diagnostic]:
    """What the rules find in a persona file; as they found it, where the map before named it."""
    if options.plugins:
        # Rules of a project's own may rest on anything.
        return [*_run_rules(persona, options)]
    kept = (persona, options.chosen, options.registry, options.options)

    def run() -> _Ran:
        day = Day(options.today)
        found = [*_run_rules(persona, options._replace(day=day))]
        return _Ran(found, day.is_asked_for, kept)

    ran = _RECENT.find((*map(id, kept), options.today), run)
    if ran.asked_for_day and options.day:
        options.day.tell()
    return ran.found


def _settle(
    loaded: Loaded,
    options: LintOptions,
    found: list[Diagnostic],
    around: Around = NOTHING_AROUND,
    told: Told = NOTHING_TOLD,
) -> list[Diagnostic]:
    """What the rules `found` in a file, and what reading it did, less what its comments silence."""
    found = [*_keep_chosen(loaded.diagnostics, options), *found]
    if "#" not in loaded.text or not _SPEAKS_TO_US.search(loaded.text):
        return found
    from cjm.linter.ignores import list_ignores
    from cjm.linter.suppression import silence

    if ignores := list_ignores(loaded):
        known = frozenset(rule_names(options.plugins))
        ignorable = ignorable_rules(options.plugins)
        # Only its rule can tell whether a suppression is idle, so it runs even if not chosen.
        named = {one.rule for ignore in ignores for one in ignore.suppressions} & ignorable
        unasked = dict.fromkeys(sorted(named - options.chosen.keys()), Severity.INFO)
        found += _run_rules(loaded, options._replace(chosen=unasked), around, told)
        found += [d for d in loaded.diagnostics if d.rule in unasked]
        found = list(silence(found, ignores, loaded, ignorable, known))
        found = list(_keep_chosen(found, options))
    return found


def is_drawable(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether a map with these findings can be drawn: what it says of content never hinders."""
    rules = load_rules()
    return not any(rules[diagnostic.rule].kind in _KEEPS_FROM_DRAWING for diagnostic in diagnostics)


def ignorable_rules(plugins: tuple[str, ...] = ()) -> frozenset[str]:
    """The rules that a comment can silence: those about content. What keeps a file from being read
    or drawn has to be mended.
    """
    from cjm.linter.suppression import ABOUT_COMMENTS

    rules = load_rules(plugins).items()
    return frozenset(name for name, rule in rules if rule.kind == "content") - ABOUT_COMMENTS


def _reading_order(diagnostic: Diagnostic) -> tuple[str, int, int, int, str, str]:
    place = diagnostic.place
    return (
        diagnostic.file,
        place.line,
        place.column,
        -diagnostic.severity.rank,
        diagnostic.rule,
        diagnostic.message,
    )


def _keep_chosen(diagnostics: Iterable[Diagnostic], options: LintOptions) -> Iterator[Diagnostic]:
    for diagnostic in diagnostics:
        severity = options.chosen.get(diagnostic.rule)
        if severity is not None:
            yield diagnostic._replace(severity=severity)


def _run_rules(
    loaded: Loaded,
    options: LintOptions,
    around: Around = NOTHING_AROUND,
    told: Told = NOTHING_TOLD,
) -> Iterator[Diagnostic]:
    persona, document = loaded.persona, loaded.document
    journey = wrap(persona) if persona else loaded.journey
    if journey is None or document is None:
        return
    writer = Writer(loaded.name, loaded.text, document)
    survey = _open_survey(journey, loaded)
    broken = loaded.broken | loaded.lost if LOST_TEXT in options.chosen else loaded.broken
    lost: frozenset[str] = frozenset()
    nameless: frozenset[str] = frozenset()
    if broken or document.dropped:
        from cjm.loader.lost_names import list_lost_names, list_nameless

        lost, nameless = list_lost_names(document, broken), list_nameless(document, broken)
    context = Context(
        journey=journey,
        ids=loaded.ids or assign_ids(journey),
        day=options.day or Day(options.today),
        registry=options.registry,
        compared=loaded.compared,
        order=None if persona else writer.place_in_order,
        around=around,
        is_persona=persona is not None,
        survey=survey,
        lost=lost,
        broken=broken,
        nameless=nameless,
    )
    echoes = NO_ECHOES
    if broken or loaded.diagnostics:
        cut = frozenset(list_cut(loaded, options.chosen))
        echoes = Echoes(loaded.broken, broken - loaded.broken, cut)
    rounds = list_rounds(options.chosen, options.options, options.plugins)
    for rule, check, own, severity in rounds.choose(survey.kinds, is_persona=persona is not None):
        found = check(context.with_options(own) if own else context)
        for finding in take_own(found) if persona else found:
            if not echoes.holds(finding) and not told.covers(rule.name, finding):
                yield _write(rule, severity, finding, writer)


def _open_survey(journey: Journey, loaded: Loaded) -> Survey:
    """What is known already of a map, and of the personas that it takes from files."""
    if loaded.said is None or not loaded.walked.elements:
        return Survey().of(journey)
    others = [each.said for each in loaded.personas.values() if each.said]
    return Survey(journey, loaded.walked, join(loaded.said, *others) if others else loaded.said)


def _write(rule: Rule, severity: Severity, finding: Finding, writer: Writer) -> Diagnostic:
    hint, meant = finding.hint or "", None
    if hint.startswith(_DID_YOU_MEAN) and hint.endswith("`?"):
        hint, meant = "", hint.removeprefix(_DID_YOU_MEAN).removesuffix("`?")
    return writer.write(
        rule.name,
        finding.path,
        finding.message,
        severity=severity,
        hint=hint or None,
        suggestion=meant,
        at_key=finding.at_key,
        slip=finding.slip,
        word=finding.word,
        lacks=finding.lacks,
    )
