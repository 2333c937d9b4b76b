"""What was found in one file, as it is kept from one run to the next."""

from cjm.api.neighbourhood import Who
from cjm.files.references import Loop, Sight
from cjm.reports import FileFindings
from cjm.rules._rule import NOTHING_AROUND, Around
from cjm.values import NamedTuple


class Outcome(NamedTuple):
    """The findings in one file, and what they rest on beside its content.

    `day` is the day they hold for, empty where no rule asked for it; `sights` tell what was seen of
    the files that it refers to, `loops` where references to maps lead in the end, `around` what the
    others of its project said about `who` it is.
    """

    file: FileFindings
    who: Who
    around: Around = NOTHING_AROUND
    steps: int = 0
    day: str = ""
    sights: tuple[Sight, ...] = ()
    loops: tuple[Loop, ...] = ()
