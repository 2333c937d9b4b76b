"""How what changed in a map is told: in which language, and by what names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cjm.changes import Node, Weight
from cjm.comparisons._compared import Manner, MapDiff
from cjm.comparisons._stream import Compared
from cjm.composer.naming import word_journey
from cjm.errors import CjmError
from cjm.lanes._wording import Wording
from cjm.locales import Locale, load_locale
from cjm.model import Journey
from cjm.model.ids import assign_ids
from cjm.model.languages import is_language
from cjm.overlays.telling import Teller
from cjm.rules._rule import Registry
from cjm.terminal.printable import has_right_to_left
from cjm.values import NamedTuple

WEIGHTS = (Weight.MAJOR, Weight.MINOR, Weight.PATCH)
_LONGEST = 200
_NO_PAIRS: Mapping[Node, Node] = MappingProxyType({})


class Voice(NamedTuple):
    """The words of one map in one language. `there` are the elements that both versions have."""

    teller: Teller
    there: Mapping[Node, Node] = _NO_PAIRS

    @property
    def locale(self) -> Locale:
        """The words of the language."""
        return self.teller.wording.locale

    @property
    def separator(self) -> str:
        """What parts the pieces of a line; a dot in the middle would be a zero after Persian and
        Arabic digits.
        """
        return "\N{ARABIC SEMICOLON} " if self.locale.direction == "rtl" else " · "

    def word(self, key: str, **values: str) -> str:
        """A word, its gaps filled."""
        return self.locale.word(key, **values)

    def call(self, node: Node) -> str:
        """What an element is called, in one language, on one line; cut where it is long."""
        channel = node.fields.get("channel")
        words = self.teller.call(node.label) or self._name_metric(node)
        if node.kind == "branch":
            # A branch is called by the id of the stage that it leads to.
            words = self.teller.wording.name(words or node.id or "")
        if not words and isinstance(channel, str):
            words = self.teller.wording.channel(channel)
        words = words or node.id or node.address
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"

    def score(self, value: float | None) -> str:
        """A score with its sign; a dash for none."""
        return "–" if value is None else self.locale.score(value)

    def weigh(self, weight: Weight) -> str:
        """The word for a weight."""
        return self.word(f"change.{weight.value}")

    def count_weights(self, numbers: Mapping[Weight, int]) -> str:
        """`2 major, 1 patch`."""
        return self.locale.join(
            [
                self.word(
                    "diff.weight-count",
                    number=self.locale.number(numbers[weight]),
                    weight=self.weigh(weight),
                )
                for weight in WEIGHTS
                if numbers.get(weight)
            ]
        )

    def turn(self, before: str, after: str) -> str:
        """`-1 → 0`, in the direction of the language."""
        turned = self.word("view.before-after", before=before, after=after)
        if self.locale.direction == "ltr" and has_right_to_left(turned):
            # Else the arrow would be read from its head.
            return turned.replace(" → ", "\u200e → \u200e")
        return turned

    def label(self, key: str, number: int) -> str:
        """A number behind its word: `New pain points: 2`."""
        return self.locale.label(self.word(key), self.locale.number(number))

    def _name_metric(self, node: Node) -> str:
        metric = node.fields.get("metric")
        return self.teller.wording.metric(metric) if isinstance(metric, str) else ""


def make_voice(
    root: object,
    locale: Locale,
    lang: str,
    *,
    registry: Registry | None = None,
    there: Mapping[Node, Node] = _NO_PAIRS,
) -> Voice:
    """The voice of a map, or of a persona in a file of its own, whose texts are told in `lang`."""
    if not isinstance(root, Journey):
        return Voice(Teller(Wording(locale, (lang,)), lang), there)
    wording = word_journey(
        root,
        ids=assign_ids(root),
        locale=locale,
        lang=lang,
        registry=registry or Registry(),
        ticket_links={},
    )
    return Voice(Teller(wording, root.lang), there)


def find_voice(one: MapDiff, manner: Manner) -> Voice:
    """The voice of a compared map: in the language that is asked for, else in its own."""
    lang = check_language(manner.lang or one.lang or "en")
    return _find(one, load_locale(lang), lang)


def find_english(one: MapDiff) -> Voice:
    """English words around the texts of a map, which are in its own language."""
    return _find(one, load_locale("en"), one.lang)


def find_common(compared: Compared) -> Voice:
    """The voice for what is said of all maps: as asked for, else that of the first of them."""
    lang = check_language(compared.manner.lang or compared.find_language() or "en")
    return make_voice(None, load_locale(lang), lang)


def check_language(lang: str) -> str:
    """`lang`, if it is a language tag; raises CjmError for what is none."""
    if not is_language(lang):
        raise CjmError(f"`{lang}` is no language tag", "as in fa, en, ar or en-GB")
    return lang


def _find(one: MapDiff, locale: Locale, lang: str) -> Voice:
    there: dict[Node, Node] = {}
    if one.changes:
        there = {**one.changes.pairs.by_old, **one.changes.pairs.by_new}
    element = one.version.loaded.element
    return make_voice(element, locale, lang, registry=one.project.registry, there=there)
