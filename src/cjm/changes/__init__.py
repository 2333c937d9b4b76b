"""What differs between two versions of a map, told as what it means: the diff of meaning."""

from cjm.changes.change import Change, Changes, Weight
from cjm.changes.comparing import compare

__all__ = ["Change", "Changes", "Weight", "compare"]
