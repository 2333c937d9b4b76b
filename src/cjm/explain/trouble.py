"""What is wrong with a value: rule, path, sentence, remedy."""

from cjm.values import NamedTuple

Path = tuple[str | int, ...]


class Trouble(NamedTuple):
    """What is wrong with a value. `path` is that of the model, `at_key` as in a finding.

    `spoils` is the path whose value cannot be used; the rest of the journey can. `is_all` says that
    a key which is unknown is the only one there: a text with a colon, cut in two. `cuts` is the
    path of a value that goes on in an unknown key. `belongs` is the path that an entry in the wrong
    list belongs to.
    """

    rule: str
    path: Path
    message: str
    hint: str | None = None
    suggestion: str | None = None
    at_key: bool = False
    spoils: Path = ()
    is_all: bool = False
    cuts: Path = ()
    belongs: Path = ()
