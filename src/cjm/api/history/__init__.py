"""How a map came to be what it is: what `cjm log` and `cjm blame` tell."""

from cjm.api.history.curves import PastWish, list_pasts, read_wish
from cjm.api.history.origins import Origin, Origins, find_origins
from cjm.api.history.stops import Log, LogJob, Stop, read_log
from cjm.api.history.versions import Version, read_history

__all__ = [
    "Log",
    "LogJob",
    "Origin",
    "Origins",
    "PastWish",
    "Stop",
    "Version",
    "find_origins",
    "list_pasts",
    "read_history",
    "read_log",
    "read_wish",
]
