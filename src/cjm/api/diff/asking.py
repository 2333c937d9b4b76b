"""What the arguments of `cjm diff` mean: files, folders, revisions, ranges."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from cjm.api.diff.present import Present
from cjm.api.diff.reading import Wish, exists, find_place, is_path, read_wish
from cjm.api.diff.revision import Revision
from cjm.api.diff.sides import Nothing, Side
from cjm.api.snapshot import Snapshot
from cjm.api.workspace import Workspace
from cjm.comparisons import WORK_TREE
from cjm.errors import CjmError
from cjm.files import STDIN
from cjm.files.project import locate
from cjm.git import Blobs, Entry, Repository, find_repository, list_tree, resolve
from cjm.git.trees import list_left_out


class Asker:
    """Finds the two sides. Each repository is opened once, with one git for all contents."""

    def __init__(
        self, workspace: Workspace, stack: ExitStack, *, stdin_name: str | None = None
    ) -> None:
        self._workspace = workspace
        self._stack = stack
        self._stdin_name = stdin_name
        self._blobs: dict[Path, Blobs] = {}
        self._repositories: dict[Path, Repository] = {}

    def find_sides(self, old: str | None, new: str | None) -> tuple[Side, Side]:
        """The sides that two arguments mean, either of which may be missing.

        Raises CjmError where they mean nothing, or more than one thing.
        """
        if old is None:
            return self._look_back(Wish(revision="HEAD"))
        if new is not None:
            first, second = read_wish(old), read_wish(new)
            if first.path == STDIN == second.path:
                raise CjmError("the standard input can be one side only")
            return self._open_both(first, second)
        if ".." in old and ":" not in old and not is_path(old) and not exists(old):
            return self._open_range(old)
        wish = read_wish(old)
        if wish.path == STDIN:
            raise CjmError(
                "`-` is one side only, and nothing says what to compare it with",
                "as in cjm diff HEAD:returns.cjm.yaml -",
            )
        return self._look_back(wish)

    def _look_back(self, wish: Wish) -> tuple[Side, Side]:
        """A revision, HEAD unless it is named, beside what is there now."""
        if wish.revision is None:
            return self._open_both(Wish(revision="HEAD"), wish)
        repository = self._find_repository(None, wish.revision)
        if wish.path is None:
            paths = self._list_scopes(repository)
            return self._meet(
                self._open(repository, wish.revision, paths), self._open_present(paths, repository)
            )
        place = find_place(repository, wish.path)
        there = self._open(repository, wish.revision, [place], is_named=True)
        shown = os.path.relpath(place)
        now = Present(
            self._workspace, shown, (shown,), place, top=repository.top, is_empty_allowed=True
        )
        if not place.exists():
            now.is_single = there.is_single
        return self._meet(there, now)

    def _open_range(self, written: str) -> tuple[Side, Side]:
        dots = "..." if "..." in written else ".."
        first, _, second = written.partition(dots)
        repository = self._find_repository(None, written)
        paths = self._list_scopes(repository)
        start = written if dots == "..." else first or "HEAD"
        old = self._open(repository, start, paths)
        if dots == "...":
            old = self._open(repository, resolve(repository, written)[:12], paths)
        return old, self._open(repository, second or "HEAD", paths)

    def _open_both(self, old: Wish, new: Wish) -> tuple[Side, Side]:
        # A revision beside a path means what lay there then.
        twin = [old.path, new.path]
        for wish in (old, new):
            other = twin[1] if wish is old else twin[0]
            if wish.path is None and other == STDIN:
                raise CjmError(
                    f"`{wish.revision}` is a revision, and the standard input has no place in it",
                    f"name the map, as in {wish.revision}:returns.cjm.yaml",
                )
        first, second = (self._open_one(wish, other) for wish, other in ((old, new), (new, old)))
        if first.is_single != second.is_single:
            single, many = (first, second) if first.is_single else (second, first)
            raise CjmError(f"`{single.label}` is a file, but `{many.label}` is a folder")
        return self._meet(first, second)

    def _open_one(self, wish: Wish, other: Wish) -> Side:
        if wish.path == os.devnull:
            return Nothing(os.devnull)
        if wish.revision is None:
            path = wish.path or os.curdir
            place = locate(Path(path)).resolve() if path != STDIN else Path()
            base = place if place.is_dir() else place.parent
            top = None
            if other.revision is not None and other.path is None:
                top = self._find_repository(base, other.revision).top
            return Present(
                self._workspace,
                path,
                (path,),
                base,
                top=top,
                stdin_name=self._stdin_name,
                is_empty_allowed=Path(path).is_dir(),
            )
        if wish.path is not None:
            repository = self._find_repository(None, wish.revision)
            place = find_place(repository, wish.path)
            return self._open(repository, wish.revision, [place], is_named=True)
        if other.path is None:
            repository = self._find_repository(None, wish.revision)
            return self._open(repository, wish.revision, self._list_scopes(repository))
        if other.revision is None:
            place = locate(Path(other.path)).resolve()
            folder = place if place.is_dir() else place.parent
            repository = self._find_repository(folder, wish.revision)
        else:
            repository = self._find_repository(None, wish.revision)
            place = find_place(repository, other.path)
        return self._open(repository, wish.revision, [place], is_named=True)

    def _open(
        self,
        repository: Repository,
        revision: str,
        paths: list[Path],
        *,
        is_named: bool = False,
    ) -> Revision:
        commit = resolve(repository, revision)
        snapshot = self._make_snapshot(repository, list_tree(repository, commit))
        return Revision(snapshot, revision, paths, is_named=is_named)

    def _make_snapshot(self, repository: Repository, tree: Mapping[bytes, Entry]) -> Snapshot:
        self._repositories[repository.top] = repository
        if repository.top not in self._blobs:
            self._blobs[repository.top] = self._stack.enter_context(Blobs(repository))
        return Snapshot(repository.top, tree, self._blobs[repository.top])

    def _open_present(self, paths: list[Path], repository: Repository) -> Present:
        shown = tuple(os.path.relpath(path) for path in paths if path.exists())
        return Present(
            self._workspace,
            WORK_TREE,
            shown,
            repository.top,
            top=repository.top,
            is_empty_allowed=True,
        )

    def _list_scopes(self, repository: Repository) -> list[Path]:
        """What is meant where nothing is named: the maps of the settings, else this folder."""
        places = [locate(Path(path)).resolve() for path in self._workspace.name_default_paths()]
        return [place for place in places if place.is_relative_to(repository.top)] or [
            repository.top
        ]

    def _find_repository(self, folder: Path | None, written: str) -> Repository:
        try:
            return find_repository(folder or Path())
        except CjmError as error:
            if "is in no git repository" in str(error):
                raise CjmError(
                    f"there is no file `{written}`, and no git repository to look for it in"
                    if written != "HEAD"
                    else str(error),
                    "as in cjm diff OLD.cjm.yaml NEW.cjm.yaml",
                ) from error
            raise

    def _meet(self, old: Side, new: Side) -> tuple[Side, Side]:
        """Both sides, each with the maps that the other one knows and a search passes over, or a
        sparse checkout leaves out.
        """
        sides = ((old, new), (new, old))
        for side, other in sides:
            if isinstance(side, Present) and side.unread:
                side.suspect((*other.pieces, *other.personas))
            if not isinstance(side, Present) or not isinstance(other, Revision):
                continue
            repository = self._repositories[other.top]
            if repository.is_sparse:
                side.know(self._make_snapshot(repository, list_left_out(repository)))
            if not side.is_single or not side.pieces:
                for key, piece in (*other.pieces.items(), *other.personas.items()):
                    known = key in side.pieces or key in side.personas
                    if not known and piece.place is not None:
                        side.take(piece.place, key)
        return old, new
