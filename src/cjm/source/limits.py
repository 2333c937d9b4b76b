"""How large a file may be. Hostile files stop here, before they cost anything."""

from cjm.values import NamedTuple


class Limits(NamedTuple):
    """Bytes of a file, levels of nesting, and nodes with every alias counted as expanded."""

    size: int = 16 * 1024 * 1024
    depth: int = 64
    nodes: int = 500_000


LIMITS = Limits()
"""The limits where a project sets none."""
