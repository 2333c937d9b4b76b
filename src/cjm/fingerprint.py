"""What a finding is known by when lines move: its rule, its file, its element, and its number among
equals. Reports and lists of accepted findings share it.
"""

from collections.abc import Iterable, Mapping

from cjm.diagnostics import Diagnostic
from cjm.values import NamedTuple


class Identity(NamedTuple):
    """A finding apart from lines and wording.

    `file` is a path that does not depend on where the command was started, with `/`; `address`
    names the element as `Diagnostic.identity` does, and is empty for the whole file. `ordinal`
    counts, from 1, findings of one rule on one element in the order of the file.
    """

    rule: str
    file: str
    address: str
    ordinal: int = 1

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits: the first half of the SHA-256 of the parts, parted by NUL."""
        import hashlib

        parts = "\0".join((self.rule, self.file, self.address, str(self.ordinal)))
        return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def identify(
    diagnostics: Iterable[Diagnostic], paths: Mapping[str, str]
) -> dict[Diagnostic, Identity]:
    """Each finding once, with its identity, in the order given, which is that of the files.

    `paths` gives the stable path of a file by the name that diagnostics call it; a file that is
    not there keeps its name. Two maps that name one broken persona tell of one finding.
    """
    counts: dict[tuple[str, str, str], int] = {}
    identities: dict[Diagnostic, Identity] = {}
    for found in diagnostics:
        if found not in identities:
            key = (found.rule, paths.get(found.file, found.file), found.identity or found.address)
            counts[key] = counts.get(key, 0) + 1
            identities[found] = Identity(*key, counts[key])
    return identities
