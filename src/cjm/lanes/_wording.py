"""How a map speaks: its languages, the words around its texts, the names of what it points at."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cjm.locales import Locale
from cjm.model import CHANNELS, Channel, Metric, Source, Text, Touchpoint
from cjm.model.walk import Path
from cjm.values import NamedTuple
from cjm.view import Confidence, Fact, Gauge

_MOST_MARKS = 5
_CERTAINTY: tuple[Confidence, ...] = ("assumption", "reasoned", "validated")


class Wording(NamedTuple):
    """Turns what is written in a journey into final texts of one language.

    `langs` are the languages to take texts in, the first that is there. `ids` hold one id for each
    path, different from all others; `names` what the author calls the element of an id.
    `source_labels` are the short names of `sources`. `touchpoints` hold, by id, what the mentions
    of a touchpoint say together. `channels` and `metrics` include those of the project;
    `metric_names` also those of single stages.
    `ticket_links` are addresses with `{}` for the number, by the prefix of the ticket.
    """

    locale: Locale
    langs: tuple[str, ...]
    ids: Mapping[Path, str] = MappingProxyType({})
    names: Mapping[str, str] = MappingProxyType({})
    touchpoints: Mapping[str, Touchpoint] = MappingProxyType({})
    channels: Mapping[str, Channel] = CHANNELS
    metrics: Mapping[str, Metric] = MappingProxyType({})
    metric_names: Mapping[str, str] = MappingProxyType({})
    sources: Mapping[str, Source] = MappingProxyType({})
    source_labels: Mapping[str, str] = MappingProxyType({})
    ticket_links: Mapping[str, str] = MappingProxyType({})

    def word(self, key: str, **values: str) -> str:
        """A word of the interface, its gaps filled."""
        return self.locale.word(key, **values)

    def text(self, text: Text) -> str:
        """The text in the first language that has one; as written, to the last digit."""
        picked = text.pick(*self.langs)
        if picked.strip():
            return picked
        return next((entry for _, entry in text.entries if entry.strip()), picked)

    def say(self, text: Text | None) -> str | None:
        """The text, or None where there is none or it says nothing."""
        told = self.text(text) if text else ""
        return told if told.strip() else None

    def texts(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """The texts that say something."""
        return tuple(picked for text in texts if (picked := self.text(text)).strip())

    def join(self, texts: Iterable[str]) -> str:
        """Texts on one line."""
        return self.locale.join(tuple(texts))

    def remark(self, text: str, *remarks: str) -> str:
        """`text` with what is to be known about it in brackets."""
        told = self.join(remark for remark in remarks if remark)
        return self.word("phrase.remark", text=text, remark=told) if told else text

    def name(self, id: str) -> str:
        """What the author calls an element; an id that leads nowhere as it is written."""
        return self.names.get(id, id)

    def channel(self, key: str) -> str:
        """The word for a channel: as the project calls it, else as the language does, else as it is
        written.
        """
        known = self.channels.get(key)
        if known and known.name:
            return known.name
        return self.word(f"channel.{key}") if key in CHANNELS else key

    def devices(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """Devices as the language calls them, those that it does not know as they are written."""
        has_word = self.locale.has_word
        return tuple(
            self.word(f"device.{text}") if has_word(f"device.{text}") else text
            for text in self.texts(texts)
        )

    def metric(self, key: str) -> str:
        """The name of a metric; a key that nothing explains as it is written."""
        return self.metric_names.get(key, key)

    def source(self, keys: Iterable[str]) -> str:
        """Short names of sources, each once."""
        return self.join(self.source_labels.get(key, key) for key in dict.fromkeys(keys))

    def confidence(self, own: Confidence | None, sources: Iterable[str]) -> Confidence | None:
        """How sure a statement is: as it says itself, else as sure as its best source."""
        if own:
            return own
        known = [self.sources[key].confidence for key in sources if key in self.sources]
        stated = [confidence for confidence in known if confidence]
        return max(stated, key=_CERTAINTY.index, default=None)

    def fact(self, key: str, value: str, *, iso: str | None = None, url: str | None = None) -> Fact:
        """A value with its label."""
        return Fact(self.word(f"fact.{key}"), value, iso, url, key)

    def tell(self, key: str, *texts: Text | None) -> tuple[Fact, ...]:
        """A fact of the texts that say something; none where there are none."""
        told = self.texts(text for text in texts if text)
        return (self.fact(key, self.join(told)),) if told else ()

    def tell_sources(self, keys: Iterable[str]) -> tuple[Fact, ...]:
        """Where a statement comes from; none where it does not say."""
        told = self.source(keys)
        return (self.fact("source", told),) if told else ()

    def tell_names(self, key: str, ids: Iterable[str]) -> tuple[Fact, ...]:
        """What the author calls the elements of some ids, a fact each."""
        return tuple(self.fact(key, self.name(id)) for id in dict.fromkeys(ids))

    def gauge(self, key: str, value: float | None, maximum: int) -> tuple[Gauge, ...]:
        """A level on a scale; none where it is not stated."""
        if value is None:
            return ()
        exact = None
        if value != int(value) or maximum > _MOST_MARKS:
            exact = self.locale.number(value)
        return (Gauge(self.word(f"fact.{key}"), value, maximum, self.rank(value, maximum), exact),)

    def rank(self, value: float, maximum: int) -> str:
        """A level on a scale in words: "4 of 5"."""
        number, most = self.locale.number(value), self.locale.number(maximum)
        return self.word("phrase.out-of", value=number, maximum=most)
