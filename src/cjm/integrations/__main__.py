"""`python -m cjm.integrations github|gitlab FILE`: makes what `cjm diff -f markdown` wrote the one
comment on the pull request that a build runs for. `CJM_PAGE` is the address of the page with the
same changes, if there is one.

Where that cannot be, the text goes to the summary of the build, and the build goes on.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cjm.comparisons import MARKER, SAME
from cjm.errors import CjmError
from cjm.integrations import github, gitlab
from cjm.integrations.thread import Thread, place
from cjm.terminal import make_printable

_THREADS: Mapping[str, tuple[Callable[[Mapping[str, str]], Thread], int]] = {
    "github": (github.find_pull_request, github.LARGEST),
    "gitlab": (gitlab.find_merge_request, gitlab.LARGEST),
}
_ADDRESS = re.compile(r"https?://[\w.:/%?=&#~+-]+")
_USAGE = "python -m cjm.integrations github|gitlab FILE"


def main(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Hand the file over; 2 only for a wrong call."""
    try:
        name, file = arguments
        find_thread, largest = _THREADS[name]
        text = _add_page(Path(file).read_text("utf-8"), environment.get("CJM_PAGE"))
    except (ValueError, KeyError, OSError) as error:
        sys.stderr.write(f"error: {error}\n  = hint: {_USAGE}\n")
        return 2
    if not text.startswith(MARKER) or len(text) > largest:
        sys.stderr.write(f"error: `{file}` is no comment of cjm diff -f markdown\n")
        return 2
    try:
        sys.stdout.write(f"The comment of cjm diff: {place(text, find_thread(environment))}.\n")
    except CjmError as error:
        _fall_back(text, error, environment)
    return 0


def _add_page(text: str, page: str | None) -> str:
    """The text with a link to the page below it."""
    if not page or SAME in text or not _ADDRESS.fullmatch(page):
        return text
    return f"{text}\n[cjm-changes.html]({page})\n"


def _fall_back(text: str, error: CjmError, environment: Mapping[str, str]) -> None:
    words = make_printable(error.message)
    hint = f" ({make_printable(error.hint)})" if error.hint else ""
    summary = environment.get("GITHUB_STEP_SUMMARY")
    where = "in the log"
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(f"{text}\n")
        where = "in the summary of this run"
    sign = "::notice title=cjm diff::" if summary else ""
    sys.stdout.write(f"{sign}no comment was written, what changed stands {where}: {words}{hint}\n")
    if not summary:
        # Nothing in it is to be taken for an order to the build.
        sys.stdout.writelines(f"{make_printable(line)}\n" for line in text.splitlines())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
