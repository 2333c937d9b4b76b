"""Reads a settings file."""

from collections.abc import Mapping
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from cjm.config.settings import Config
from cjm.diagnostics import Path
from cjm.errors import CjmError
from cjm.files import PYPROJECT_NAME, read_file
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.config.complaint import Complaint
    from cjm.config.error import ConfigError
    from cjm.config.toml import Toml

_LARGEST = 1024 * 1024


class Settings(NamedTuple):
    """The settings that hold for a map, and the file they come from, if there is one."""

    config: Config = Config()
    file: FilePath | None = None
    name: str = ""
    text: str = ""
    table: Path = ()
    data: "Mapping[str, Toml]" = MappingProxyType({})

    def reject(self, *complaints: "Complaint") -> "ConfigError":
        """What to raise where settings turn out to be of no use."""
        from cjm.config.complaints import make_error

        return make_error(self.name, self.text, self.table, complaints)


def load_settings(file: FilePath, *, name: str) -> Settings:
    """The settings in a file such as `cjm.toml`, or under `tool.cjm` in `pyproject.toml`. `name` is
    what messages call the file.

    Raises ConfigError with everything that is wrong with it, or CjmError if it cannot be read.
    """
    # Imported here, as most projects have no such file.
    from cjm.config.complaints import make_error
    from cjm.config.reading import read_config
    from cjm.config.toml import parse_toml

    raw = read_file(file, name=name, limit=_LARGEST)
    if len(raw) > _LARGEST:
        raise CjmError(f"`{name}` has more than {_LARGEST:,} bytes")
    text, data = parse_toml(raw, name)
    table: Path = ()
    if file.name == PYPROJECT_NAME:
        tool = data.get("tool")
        own = tool.get("cjm") if isinstance(tool, dict) else None
        if not isinstance(own, dict):
            raise CjmError(f"`{name}` has no table `tool.cjm`")
        table, data = ("tool", "cjm"), own
    config, complaints = read_config(data)
    settings = Settings(config or Config(), file, name, text, table, data)
    if complaints:
        raise make_error(name, text, table, complaints, settings if config else None)
    return settings
