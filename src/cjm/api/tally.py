"""What a check keeps of each file: little, as there may be ten thousand of them."""

from array import array
from collections.abc import Iterator, Sequence

from cjm.api.examining import Examined
from cjm.api.memory import Memory
from cjm.cache.digests import SIZE
from cjm.cache.packing import Packing
from cjm.files import Found
from cjm.files.resolving import Resolver
from cjm.reports import FileFindings, Pile

_NOWHERE = -1


class Tally:
    """Takes in what comes out of each file, in any order, and hands it on to the memory of later
    runs at once.

    `sights` are packed pairs of a number and of what was seen from that file, where something was;
    `day` is the one that findings hold for, if they hold for one. `is_open` tells of each file
    whether nothing of it came in yet.
    """

    def __init__(self, found: Sequence[Found], memory: Memory | None) -> None:
        self._found = found
        self._memory = memory
        self._pile = Pile()
        self._spots = array("l", [_NOWHERE]) * len(found)
        self._marks = bytearray(SIZE * len(found) if memory else 0)
        self._marked = 0
        self.sights = Packing()
        self.day = ""
        self.steps = 0
        self.done = 0
        self.is_open = bytearray(b"\1") * len(found)

    def add(self, number: int, one: Examined) -> None:
        """Take in what came out of the file with this number."""
        if one.file.diagnostics or one.file.beside:
            # Of a file in which nothing was found, the name is known.
            self._spots[number] = len(self._pile)
            self._pile.add(one.file)
        self.steps += one.outcome.steps
        self.done += 1
        self.is_open[number] = False
        if self._memory:
            self.day = self.day or one.outcome.day
            if one.mark:
                self._marks[number * SIZE : (number + 1) * SIZE] = one.mark
                self._marked += 1
            if one.outcome.sights:
                self.sights.add((number, one.outcome.sights))
            if one.key:
                self._memory.keep(one.key, one.outcome)

    def list_marks(self) -> Iterator[bytes] | None:
        """The marks of all files in their order; None where a later run has to look at one again
        whatever it holds.
        """
        if self._marked < len(self._found):
            return None
        return (bytes(self._marks[at : at + SIZE]) for at in range(0, len(self._marks), SIZE))

    def list_files(self) -> Iterator[FileFindings]:
        """What was found, file by file; persona files that were not asked for come after the first
        map that names them.
        """
        resolver = Resolver()
        told: set[str] | None = None
        for number, one in enumerate(self._found):
            spot = self._spots[number]
            file = FileFindings(one.name) if spot == _NOWHERE else self._pile.take(spot)
            yield file._replace(beside=()) if file.beside else file
            for persona in file.beside:
                # What is found in a persona file is said once, and at the file itself if asked.
                told = told or {resolver.resolve(each.file) for each in self._found if each.file}
                name = resolver.resolve(persona.name)
                if name not in told:
                    told.add(name)
                    yield persona
