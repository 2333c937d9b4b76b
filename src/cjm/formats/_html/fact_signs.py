"""Signs that stand for the label of a value, and those of the page's tools, as elements of SVG."""

from cjm.layout.fact_icons import FACT_ICONS

DRAWINGS = {
    **{name: f'<path class="stroke" d="{data}"/>' for name, data in FACT_ICONS.items()},
    "copy": '<path class="stroke" d="M9 9h10.5v11H9zM15 9V4H4.5v11H9"/>',
    "column": '<path class="stroke" d="M9 4h6v16H9zM4.5 4v16M19.5 4v16"/>',
    "fold": '<path class="stroke" d="M6 9l6 6 6-6"/>',
    "link": '<path class="stroke" d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3'
    'M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7"/>',
}
"""The drawings of these signs, and of others of their kind, by name."""
