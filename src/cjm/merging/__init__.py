"""Merges two versions of a map that come from one: by element, and not by line.

The result is put together from the lines of the three texts, so that comments, order and the way
of writing stay as somebody wrote them. What both sides changed stands between the marks that git
uses; and where a result does not hold all that it should, there is none, and git merges by line.
"""

from cjm.merging.checking import holds_words
from cjm.merging.joining import Doubt
from cjm.merging.merging import Merged, merge_maps

__all__ = ["Doubt", "Merged", "holds_words", "merge_maps"]
