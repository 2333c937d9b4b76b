"""Compares versions of maps: what `cjm diff` does."""

from cjm.api.diff.comparing import DiffJob, diff

__all__ = ["DiffJob", "diff"]
