"""Both curves of a comparison in words, and what each column of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import MapView
from cjm.view.overlay import Beat, Overlay
from cjm.views._traces import Trace, Voice, list_columns, list_traces, list_voices
from cjm.views._view import Table


class Column(NamedTuple):
    """A column under both curves: its number, from 1, its place among the columns of the view, and
    how single personas feel in it, where these alone have scores.
    """

    number: int
    place: int
    beat: Beat
    voices: tuple[Voice, ...]

    @property
    def has_changed(self) -> bool:
        """Whether it is new or gone, or somebody feels otherwise."""
        own: tuple[Beat | Voice, ...] = (self.beat, *self.voices)
        return self.beat.standing != "kept" or any(each.before != each.after for each in own)


def tell_columns(overlay: Overlay, traces: Sequence[Trace]) -> tuple[Column, ...]:
    """All columns under both curves."""
    places = zip(overlay.beats, list_columns(overlay.beats), strict=True)
    return tuple(
        Column(number, place, beat, tuple(list_voices(traces, overlay, place)))
        for number, (beat, place) in enumerate(places, 1)
    )


def has_curves(view: MapView) -> bool:
    """Whether anything has a score on either side; else there is nothing to draw."""
    beats = view.overlay.beats if view.overlay else ()
    return any(map(has_score, beats)) or bool(beats and list_traces(view))


def has_score(beat: Beat) -> bool:
    """Whether a column has a score on either side."""
    return beat.before is not None or beat.after is not None or any(beat.is_unread)


def tell_scores(beat: Beat | Voice, locale: Locale) -> str:
    """`−1 → −2`; one score where it stays, or is on one side only."""
    scores = [None if each is None else locale.score(each) for each in (beat.before, beat.after)]
    if isinstance(beat, Beat):
        sign = locale.word("change.unread-sign")
        scores = [sign if no else each for each, no in zip(scores, beat.is_unread, strict=True)]
    before, after = scores
    if before is None or after is None or before == after:
        return after or before or "–"
    return locale.word("view.before-after", before=before, after=after)


def tabulate(view: MapView, overlay: Overlay, locale: Locale) -> Table:
    """Both curves in words, with a column for what it is to become; a row for each persona where
    these alone have scores, and none where there is no score.
    """
    word = locale.word
    aims = [trace.series.name for trace in list_traces(view) if not trace.number]
    head = (word("map.stage"), word("change.before"), word("change.after"), *aims)
    rows = [row for row in list_rows(view, overlay, locale) if any(row[1:-1])]
    return Table(word("change.curve"), (*head, word("change.edited")), tuple(rows))


def list_rows(view: MapView, overlay: Overlay, locale: Locale) -> Iterator[tuple[str, ...]]:
    """A row for each column, or for each persona in it: the name, how it was, how it is, where
    there is such a line how it is to become, and what that means.
    """
    word = locale.word
    traces = list_traces(view)
    aims = [trace for trace in traces if not trace.number]
    fate = {"new": word("change.added"), "gone": word("change.removed"), "kept": ""}
    verdict = {True: word("change.worse"), False: word("change.better"), None: ""}
    for _, place, beat, voices in tell_columns(overlay, traces):
        goal = tuple(_tell_score(aim.score(place), locale) for aim in aims)
        for voice in voices:
            name = word("phrase.remark", text=beat.name, remark=voice.name)
            told = fate[beat.standing] or verdict[voice.is_worse]
            states = (_tell_score(each, locale) for each in (voice.before, voice.after))
            yield (name, *states, *goal, told)
        if not voices:
            told = fate[beat.standing] or verdict[beat.is_worse]
            yield (beat.name, beat.told_before or "", beat.told_after or "", *goal, told)


def _tell_score(score: float | None, locale: Locale) -> str:
    return "" if score is None else locale.score(score)
