"""Brackets and quotes that end too early, too late or never."""

import re
from collections.abc import Sequence

from cjm.source.columns import indent_of, skip_dashes
from cjm.source.failure import Failure, say
from cjm.source.remarks import BEGINS, HINT
from cjm.source.trouble import SourceTrouble

_COMMENT_IN_BRACKETS = re.compile(r"(?<=[ \t])#.*[\]}]")
_CHECKBOX = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(?P<box>\[[ xX✓✔]?\]) ")
_CELLS = re.compile(r"""[,;،؛]\s*["']""")
_NEXT_KEY = re.compile(r"(?:(?P<comma>[،،؛，、;])\s*|\s)(?P<key>[\w-]+)$")


_KEY = re.compile(r"\s*(?:- +)*[\w-]+:(?: |$)")
_OTHER_END = {"]": ("}",), "}": ("]",)}


def explain_bracket(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A bracket that is not closed, or a comma that is missing between two entries."""
    if failure.opening is None:
        return None
    line, column = failure.opening
    sign = lines[line][column : column + 1]
    close = "]" if "']'" in failure.words else "}"
    here = lines[failure.line] if failure.line < len(lines) else ""
    is_inside = failure.line == line or indent_of(here) > skip_dashes(lines[line])
    if comment := _COMMENT_IN_BRACKETS.search(lines[line], column):
        return say(
            "from this `#` on, the line is a comment",
            f"put a text that holds ` #` in quotes, or the comment behind the `{close}`",
            line,
            comment.start(),
            len(lines[line].rstrip()),
        )
    if is_inside and here.strip():
        return _find_needless(failure, lines) or _explain_inside(failure, lines, close)
    return say(f"this `{sign}` is not closed", f"end it with `{close}`", line, column)


def _explain_inside(failure: Failure, lines: Sequence[str], close: str) -> SourceTrouble | None:
    """What cannot stand where a comma or the end of brackets is expected."""
    line, column = failure.opening or (0, 0)
    sign, here = lines[line][column], lines[failure.line]
    before = here[: failure.column].rstrip()
    if (sign_here := here[failure.column : failure.column + 1]) in _OTHER_END.get(close, ()):
        return say(
            f"`{sign_here}` does not end what begins with `{sign}`",
            f"write `{close}`",
            failure.line,
            failure.column,
        )
    if sign_here in ("[", "{") and _NEXT_KEY.search(before):
        return say(
            f"`{sign_here}` cannot stand in a text between brackets",
            "put the whole text in quotes",
            failure.line,
            failure.column,
        )
    if before.endswith(("'", '"')) and here[failure.column : failure.column + 1] != ":":
        return explain_after_bracket(failure, lines)
    if found := _NEXT_KEY.search(before):
        return _explain_next_key(failure.line, found, close)
    return say(
        f"before this, a comma or the `{close}` is missing",
        "put a text that holds `: `, a quote or a bracket in quotes",
        failure.line,
        failure.column,
    )


def _find_needless(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A bracket that ends its line, above keys on lines of their own."""
    line, column = failure.opening or (0, 0)
    if failure.line <= line or lines[line][column + 1 :].strip():
        return None
    above = next(one for one in reversed(lines[: failure.line]) if one.strip())
    if not _KEY.match(above) or above.rstrip()[-1] in ",[{":
        return None
    if any(one.lstrip()[:1] in ("]", "}") for one in lines[failure.line :]):
        return None
    return say(
        f"this `{lines[line][column]}` is not closed, and the lines below it are no entries "
        "between brackets",
        "take it out: keys on lines of their own need no bracket",
        line,
        column,
    )


def _explain_next_key(line: int, found: re.Match[str], close: str) -> SourceTrouble:
    """A key that follows a text without the comma that parts them, or with another sign."""
    if found["comma"]:
        message = f"`{found['comma']}` is not the comma that parts entries"
        return say(message, "write `,` and a space", line, found.start("comma"))
    message = f"before `{found['key']}`, a comma or the `{close}` is missing"
    hint = "put a text that holds `: ` in quotes"
    return say(message, hint, line, found.start("key"), found.end("key"))


def explain_after_bracket(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """Something that goes on where a text in quotes, or in brackets, has ended."""
    line = lines[failure.line] if failure.line < len(lines) else ""
    before = line[: failure.column].rstrip()
    end = len(line.rstrip())
    sign = line[failure.column : failure.column + 1]
    if (
        sign == ","
        and before.endswith(("]", "}", "'", '"'))
        and not line[failure.column + 1 :].strip()
    ):
        message = "a comma ends this line, though it does not stand between brackets"
        return say(message, "take it out", failure.line, failure.column)
    if before.endswith(("]", "}", "'", '"')) and (found := _find_idle(line, failure)):
        return found
    if before.endswith(("]", "}")):
        if sign in ("]", "}"):
            opening = "[" if sign == "]" else "{"
            return say(
                f"there is no `{opening}` for this `{sign}`",
                "take it out",
                failure.line,
                failure.column,
            )
        return say(
            f"nothing can follow `{before[-1]}` here",
            "put the whole text in quotes if the brackets belong to it",
            failure.line,
            failure.column,
            end,
        )
    if not before.endswith(("'", '"')):
        return None
    quote = before[-1]
    if start := _find_quoted(lines, failure):
        return say(
            f"the quote that begins here ends only on line {failure.line + 1}",
            "close it where its text ends",
            *start,
        )
    inside = "two of them" if quote == "'" else '`\\"`'
    return say(
        f"the text goes on after the `{quote}` that ends it",
        f"put the whole text in quotes, and write {inside} for a `{quote}` in it",
        failure.line,
        failure.column,
        end,
    )


def _find_idle(line: str, failure: Failure) -> SourceTrouble | None:
    """What ends a line, begins a comment, parts texts or is ticked in other languages."""
    rest = line[failure.column :].strip()
    if rest == ";":
        message = "a `;` ends this line, which ends by itself"
        return say(message, "take it out", failure.line, failure.column)
    if found := BEGINS.match(rest):
        message, end = f"`{found['sign']}` begins no comment", len(line.rstrip())
        return say(message, HINT, failure.line, failure.column, end)
    box = _CHECKBOX.match(line)
    if box and box.end() == failure.column:
        message = f"`{box['box']}` is a box of Markdown to tick, and no part of a map"
        return say(message, "take it out", failure.line, *box.span("box"))
    if _CELLS.match(line, failure.column):
        message = "several texts in quotes stand here, and no brackets around them"
        hint = "write a list: `[` before them, `]` behind them, `,` between them"
        return say(message, hint, failure.line, failure.column, len(line.rstrip()))
    return None


def explain_runaway(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A quote that is not closed, and so ends only with the next one, past other keys."""
    start = _find_quoted(lines, failure)
    if start is None or not any(map(_KEY.match, lines[start[0] + 1 : failure.line + 1])):
        return None
    message = f"the quote that begins here ends only on line {failure.line + 1}"
    return say(message, "close it where its text ends", *start)


def _find_quoted(lines: Sequence[str], failure: Failure) -> tuple[int, int] | None:
    """Where the quoted text began that ends before the failure, if on a line above."""
    import yaml

    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    start = None
    try:
        for token in yaml.scan("\n".join(lines), Loader=loader):
            end = token.end_mark
            if (end.line, end.column) > (failure.line, failure.column):
                break
            if isinstance(token, yaml.ScalarToken) and not token.plain:
                start = token.start_mark.line, token.start_mark.column, end.line
    except yaml.YAMLError:
        pass
    if start is None or start[0] == start[2] or start[2] != failure.line:
        return None
    return start[:2]
