"""Runs the rules over one file and says where each finding stands."""

from cjm.linter.linting import LintOptions, is_drawable, lint
from cjm.linter.selection import choose_rules

__all__ = ["LintOptions", "choose_rules", "is_drawable", "lint"]
