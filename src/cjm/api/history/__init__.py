"""How a map came to be what it is: what `cjm log` and `cjm blame` tell."""

from cjm.api.history.origins import Origin, find_origins
from cjm.api.history.stops import LogJob, Stop, list_stops
from cjm.api.history.versions import Version, read_history

__all__ = [
    "LogJob",
    "Origin",
    "Stop",
    "Version",
    "find_origins",
    "list_stops",
    "read_history",
]
