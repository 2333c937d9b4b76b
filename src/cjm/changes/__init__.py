"""What differs between two versions of a map, told as what it means: the diff of meaning."""

from cjm.changes.cautions import Caution, list_cautions
from cjm.changes.change import Change, Changes, Weight
from cjm.changes.comparing import compare
from cjm.changes.facts import list_facts, write_fact
from cjm.changes.growing import NO_METRICS, grow
from cjm.changes.node import TEXT, Node
from cjm.changes.sums import Point, Share, Sums, list_scores, sum_up
from cjm.changes.weighing import is_translation, is_wording
from cjm.changes.withholding import list_untold, withhold

__all__ = [
    "NO_METRICS",
    "TEXT",
    "Caution",
    "Change",
    "Changes",
    "Node",
    "Point",
    "Share",
    "Sums",
    "Weight",
    "compare",
    "grow",
    "is_translation",
    "is_wording",
    "list_cautions",
    "list_facts",
    "list_scores",
    "list_untold",
    "sum_up",
    "withhold",
    "write_fact",
]
