"""The map as a reader sees it: rows, columns and a small closed set of contents.

`composer` makes a `MapView` from a journey; every visual format draws one. All texts are final:
one language chosen, numbers, dates and units written in that language. Numbers that a drawing
needs (scores, levels, shares) stand beside them as plain values. Nothing here knows of YAML,
HTML, pixels or colours.
"""

from cjm.view.contents import (
    Bullets,
    Card,
    Cards,
    Chip,
    Chips,
    Confidence,
    Content,
    Empty,
    Fact,
    Feeling,
    Figure,
    Figures,
    Gauge,
    Quote,
    Quotes,
    Tone,
    Voice,
)
from cjm.view.curve import Curve, Point, Series
from cjm.view.flow import Edge, Flow, Link, Node
from cjm.view.frame import Badge, GoalBar, LegendEntry, PersonaCard, Review, SourceNote
from cjm.view.glance import Answer, Glance, Hurt, LowPoint, Tally, Traveller
from cjm.view.grid import Band, Cell, Column, Divider, EmotionRow, LineKind, Picture, Row, StageHead
from cjm.view.map import Direction, MapView, bare_view
from cjm.view.network import Arrangement, Member, Network, Tie, Wire
from cjm.view.study import (
    ColumnPair,
    Contrast,
    Coverage,
    Idea,
    Moment,
    Reach,
    StagePair,
    Standing,
)

__all__ = [
    "Answer",
    "Arrangement",
    "Badge",
    "Band",
    "Bullets",
    "Card",
    "Cards",
    "Cell",
    "Chip",
    "Chips",
    "Column",
    "ColumnPair",
    "Confidence",
    "Content",
    "Contrast",
    "Coverage",
    "Curve",
    "Direction",
    "Divider",
    "Edge",
    "EmotionRow",
    "Empty",
    "Fact",
    "Feeling",
    "Figure",
    "Figures",
    "Flow",
    "Gauge",
    "Glance",
    "GoalBar",
    "Hurt",
    "Idea",
    "LegendEntry",
    "LineKind",
    "Link",
    "LowPoint",
    "MapView",
    "Member",
    "Moment",
    "Network",
    "Node",
    "PersonaCard",
    "Picture",
    "Point",
    "Quote",
    "Quotes",
    "Reach",
    "Review",
    "Row",
    "Series",
    "SourceNote",
    "StageHead",
    "StagePair",
    "Standing",
    "Tally",
    "Tie",
    "Tone",
    "Traveller",
    "Voice",
    "Wire",
    "bare_view",
]
