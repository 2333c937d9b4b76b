"""What to say of folders that nobody could look into."""

from collections.abc import Iterator, Sequence

from cjm.files import Skipped
from cjm.loader.loaded import Loaded, refuse_unreadable
from cjm.reports import FileFindings


def load_unread(folder: Skipped) -> Loaded:
    """A folder that cannot be read, as a file without anything in it but what is wrong with it."""
    return refuse_unreadable(folder.name, folder.reason, noun="folder")


def tell_unread(folders: Sequence[Skipped]) -> Iterator[FileFindings]:
    """A finding for each folder."""
    for folder in folders:
        yield FileFindings(folder.name, load_unread(folder).diagnostics)
