"""Changes in words, the same in every comparison and in every history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cjm.changes import Change, Node, Point, is_translation
from cjm.changes.node import TEXT, find_root
from cjm.changes.rewording import Fate
from cjm.changes.sums import is_open, read_score
from cjm.comparisons._voice import Voice
from cjm.values import NamedTuple

_SIGNS = {"added": "+", "removed": "-", "moved": ">", "reordered": ">"}
_BY = "emotion.by."
_KINDS: Mapping[str, str] = {
    "map": "change.map",
    "stage": "map.stage",
    "step": "change.step",
    "touchpoint": "map.touchpoint",
    "pain-point": "diff.pain-point",
    "opportunity": "fact.opportunity",
    "fix": "diff.fix",
    "persona": "map.persona",
    "goal": "fact.goal",
    "metric": "fact.metric",
    "source": "fact.source",
    "quote": "fact.quote",
    "need": "diff.need",
    "cause": "fact.cause",
    "branch": "fact.next",
    "lane": "change.lane",
    "link": "page.dependencies",
}
_COUNTED: Mapping[str, str] = {
    "step": "map.steps",
    "touchpoint": "lane.touchpoints",
    "pain-point": "lane.pain_points",
    "opportunity": "lane.opportunities",
    "fix": "lane.fixes",
}


class Telling(NamedTuple):
    """A change in words: a sign, what it is of, what happened. Where a text was edited, `pieces`
    are its words, and `happened` is only that it was.
    """

    sign: str
    what: str
    happened: str
    pieces: tuple[tuple[Fate, str], ...] = ()
    separator: str = " · "

    @property
    def whole(self) -> str:
        """What it is of, and what happened."""
        return f"{self.what}{self.separator}{self.happened}"


def tell(change: Change, voice: Voice) -> Telling:
    """A change in words."""
    return _tell(change, voice)._replace(separator=voice.separator)


def _tell(change: Change, voice: Voice) -> Telling:
    node = change.node
    what, sign = name_kind(node, voice), _SIGNS.get(change.kind, "~")
    match change.kind:
        case "added" | "removed":
            return Telling(sign, what, voice.locale.join([*_tell_fate(change, voice)]))
        case "moved":
            place = str(change.before) or voice.word("change.map")
            return Telling(sign, what, voice.word("change.moved-from", place=place))
        case "reordered":
            before, after = (_place(value, voice) for value in (change.before, change.after))
            places = voice.word("change.was-number", before=before, after=after)
            return Telling(sign, what, places)
    if change.field == "emotion.score":
        before, after = (_score(value, voice) for value in (change.before, change.after))
        label = voice.word("fact.feeling")
        return Telling(sign, what, voice.locale.label(label, voice.turn(before, after)))
    edit = voice.teller.edit(change)
    is_renamed = change.field == "name" and not is_translation(change)
    label = edit.label or ""
    if is_renamed:
        label = voice.word("change.renamed")
    elif (change.field or "").startswith(_BY):
        name = _name_traveller(change, voice)
        label = voice.word("phrase.remark", text=voice.word("fact.feeling"), remark=name)
    elif change.field == "title" and not label:
        label = voice.word("field.title")
    if edit.pieces and not is_renamed:
        words = (label, voice.word("diff.reworded"))
        return Telling(sign, what, voice.separator.join(filter(None, words)), edit.pieces)
    before, after = (_show(text, voice, is_renamed) for text in (edit.before, edit.after))
    turned = voice.turn(before, after)
    if change.field in ("moment_of_truth", "tech"):
        fate = voice.word("change.added" if edit.after else "change.removed")
        return Telling(sign, what, voice.locale.label(fate, label))
    return Telling(sign, what, voice.locale.label(label, turned) if label else turned)


def _name_traveller(change: Change, voice: Voice) -> str:
    """The persona whose feeling changed, by the name that it has, or had where it is gone."""
    id = str(change.field).removeprefix(_BY)
    roots = (find_root(node) for node in (change.new, change.old) if node)
    people = (each for root in roots for each in root.children if each.kind == "persona")
    return next((voice.call(each) for each in people if each.id == id), id)


def name_kind(node: Node, voice: Voice) -> str:
    """What an element is: `Pain point`; of a text, the list that it stands in."""
    if node.kind in _KINDS:
        return voice.word(_KINDS[node.kind])
    last = node.key.rpartition(".")[2]
    key = voice.locale.find_key(
        f"lane.{last}",
        f"map.{node.key.replace('.', '-')}",
        f"map.{last}",
        f"fact.{last}",
        f"persona.{last}",
        *([f"attribute.{last}"] if node.kind == TEXT else []),
    )
    return voice.word(key) if key else last.replace("_", " ").replace("-", " ")


def find_stage(change: Change) -> Node | None:
    """The stage that a change is told under, as the new version has it if it is there; None where
    it is of the map as a whole.
    """
    place: Node | None = change.node
    while place is not None:
        if place.key == "stages":
            return place
        place = place.parent
    return None


def name_place(node: Node, voice: Voice) -> str:
    """The map as a whole, or the persona, that an element is of."""
    return voice.word("map.persona" if find_root(node).kind == "persona" else "change.map")


def is_label(change: Change, told: Telling) -> bool:
    """Whether a text was edited that is what its element is called."""
    return change.field in ("text", "title", "name") and bool(told.pieces)


def is_worse(point: Point) -> bool | None:
    """Whether a column feels worse now; None where that cannot be told, or nothing changed."""
    if point.before is None or point.after is None or point.before == point.after:
        return None
    return point.after < point.before


def _tell_fate(change: Change, voice: Voice) -> Iterator[str]:
    """That an element is new or gone, how it feels, and what stands below it."""
    node = change.node
    yield voice.word(f"change.{change.kind}")
    score = read_score(node)
    if score is not None:
        yield voice.locale.label(voice.word("fact.feeling"), voice.score(score))
    if change.kind == "removed" and node.kind == "pain-point":
        yield voice.word("diff.never-solved" if is_open(node) else "diff.was-solved")
    kinds: dict[str, int] = {}
    for each in _walk(node.children):
        if each.kind in _COUNTED and each not in voice.there:
            kinds[each.kind] = kinds.get(each.kind, 0) + 1
    yield from (voice.label(_COUNTED[kind], number) for kind, number in kinds.items())
    if change.kind == "removed" and node.kind == "persona" and node.id:
        felt = [each for each in _walk((find_root(node),)) if f"{_BY}{node.id}" in each.fields]
        if felt:
            yield voice.label("view.feelings", len(felt))


def _walk(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)


def _show(text: str | None, voice: Voice, is_quoted: bool) -> str:
    if not text:
        return "–"
    return voice.locale.quote(text) if is_quoted else text


def _score(value: object, voice: Voice) -> str:
    return voice.score(float(value) if isinstance(value, int | float) else None)


def _place(value: object, voice: Voice) -> str:
    return voice.locale.number(value + 1 if isinstance(value, int) else 0)
