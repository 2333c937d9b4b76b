"""Customer journey maps as YAML: check, draw, compare."""

__version__ = "0.1.0"
