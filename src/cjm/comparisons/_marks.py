"""Marks that no reader sees, by which a comment is found again."""

MARKER = "<!-- cjm diff -->"
"""Stands at the top of every comment, so that the next one can take its place."""

SAME = "<!-- cjm diff: no changes -->"
"""Stands below it where nothing changed."""
