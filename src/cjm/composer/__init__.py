"""From a journey to the map that a reader sees."""

from cjm.composer.choice import Choice
from cjm.composer.mapping import compose

__all__ = ["Choice", "compose"]
