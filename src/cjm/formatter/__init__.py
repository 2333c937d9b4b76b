"""Writes maps and personas in their usual form: order of keys, short forms, indentation.

Comments, blank lines and the meaning stay.
"""

from cjm.formatter.formatting import Formatted, format_file

__all__ = ["Formatted", "format_file"]
