"""All that is wrong with settings in one go, whoever else would find it later."""

from __future__ import annotations

from cjm.api.drawing_settings import check_drawing
from cjm.api.rules import check_names
from cjm.config import ConfigError, Settings


def gather(error: ConfigError, settings: Settings | None) -> ConfigError:
    """An error about settings with what besides is wrong with those that could be read."""
    if settings is None:
        return error
    found = [*error.diagnostics]
    for check in (check_drawing, check_names):
        try:
            check(settings)
        except ConfigError as other:
            found += [one for one in other.diagnostics if one not in found]
    in_order = sorted(found, key=lambda one: (one.place.line, one.place.column))
    return ConfigError(error.name, error.text, tuple(in_order))
