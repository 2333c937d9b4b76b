"""What `.gitignore` files keep away."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"


class Ignored(NamedTuple):
    """The patterns that hold in a folder: its own `.gitignore` and those of the folders above."""

    specs: "tuple[tuple[Path, GitIgnoreSpec], ...]" = ()

    @classmethod
    def above(cls, folder: Path) -> "Ignored":
        """The patterns of the folders above `folder`, up to the top of its git work tree.

        There are none without a work tree, nor where they cover the folder itself: who names an
        ignored folder means it.
        """
        folder = folder.absolute()
        chain = [folder, *folder.parents]
        top = next((at for at, place in enumerate(chain) if (place / ".git").exists()), 0)
        ignored = cls()
        for place in reversed(chain[1 : top + 1]):
            ignored = ignored.enter(place)
        steps = reversed(chain[:top])
        return cls() if any(ignored.covers(step, is_folder=True) for step in steps) else ignored

    def enter(self, folder: Path) -> "Ignored":
        """These patterns and those of `folder`, which come last and so are the stronger."""
        try:
            lines = (folder / _NAME).read_bytes().decode("utf-8", "replace").splitlines()
        except OSError:
            return self
        # Imported late: it costs more than everything else in this package, and most folders
        # have no such file.
        from pathspec import GitIgnoreSpec

        return Ignored((*self.specs, (folder.absolute(), GitIgnoreSpec.from_lines(lines))))

    def covers(self, path: Path, *, is_folder: bool) -> bool:
        """Whether the last pattern that matches `path` ignores it."""
        path = path.absolute()
        for folder, spec in reversed(self.specs):
            if folder not in path.parents:
                continue
            inside = path.relative_to(folder).as_posix()
            decision = spec.check_file(f"{inside}/" if is_folder else inside).include
            if decision is not None:
                return decision
        return False
