"""YAML as plain data with exact places. Knows text and YAML, and nothing of journeys.

`comments`, and the words for `syntax` errors, are imported only where a file needs them.
"""

from cjm.source.decoding import decode, split_lines
from cjm.source.document import Data, Document, Located
from cjm.source.limits import LIMITS, Limits
from cjm.source.reading import compose_document
from cjm.source.trouble import SourceTrouble, Span

__all__ = [
    "LIMITS",
    "Data",
    "Document",
    "Limits",
    "Located",
    "SourceTrouble",
    "Span",
    "compose_document",
    "decode",
    "split_lines",
]
