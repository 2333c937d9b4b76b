"""What earlier runs found in the same files."""

import pickle
from os.path import relpath

from cjm.api.job import CheckJob
from cjm.api.marks import LARGEST
from cjm.api.outcome import Outcome
from cjm.api.workspace import Home
from cjm.cache.digests import digest, digest_all
from cjm.cache.place import find_folder
from cjm.cache.shelf import Shelf
from cjm.cache.stamp import take_stamp
from cjm.cache.values import pack, unpack
from cjm.files import Found
from cjm.files.lookout import Lookout

_KIND = "files"


class Memory:
    """Outcomes by what decides on them: content, name, settings, what is asked, the release."""

    def __init__(self, home: str, job: CheckJob, lookout: Lookout) -> None:
        self._shelf = Shelf(home, _KIND)
        self._lookout = lookout
        self._today = job.today.isoformat()
        self._above = take_stamp() + digest(job.asked.encode("utf-8", "surrogateescape"))

    def name(self, found: Found, home: Home, raw: bytes) -> bytes:
        """The digest under which the outcome of a file is kept."""
        places = (found.spot, home.settings.file)
        below = (relpath(place, home.root) if place else "" for place in places)
        texts = (found.name, *below, home.settings.text)
        parts = (text.encode("utf-8", "surrogateescape") for text in texts)
        return digest_all((self._above, *parts, raw))

    def recall(self, key: bytes, found: Found, home: Home) -> Outcome | None:
        """The outcome under a digest, if it still holds."""
        entry = self._shelf.find(key)
        try:
            outcome = unpack(entry) if entry else None
        except pickle.UnpicklingError:
            return None
        if not isinstance(outcome, Outcome) or outcome.day not in ("", self._today):
            return None
        if (
            outcome.sights
            and found.spot
            and not self._lookout.confirm(outcome.sights, found.spot, home.root)
        ):
            return None
        return outcome

    def keep(self, key: bytes, outcome: Outcome) -> None:
        """Keep an outcome for later runs."""
        self._shelf.put(key, pack(outcome))

    def save(self) -> None:
        """Write down what was kept."""
        self._shelf.save()


def open_memory(job: CheckJob, lookout: Lookout) -> Memory | None:
    """The memory of earlier runs; None where the user wants none or there is no place for one."""
    home = find_folder() if job.cached else None
    return Memory(home, job, lookout) if home else None


def is_memorable(found: Found, raw: bytes, limit: int) -> bool:
    """Whether the outcome of a file is worth keeping: not of what is too large to be read."""
    return found.file is not None and len(raw) <= min(limit, LARGEST)
