"""Whether what a run read is still the same."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from cjm.api.marks import LARGEST, mark_file, mark_home
from cjm.api.projects import Glance, find_members
from cjm.cache.digests import digest, digest_all
from cjm.files import Found, find_project
from cjm.files.references import Sight, is_still_so

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class Verifier:
    """Reads files and settings, each once, and marks them as a check does.

    Its functions raise OSError or CjmError where something cannot be read, and ValueError where it
    is too much to be worth it.
    """

    def __init__(self, config: str | None) -> None:
        self._config = Path(config) if config else None
        self._homes: dict[str, tuple[Path, bytes]] = {}
        self._contents: dict[str, bytes] = {}

    def mark_home(self, folder: Path) -> bytes:
        """The mark of the project that a folder belongs to, and of its settings."""
        return self._find_home(os.fspath(folder))[1]

    def read(self, found: Found) -> bytes:
        """The bytes of a file."""
        if found.file is None:
            raise ValueError("the standard input is read once")
        handle = os.open(found.name, _READ)
        try:
            size = os.fstat(handle).st_size
            if size > LARGEST:
                raise ValueError(found.name)
            raw = os.read(handle, size + 1)
        finally:
            os.close(handle)
        self._contents[os.path.abspath(found.file)] = digest(raw)
        return raw

    def note(self, contents: Mapping[str, bytes]) -> None:
        """Take in what others have read: digests by absolute paths."""
        self._contents.update(contents)

    def mark(self, found: Found, raw: bytes) -> bytes:
        """The mark of a file that was read."""
        return mark_file(found.name, self._find_home(os.path.dirname(found.name))[1], digest(raw))

    def mark_known(self, found: Found) -> bytes:
        """The mark of a file whose content is known."""
        content = self._contents[os.path.abspath(found.name)]
        return mark_file(found.name, self._find_home(os.path.dirname(found.name))[1], content)

    def find_root(self, found: Found) -> Path:
        """The root of the project that a file belongs to, links resolved."""
        return self._find_home(os.path.dirname(found.name))[0].resolve()

    def confirm_sights(self, found: Found, sights: Iterable[Sight]) -> bool:
        """Whether the files that a file refers to are as they were."""
        place = found.place
        if place is None:
            return False
        root, _ = self._find_home(os.path.dirname(found.name))
        return is_still_so(sights, place, root)

    def confirm_glance(self, glance: Glance) -> bool:
        """Whether the files of a project are as they were."""
        return glance.mark == digest_all(
            self._mark_member(one, glance.root) for one in find_members(glance.patterns)
        )

    def _mark_member(self, found: Found, root: str) -> bytes:
        own, mark = self._find_home(os.path.dirname(found.name))
        content = b""
        if str(own) == root:
            name = os.path.abspath(found.name)
            if name not in self._contents:
                self.read(found)
            content = self._contents[name]
        return mark_file(found.name, mark, content)

    def _find_home(self, folder: str) -> tuple[Path, bytes]:
        if folder not in self._homes:
            project = find_project(Path(folder))
            settings = self._config or project.config
            text = settings.read_bytes() if settings else b""
            self._homes[folder] = project.root, mark_home(project.root, settings, text)
        return self._homes[folder]
