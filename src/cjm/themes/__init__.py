"""Colours of a map as data: `<name>.toml`, each with a light and a dark table."""

from cjm.themes.theme import Palette, Theme, is_file_name, load_theme, theme_names

__all__ = ["Palette", "Theme", "is_file_name", "load_theme", "theme_names"]
