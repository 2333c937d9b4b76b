"""What a rule is: a name, a severity, and a function from a journey to findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Channel, Element, Journey, Metric, Text
from cjm.model.ids import Ids
from cjm.model.reading import show
from cjm.rules._setting import Default, Option, Setting, say_value
from cjm.rules._survey import Claim, Grounds, Passage, Sort, Survey, Word
from cjm.source.said import Said
from cjm.values import NamedTuple, dataclass

if TYPE_CHECKING:
    from cjm.rules._repairs import Remedy

RuleSet: TypeAlias = Literal["minimal", "recommended", "strict"]
Kind: TypeAlias = Literal["structure", "reference", "content"]


class Registry(NamedTuple):
    """What the project shares between maps: its channels, teams and metrics, by key."""

    channels: Mapping[str, Channel] = MappingProxyType({})
    teams: frozenset[str] = frozenset()
    metrics: Mapping[str, Metric] = MappingProxyType({})
    team_names: Mapping[str, str] = MappingProxyType({})
    """What the teams are called, by key."""


MOST_TWINS = 3
"""Files with one id that each of them knows of: of a thousand copies, each would know of all."""


class Around(NamedTuple):
    """What the other files of the project say that bears on this one: plain values.

    `twins` are files of the same kind with the same id, by their paths below the project's root:
    the first `MOST_TWINS` of them, and `more_twins` tells how many more there are. `is_unused`
    tells of a persona file whether no map names it; it is False where nobody knows.
    """

    twins: tuple[str, ...] = ()
    is_unused: bool = False
    more_twins: int = 0


NOTHING_AROUND = Around()
"""A file that stands alone."""


class Day:
    """The day it is. It remembers whether it was asked for: what was found then holds for that day,
    and all else on any.
    """

    def __init__(self, value: date) -> None:
        self._value = value
        self.is_asked_for = False

    def tell(self) -> date:
        """The day."""
        self.is_asked_for = True
        return self._value


@dataclass(frozen=True)
class Context:
    """What a rule may look at. Rules know no files, lines or output.

    `compared` is the journey under `compare_to`, if there is one and it can be read; `options` the
    rule's own options with the project's values. `order` tells which of two paths was written
    first: it gives a key to sort by; without it, elements stand in the order of the model.
    `around` is what other files say. A persona file is looked at as the only persona of a map of
    its own, and `is_persona` is then true.
    `lost` are ids that stand in parts of the file that could not be read, and `broken` the paths of
    those parts; `nameless` are the keys of lists in which something has an id that nobody can tell.
    `survey` is shared by copies of a context, so that the journey is walked once for all rules.
    """

    journey: Journey
    ids: Ids
    day: Day
    registry: Registry = field(default_factory=Registry)
    compared: Journey | None = None
    options: Mapping[str, Option | Default] = field(default_factory=dict)
    order: Callable[[Path], tuple[int, ...]] | None = None
    around: Around = NOTHING_AROUND
    is_persona: bool = False
    lost: frozenset[str] = frozenset()
    broken: frozenset[Path] = frozenset()
    nameless: frozenset[str] = frozenset()
    survey: Survey = field(default_factory=Survey, repr=False, compare=False)

    def with_options(self, options: Mapping[str, Option | Default]) -> "Context":
        """The same, for a rule with these options; itself where there are none."""
        if not options and not self.options:
            return self
        # As `dataclasses.replace`, in a tenth of its time: it is done for many rules of each map.
        values = vars(self).copy()
        values["options"] = options
        twin = object.__new__(Context)
        twin.__dict__ = values
        return twin

    @property
    def today(self) -> date:
        """The day it is."""
        return self.day.tell()

    @property
    def elements(self) -> Sequence[tuple[Path, Element]]:
        """Every element of the journey with its path."""
        return self.survey.of(self.journey).elements

    @property
    def claims(self) -> Sequence[tuple[Path, Claim]]:
        """Pain points, causes, emotions, personas and steps that say how sure they are, or name
        their sources, each with its path.
        """
        return self.survey.of(self.journey).claims

    @property
    def grounds(self) -> Mapping[Grounds, Sequence[Claim]]:
        """The same without paths, those together that say the same of it: many do."""
        return self.survey.of(self.journey).grounds

    @property
    def texts(self) -> Sequence[Passage]:
        """Every text of the journey."""
        return self.survey.of(self.journey).written.texts

    @property
    def said(self) -> Said:
        """All that the journey says, without places, and perhaps more: where nothing is to be found
        in it, nothing is to be found in `texts` and `words`, which take many times as long to list.
        """
        return self.survey.of(self.journey).said

    @property
    def whole(self) -> str:
        """The texts of `said` in one, parted by `|`: to ask of all of them at once whether there is
        anything to be found in one of them, in a tenth of the time.
        """
        return self.survey.of(self.journey).whole

    @property
    def words(self) -> Sequence[Word]:
        """Every word that belongs to no language, and every key of a table."""
        return self.survey.of(self.journey).written.words

    def find(self, kind: type[Sort]) -> Sequence[tuple[Path, Sort]]:
        """All elements of one kind, each with its path. Stages are steps too."""
        survey = self.survey
        # Asked for some sixty times a map.
        if survey.journey is not self.journey:
            survey = survey.of(self.journey)
        return survey.found[kind]

    def quote(self, text: Text) -> str:
        """`text` in the language of the map, in backticks and not too long, for a message."""
        return show(text.pick(self.journey.lang))

    def cannot_read(self, path: Path, *keys: str) -> bool:
        """Whether what should stand under one of `keys` cannot be read, in the stage or step that
        `path` lies in, or in the stage of that step."""
        size = 4 if path[2:3] == ("steps",) else 2
        parts = {path[:2], path[:size]}
        unread = {(*part, key) for part in parts for key in keys}
        return any(broken[: len(each)] == each for broken in self.broken for each in unread)

    def limit(self, option: str) -> float:
        """The value of a numeric option of the rule."""
        value = self.options[option]
        if isinstance(value, list | tuple):
            raise TypeError(f"{option} is a list")
        return float(value)

    def is_on(self, option: str) -> bool:
        """Whether a yes-or-no option of the rule is set."""
        return self.options[option] is True

    def list_words(self, option: str) -> tuple[str, ...]:
        """The texts of an option that is a list of them."""
        value = self.options[option]
        return tuple(value) if isinstance(value, list | tuple) else ()


def nothing(context: Context) -> Iterable[Finding]:
    """The check of a rule whose findings are made while the file is read."""
    return ()


class Rule(NamedTuple):
    """A rule. `name` completes "allow …"; `summary` is one line for lists.

    Findings of the kinds `structure` and `reference` keep a map from being drawn; those about
    `content` never do. `rule_set` is the smallest of the named sets that holds the rule: `minimal`
    lies within `recommended`, which lies within `strict`. `page` is its page in Markdown; those of
    the rules that come along are files in `docs/rules`. `repair` mends a finding, where it can.
    `about` are kinds of elements: in a map that has none of them, there is nothing to find, and the
    rule is not asked. Without any, it looks at every map.
    """

    name: str
    severity: Severity
    kind: Kind
    summary: str
    check: Callable[[Context], Iterable[Finding]] = nothing
    rule_set: RuleSet = "recommended"
    options: Mapping[str, Setting] = MappingProxyType({})
    page: str = ""
    repair: "Remedy | None" = None
    about: tuple[type[Element], ...] = ()

    def refuse_option(self, option: str, value: Option) -> str | None:
        """Why a project cannot set an option to `value`, or None where it can."""
        if option not in self.options:
            return f"the rule `{self.name}` has no option `{option[:60]}`"
        expected = self.options[option].refuse(value)
        return f"`{option}` is {say_value(value)}, but should be {expected}" if expected else None

    def fill_options(self, own: Mapping[str, Option]) -> Mapping[str, Option | Default]:
        """The values of all options, those that a project sets among them."""
        return {key: own.get(key, setting.default) for key, setting in self.options.items()}
