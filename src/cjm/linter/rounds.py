"""What is asked of each map of a run, made ready once for all of them."""

from collections.abc import Callable, Iterable, Mapping, Set

from cjm.diagnostics import Finding, Severity
from cjm.linter.selection import fill_usual_options, load_rules
from cjm.loader.recent import Recent
from cjm.model import Element
from cjm.model.element import is_kind
from cjm.rules._rule import Context, Rule, nothing
from cjm.rules._setting import Default, Option
from cjm.values import NamedTuple

_MOST_KINDS = 64
"""Sets of kinds for which the rules are remembered: most maps of a portfolio hold the same."""


class Round(NamedTuple):
    """A rule as it looks at a map: its check with the options that hold."""

    rule: Rule
    check: Callable[[Context], Iterable[Finding]]
    options: Mapping[str, Option | Default]
    severity: Severity


class Rounds:
    """The rules that are chosen and have something to look at, with their options: those that a
    project sets, else the usual ones.
    """

    def __init__(
        self,
        chosen: Mapping[str, Severity],
        own: Mapping[str, Mapping[str, Option]],
        plugins: tuple[str, ...],
    ) -> None:
        rules = load_rules(plugins)
        # They stay here, so that nothing else gets their identity.
        self._kept = (chosen, own)
        self._all = tuple(
            Round(
                rule,
                rule.check,
                rule.fill_options(own[name])
                if name in own
                else fill_usual_options(name, plugins) or {},
                severity,
            )
            for name, severity in chosen.items()
            if (rule := rules[name]).check is not nothing
        )
        self._by_kinds: dict[tuple[frozenset[type[Element]], bool], tuple[Round, ...]] = {}

    def choose(self, kinds: Set[type[Element]], *, is_persona: bool) -> tuple[Round, ...]:
        """Those that may find something where there are elements of these kinds and no others; in a
        persona file, only those about content.
        """
        key = frozenset(kinds), is_persona
        if key not in self._by_kinds:
            if len(self._by_kinds) == _MOST_KINDS:
                self._by_kinds.clear()
            self._by_kinds[key] = tuple(
                each
                for each in self._all
                if _may_find(each.rule, key[0]) and not (is_persona and each.rule.kind != "content")
            )
        return self._by_kinds[key]


def _may_find(rule: Rule, kinds: frozenset[type[Element]]) -> bool:
    return not rule.about or any(is_kind(kind, *rule.about) for kind in kinds)


_RECENT: Recent[Rounds] = Recent(16)


def list_rounds(
    chosen: Mapping[str, Severity],
    own: Mapping[str, Mapping[str, Option]],
    plugins: tuple[str, ...],
) -> Rounds:
    """The rules that are `chosen`, with a project's `own` options, as they were made ready for the
    file before.
    """
    return _RECENT.find((id(chosen), id(own), plugins), lambda: Rounds(chosen, own, plugins))
