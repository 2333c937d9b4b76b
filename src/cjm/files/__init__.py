"""Files on disk: which are maps, where a project begins, how an output is written whole."""

from cjm.files.finding import STDIN, find_maps, is_there
from cjm.files.finds import Finds, Found
from cjm.files.matching import PatternLists
from cjm.files.project import CONFIG_NAME, PYPROJECT_NAME, Project, find_project, find_work_tree
from cjm.files.reading import read_file, read_stdin
from cjm.files.strays import choose_strays, find_stray_maps
from cjm.files.walking import MAP_SUFFIX, PERSONA_SUFFIX, Search, Skipped, walk
from cjm.files.writing import (
    LINKED,
    is_current,
    is_folder_target,
    refuse_source,
    write_new,
    write_pieces,
    write_whole,
)

__all__ = [
    "CONFIG_NAME",
    "LINKED",
    "MAP_SUFFIX",
    "PERSONA_SUFFIX",
    "PYPROJECT_NAME",
    "STDIN",
    "Finds",
    "Found",
    "PatternLists",
    "Project",
    "Search",
    "Skipped",
    "choose_strays",
    "find_maps",
    "find_project",
    "find_stray_maps",
    "find_work_tree",
    "is_current",
    "is_folder_target",
    "is_there",
    "read_file",
    "read_stdin",
    "refuse_source",
    "walk",
    "write_new",
    "write_pieces",
    "write_whole",
]
