"""What `cjm fmt` says of each file, and in the end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cjm.cli.closing import count
from cjm.cli.differences import write_difference
from cjm.cli.run import DONE, FOUND
from cjm.cli.streams import put, put_bytes, say
from cjm.terminal import Style, make_printable, show_path

if TYPE_CHECKING:
    from cjm.api.tidy import Tidied


class Tally:
    """Tells what became of each file, and counts."""

    def __init__(self, style: Style, *, is_dry: bool, shows_diff: bool, is_quiet: bool) -> None:
        self._style = style
        self._is_dry = is_dry
        self._shows_diff = shows_diff
        self._is_quiet = is_quiet
        self._counts: Counter[str] = Counter()

    def will_tell(self, tidied: Tidied) -> bool:
        """Whether there is something to say of a file."""
        if tidied.state == "changed":
            is_listed = self._is_dry and not self._is_quiet
            return self._shows_diff or is_listed or tidied.found.path is None
        return tidied.state != "unchanged"

    def tell(self, tidied: Tidied) -> None:
        """Put the product out, and say what there is to say."""
        self._counts[tidied.state] += 1
        found = tidied.found
        if self._shows_diff and tidied.state != "unread":
            put(write_difference(found.name, tidied.before, tidied.after, self._style))
        elif found.path is None and not self._is_dry and tidied.state != "unread":
            put_bytes(tidied.after)
        elif self._is_dry and tidied.state == "changed" and not self._is_quiet:
            say(f"Would change {show_path(found.name)}")
        if tidied.findings:
            from cjm.reports import Checked, load_report

            text = load_report("full").compose(Checked((tidied.findings,)), Style())
            say(text.rstrip("\n"))
        elif tidied.reason:
            place = f"{show_path(found.name)}:{tidied.line}"
            say(f"{place}: left as it is: {make_printable(tidied.reason)}")

    def close(self) -> None:
        """Say how it went."""
        if not self._is_quiet:
            parts = [words for state, words in self._words() if self._counts[state]]
            say(f"{', '.join(parts)}.")

    def _words(self) -> tuple[tuple[str, str], ...]:
        changed, unchanged = self._counts["changed"], self._counts["unchanged"]
        did = "would be changed" if self._is_dry else "changed"
        return (
            ("changed", f"{count(changed, 'file')} {did}"),
            ("unchanged", f"{count(unchanged, 'file')} in good form"),
            ("left", f"{count(self._counts['left'], 'file')} left as it is"),
            ("broken", f"{count(self._counts['broken'], 'file')} cannot be read"),
            ("unread", f"{count(self._counts['unread'], 'folder')} cannot be read"),
        )

    def judge(self) -> int:
        """The exit code: 1 for what cannot be read, and for a change that was only looked for."""
        has_work = self._is_dry and self._counts["changed"]
        is_short = self._counts["broken"] or self._counts["unread"]
        return FOUND if has_work or is_short else DONE
