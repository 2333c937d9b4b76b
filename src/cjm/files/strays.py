"""Files that look like maps, but have names by which no search takes them."""

import os
import re
from collections.abc import Iterable

from cjm.cache.looks import read_head
from cjm.files.finds import Found

_MOST = 64
"""So many files are looked into at most; a folder may hold thousands that are something else."""
_KEY = rb'^(?:\xef\xbb\xbf)?["\']?%s["\']?[ \t]*:'
_CJM = _KEY % b"(?:[Cc]jm|CJM|cmj|jcm|mcj)(?:_version)?"
_TITLE = _KEY % "(?:[Tt]itle|titel|titre|título|عنوان|العنوان|タイトル|제목|заголовок)".encode()
_PHASES = "[Ss]tages?|[Pp]hases?|phasen|étapes|etapas|مراحل|مرحله[\u200c ]?ها|ステージ|단계|этапы"
_STAGES = _KEY % f"(?:{_PHASES})".encode()
_OURS = rb"^[ \t-]*[\"']?(?:touchpoints|pain_?points|emotions?)[\"']?[ \t]*:"
"""Keys of a stage that stages of build servers have not."""


def choose_strays(names: Iterable[str], found: Iterable[Found]) -> list[str]:
    """Which of the YAML files that a search passed over are worth a look: those that nobody named,
    first those that lie beside a map.
    """
    left = set(names)
    if not left:
        return []
    folders: set[str] = set()
    for one in found:
        left.discard(one.name)
        folders.add(os.path.dirname(one.name))  # noqa: PTH120 - a text, asked for every file
    ranked = sorted((os.path.dirname(name) not in folders, name) for name in left)  # noqa: PTH120
    return [name for _, name in ranked[:_MOST]]


def find_stray_maps(names: Iterable[str]) -> tuple[str, ...]:
    """Those of the files that look like a map from their first lines, in their order."""
    return tuple(sorted(name for name in names if _looks_like_map(read_head(name))))


def _looks_like_map(head: bytes) -> bool:
    """Whether a map begins so, be its keys misspelt or in another language. Build servers have
    `stages` too, but no `title`, and nothing like touchpoints in them.
    """

    def has(pattern: bytes) -> bool:
        return re.search(pattern, head, re.MULTILINE) is not None

    return has(_CJM) or (has(_STAGES) and (has(_TITLE) or has(_OURS)))
