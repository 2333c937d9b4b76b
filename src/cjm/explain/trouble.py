"""What is wrong with a value: rule, path, sentence, remedy."""

from cjm.values import NamedTuple

Path = tuple[str | int, ...]

OF_ANOTHER = "keys of an element around this one"
"""A slip: keys stand too far to the right."""
OF_ENTRY = "keys of a metric or a source beside it"
"""A slip: keys stand too far to the left."""
AS_TABLE = "a table in the place of a list"
"""A slip: entries are called by keys."""


class Trouble(NamedTuple):
    """What is wrong with a value. `path` is that of the model, `at_key` as in a finding.

    `spoils` is the path whose value cannot be used; the rest of the journey can. `is_all` says that
    a key which is unknown is the only one there: a text with a colon, cut in two. `cuts` is the
    path of a value that goes on in an unknown key. `belongs` is the path that an entry in the wrong
    list belongs to.

    `slip` names what has befallen several parts of one element at once, so that only the first is
    told. `presumes` is a key of the map that has to be right for this to be wrong.
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
    slip: str = ""
    presumes: str = ""
