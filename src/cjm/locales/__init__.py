"""Languages of the interface: words, digits, dates. One data file each, `<code>.toml`."""

from cjm.locales.locale import Locale, load_locale, locale_codes

__all__ = ["Locale", "load_locale", "locale_codes"]
