"""From the bytes of a file to a journey, with all that is wrong on the way."""

from cjm.loader.loaded import Loaded
from cjm.loader.loading import load_map, load_persona, load_text, read_places

__all__ = ["Loaded", "load_map", "load_persona", "load_text", "read_places"]
