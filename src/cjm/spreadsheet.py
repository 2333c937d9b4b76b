"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

_BEGINS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
GUARD = "'"
"""Put before such a text. Spreadsheets do not show it, and an importer takes just that off."""


def guard_cell(text: str) -> str:
    """`text`, with a sign before it where a spreadsheet would reckon with it."""
    return GUARD + text if text.lstrip(" \u00a0").startswith(_BEGINS_A_FORMULA) else text
