"""Settings of a project: `cjm.toml`, or `[tool.cjm]` in `pyproject.toml`."""

from cjm.config.complaint import Complaint
from cjm.config.error import ConfigError
from cjm.config.loading import Settings, load_settings
from cjm.config.settings import (
    ChannelSettings,
    Config,
    LimitSettings,
    OverrideSettings,
    RenderSettings,
    RuleSettings,
    TeamSettings,
)

__all__ = [
    "ChannelSettings",
    "Complaint",
    "Config",
    "ConfigError",
    "LimitSettings",
    "OverrideSettings",
    "RenderSettings",
    "RuleSettings",
    "Settings",
    "TeamSettings",
    "load_settings",
]
