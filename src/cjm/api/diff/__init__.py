"""Compares versions of maps: what `cjm diff` does."""

from cjm.api.diff.comparing import Diff, Text, diff
from cjm.api.diff.job import DiffJob

__all__ = ["Diff", "DiffJob", "Text", "diff"]
