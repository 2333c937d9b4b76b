"""Whether what a run read is still the same."""

import os
from collections.abc import Iterable
from pathlib import Path

from cjm.api.marks import LARGEST, mark_file, mark_home
from cjm.api.projects import Glance, find_members
from cjm.cache.contents import Contents
from cjm.cache.digests import digest, digest_all
from cjm.files import Found, find_project
from cjm.files.lookout import Lookout
from cjm.files.references import Sight
from cjm.files.resolving import MOST_FOLDERS

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class Verifier:
    """Reads files and settings, each once, and marks them as a check does.

    Its functions raise OSError or CjmError where something cannot be read, and ValueError where it
    is too much to be worth it.
    """

    def __init__(self, config: str | None) -> None:
        self._config = Path(config) if config else None
        self._homes: dict[str, tuple[Path, bytes]] = {}
        self.contents = Contents()
        self._lookout = Lookout(self.contents)

    def mark_home(self, folder: Path) -> bytes:
        """The mark of the project that a folder belongs to, and of its settings."""
        return self._find_home(os.fspath(folder))[1]

    def read(self, found: Found) -> bytes:
        """The bytes of a file."""
        if found.file is None:
            raise ValueError("the standard input is read once")
        raw = self._read(found.name)
        self.contents.note(os.path.abspath(found.file), digest(raw))
        return raw

    def _read(self, name: str) -> bytes:
        handle = os.open(name, _READ)
        try:
            size = os.fstat(handle).st_size
            if size > LARGEST:
                raise ValueError(name)
            return os.read(handle, size + 1)
        finally:
            os.close(handle)

    def mark(self, found: Found, raw: bytes) -> bytes:
        """The mark of a file that was read."""
        return mark_file(found.name, self._find_home(os.path.dirname(found.name))[1], digest(raw))

    def mark_known(self, found: Found) -> bytes:
        """The mark of a file whose content is known."""
        content = self.contents.find(os.path.abspath(found.name))
        if content is None:
            raise ValueError(found.name)
        return mark_file(found.name, self._find_home(os.path.dirname(found.name))[1], content)

    def find_root(self, found: Found) -> Path:
        """The root of the project that a file belongs to, links resolved."""
        return self._find_home(os.path.dirname(found.name))[0]

    def confirm_sights(self, found: Found, sights: Iterable[Sight]) -> bool:
        """Whether the files that a file refers to are as they were."""
        return found.spot is not None and self._lookout.confirm(
            sights, found.spot, self.find_root(found)
        )

    def confirm_glance(self, glance: Glance) -> bool:
        """Whether the files of a project are as they were."""
        return glance.mark == digest_all(
            self._mark_member(one, glance.root) for one in find_members(glance.patterns)
        )

    def _mark_member(self, found: Found, root: str) -> bytes:
        own, mark = self._find_home(os.path.dirname(found.name))
        content = b""
        if str(own) == root:
            known = self.contents.find(os.path.abspath(found.name))
            content = digest(self._read(found.name)) if known is None else known
        return mark_file(found.name, mark, content)

    def _find_home(self, folder: str) -> tuple[Path, bytes]:
        if folder not in self._homes:
            if len(self._homes) == MOST_FOLDERS:
                self._homes.clear()
            project = find_project(Path(folder))
            settings = self._config or project.config
            text = settings.read_bytes() if settings else b""
            self._homes[folder] = project.root, mark_home(project.root, settings, text)
        return self._homes[folder]
