"""What was there before: revisions, the files at them, and their contents.

git is asked for objects only, and never runs what a repository brings along.
"""

from cjm.git.blobs import Blobs, hash_blob, is_content
from cjm.git.entries import Entry
from cjm.git.repository import DEEPEN, Repository, find_repository, resolve
from cjm.git.running import GitError
from cjm.git.trees import list_index, list_renamed, list_tree

__all__ = [
    "DEEPEN",
    "Blobs",
    "Entry",
    "GitError",
    "Repository",
    "find_repository",
    "hash_blob",
    "is_content",
    "list_index",
    "list_renamed",
    "list_tree",
    "resolve",
]
