"""Which files this process opens to read them: Python itself tells."""

import os
import sys
from pathlib import Path

_WRITES = os.O_WRONLY | os.O_RDWR


class Opened:
    """Hears of each file that is opened for reading, whoever opens it, until the process ends."""

    def __init__(self) -> None:
        self._paths: set[str] = set()
        self._home = Path.cwd()
        sys.addaudithook(self._hear)

    def take(self) -> set[Path]:
        """The absolute paths of those that were opened since this was asked last.
        Folders, which are opened to be written to the disk, are none of them.
        """
        paths, self._paths = self._paths, set()
        absolute = map(self._home.joinpath, paths)
        return {path for path in absolute if not path.is_dir()}

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, str) and isinstance(flags, int) and not flags & _WRITES:
                self._paths.add(path)
