"""Ways to say what changed between versions of maps. One file a way; each defines `COMPARISON`."""

from cjm.comparisons._compared import GoalShift, Manner, MapDiff, Project, User, Version
from cjm.comparisons._comparison import (
    Comparison,
    comparison_names,
    find_comparison,
    load_comparison,
)
from cjm.comparisons._grouping import sum_up
from cjm.comparisons._marks import MARKER, SAME
from cjm.comparisons._stream import WORK_TREE, Compared, Totals

__all__ = [
    "MARKER",
    "SAME",
    "WORK_TREE",
    "Compared",
    "Comparison",
    "GoalShift",
    "Manner",
    "MapDiff",
    "Project",
    "Totals",
    "User",
    "Version",
    "comparison_names",
    "find_comparison",
    "load_comparison",
    "sum_up",
]
