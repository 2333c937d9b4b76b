"""The journey as data: the fields and limits of one map, as Pydantic models.

Knows nothing of YAML, files, places in a text, drawing or the languages of the interface.
"""

from cjm.model.blueprint import BlueprintItem, Link
from cjm.model.dates import Period
from cjm.model.element import Element
from cjm.model.emotion import Emotion
from cjm.model.evidence import Cause, Need, Quote, Source
from cjm.model.insight import Fix, Opportunity, PainPoint, Worth
from cjm.model.journey import FORMAT_VERSION, STANDARD_LANES, Journey, Lane, Resources, Scope
from cjm.model.metric import Goal, Metric
from cjm.model.numbers import Quantity
from cjm.model.persona import Persona
from cjm.model.stage import Image, Next, Stage, Step
from cjm.model.texts import Text
from cjm.model.touchpoint import CHANNELS, Channel, Importance, Touchpoint

__all__ = [
    "CHANNELS",
    "FORMAT_VERSION",
    "STANDARD_LANES",
    "BlueprintItem",
    "Cause",
    "Channel",
    "Element",
    "Emotion",
    "Fix",
    "Goal",
    "Image",
    "Importance",
    "Journey",
    "Lane",
    "Link",
    "Metric",
    "Need",
    "Next",
    "Opportunity",
    "PainPoint",
    "Period",
    "Persona",
    "Quantity",
    "Quote",
    "Resources",
    "Scope",
    "Source",
    "Stage",
    "Step",
    "Text",
    "Touchpoint",
    "Worth",
]
