"""What a project may set of a rule."""

from typing import TypeAlias

from cjm.model.reading import show
from cjm.values import NamedTuple

Option: TypeAlias = int | float | str | bool | list[str]
Default: TypeAlias = int | bool | tuple[str, ...]


class Setting(NamedTuple):
    """An option of a rule: what holds if nothing is said, and a line on what it means.

    The default gives the type: a number from 0 up to `most`, yes or no, or a list of texts.
    """

    default: Default
    says: str
    most: float = float("inf")

    @property
    def takes_numbers(self) -> bool:
        """Whether it is a number."""
        return not isinstance(self.default, bool | tuple)

    @property
    def kind(self) -> str:
        """What may be written, in words."""
        if isinstance(self.default, bool):
            return "true or false"
        if isinstance(self.default, tuple):
            return "a list of texts"
        if self.most < float("inf"):
            return f"a number from 0 to {self.most:g}"
        return "a number from 0"

    def refuse(self, value: Option) -> str | None:
        """Why it cannot be set to `value`: what it should be. None where it can."""
        if isinstance(self.default, bool):
            fits = isinstance(value, bool)
        elif isinstance(self.default, tuple):
            fits = isinstance(value, list)
        else:
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            fits = is_number and 0 <= float(value) <= self.most and float(value) < float("inf")  # type: ignore[arg-type]
        return None if fits else self.kind

    def write_default(self) -> str:
        """The default as it would stand in settings."""
        if isinstance(self.default, tuple):
            words = ", ".join(f'"{word}"' for word in self.default)
            return f"[{words}]"
        return str(self.default).lower()


def say_value(value: Option) -> str:
    """A value in backticks, as a message shows it."""
    return "a list" if isinstance(value, list) else show(value)
