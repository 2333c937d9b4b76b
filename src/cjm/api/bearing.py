"""Which wishes of a drawing bear on which formats."""

from collections.abc import Collection

from cjm.api.pen import DrawJob
from cjm.errors import CjmError

_SHARED = frozenset({"fragment", "svg", "diagram"})
_CURVED = frozenset({"html", "svg", "fragment", "png", "pdf"})
_PIXELS, _FIXED, _PAPER = frozenset({"png"}), frozenset({"png", "pdf"}), frozenset({"pdf"})


def check_bearing(job: DrawJob, formats: Collection[str]) -> None:
    """Refuse a wish that none of the formats can fulfil, rather than let it go unheard.

    Raises CjmError.
    """
    wishes = (
        ("--scale", job.scale is not None, _PIXELS),
        ("--width", job.width is not None, _PIXELS),
        ("--font", bool(job.fonts), _FIXED),
        ("--via", job.via is not None, _FIXED),
        ("--paper", job.paper is not None, _PAPER),
        ("--fit", job.is_one_sheet, _PAPER),
        ("--id-prefix", job.id_prefix is not None, _SHARED),
        ("--history", bool(job.history), _CURVED),
    )
    for flag, is_asked, bearers in wishes:
        if is_asked and not bearers & set(formats):
            named = " and ".join(sorted(bearers, reverse=True))
            raise CjmError(
                f"`{flag}` says nothing to {', '.join(sorted(set(formats)))}",
                f"it is for {named}; choose one with -f, or leave it out",
            )
