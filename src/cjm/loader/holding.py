"""The keys that hold several things."""

from functools import cache

from cjm.model import Fix, Journey, Metric, Opportunity, PainPoint, Persona, Stage, Touchpoint

_KINDS = (Journey, Stage, Touchpoint, PainPoint, Opportunity, Fix, Persona, Metric)
_SEVERAL = ("tuple[", "dict[")


@cache
def list_holding_keys() -> frozenset[str]:
    """The keys, of whatever element, that take a list or a table."""
    return frozenset(
        field.alias or name
        for kind in _KINDS
        for name, field in kind.model_fields.items()
        if any(several in str(field.annotation) for several in _SEVERAL)
    )
