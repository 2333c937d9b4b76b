"""Colons of keys that are missing, have no space, or stand in a text that is not quoted."""

import re
from collections.abc import Sequence

from cjm.source.columns import indent_of
from cjm.source.failure import Failure, say
from cjm.source.trouble import SourceTrouble

_NO_BLANK = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[\w-]+):(?P<text>[^\s:/].*)")
_TEXT = re.compile(r"\s*(?:- +)*(?P<key>[^\s\"'\[{&*!|>#][^:]*):\s+(?P<text>[^\s\[{].*?)\s*")
_NO_BLANK_OPENS = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+):(?P<text>[\[{\"'].*)")
_NO_COLON_OPENS = re.compile(
    r"\s*(?:- +)*(?P<key>[a-z][a-z_]*|\w[\w-]+(?= +[\[{].*[\]}]\s*$))(?P<blank> +)(?P<text>[\[{].*)"
)
_QUOTED_WHOLE = re.compile(r'\s*(?:- +)*"(?P<key>[\w-]+): *(?P<text>[^"]*)"\s*')
_SECOND_KEY = re.compile(r"[a-z0-9-]+[,;]? +(?P<key>[a-z][a-z_]*): ")
"""After one word, as an id is one, a second key on the same line."""
_OTHER_COLON = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+)\s*(?P<sign>=>|->|[=;؛→])")
_WORD = re.compile(r"\w[\w-]*")
_LETTER = re.compile(r"\w")
_CURLY = "“”„«»‘’"
_LONGEST_EXAMPLE = 60
_SENTENCE = 4
"""Words that are hardly a key with its value."""


def explain_colon(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A text that holds `: `."""
    line = lines[failure.line]
    if found := _NO_BLANK_OPENS.fullmatch(line):
        hint = f"write `{found['key']}: {found['text'][:40].strip()}`"
        message, at = "after the colon of a key a space is missing", found.end("key")
        return say(message, hint, failure.line, at)
    if found := _NO_COLON_OPENS.fullmatch(line):
        message = f"between `{found['key']}` and its value, the `:` is missing"
        text = found["text"].strip()
        short = text if len(text) <= _LONGEST_EXAMPLE else f"{text[0]}…{text[-1]}"
        hint = f"write `{found['key']}: {short}`"
        return say(message, hint, failure.line, found.start("blank"))
    found = _TEXT.fullmatch(line)
    if found is None or found.start("text") > failure.column:
        return None
    key, text = found["key"].strip(), found["text"]
    message = "a text with `: ` in it has to stand in quotes"
    if text[0] in _CURLY:
        hint = 'only straight quotes count, as in `"…"`'
    elif text[0] == "(" and text[-1] == ")":
        hint = "write `{` and `}` for the brackets, or put the whole text in quotes"
    elif len(key + text) > _LONGEST_EXAMPLE or " #" in text:
        hint = "put the whole text in quotes"
    elif " " in key and line.lstrip().startswith("- "):
        hint = f"write `- {_quote(f'{key}: {text}')}`"
    else:
        hint = f"write `{key}: {_quote(text)}`"
    other = _SECOND_KEY.match(text) if line.lstrip().startswith("- ") else None
    if other or (text[0] != "(" and (other := _find_second_key(text, lines))):
        hint = f"begin `{other['key']}:` on a line of its own, or put the whole text in quotes"
    return say(message, hint, failure.line, found.start("text"), found.end("text"))


def explain_words_above(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """Words above a key, which YAML takes for its beginning."""
    above = next((n for n in range(failure.line - 1, -1, -1) if lines[n].strip()), None)
    if ":" in lines[failure.line][: failure.column] or above is None:
        return None
    words = lines[above]
    if re.search("[:#]", words) or words.lstrip().startswith("-"):
        return None
    hint = "take it out, or begin it with `# ` if it is a comment"
    message = "this line stands among keys, but has no `:`"
    return say(message, hint, above, indent_of(words), len(words.rstrip()))


def _find_second_key(text: str, lines: Sequence[str]) -> re.Match[str] | None:
    """A word before a colon that is a key on another line."""
    found = re.search(r"\s(?P<key>[a-z][a-z_]+): ", text)
    if found is None:
        return None
    is_key = re.compile(rf"\s*(?:- +)*{found['key']}:(?: |$)")
    return found if any(map(is_key.match, lines)) else None


def _quote(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def explain_no_colon(failure: Failure, lines: Sequence[str]) -> SourceTrouble | None:
    """A line among keys that is none."""
    if failure.opening is None:
        return None
    line, column = failure.opening
    text = lines[line]
    end = len(text.rstrip())
    if (found := _NO_BLANK.fullmatch(text)) and found.start("key") == column:
        if found["text"].strip() == ";":
            message = "a `;` ends this line, which ends by itself"
            return say(message, "take it out", line, found.start("text"))
        written = f"{found['key']}: {found['text'].strip()}"
        hint = "add a space" if len(written) > _LONGEST_EXAMPLE else f"write `{written}`"
        colon = found.end("key")
        return say("after the colon of a key a space is missing", hint, line, colon)
    if found := _QUOTED_WHOLE.fullmatch(text):
        return say(
            "the quotes begin before the key, so that this is a text and no key",
            f'write `{found["key"]}: "{found["text"]}"`',
            line,
            column,
            end,
        )
    if (found := _OTHER_COLON.match(text)) and found.start("key") == column:
        return say(
            f"`{found['sign']}` is not the colon that ends a key",
            f"write `{found['key']}: `, and then the text",
            line,
            found.start("sign"),
            found.end("sign"),
        )
    above = next((one for one in reversed(lines[:line]) if one.strip()), "")
    if indent_of(above) == column and above[column : column + 2] == "- ":
        message = "this line stands among entries, and does not begin with `- `"
        hint = "begin it with `- `, or indent it further if it goes on with the text above it"
        return say(message, hint, line, column, end)
    hint = "add `:` after the key; indent the line further if it goes on with the text above it"
    if (word := text[column:end]) and _WORD.fullmatch(word) and _has_below(line, column, lines):
        hint = f"write `{word}:`"
    elif len(word.split()) >= _SENTENCE:
        hint = (
            "take it out, begin it with `# ` if it is a comment,"
            " or indent it further if it goes on with the text above it"
        )
    elif not _LETTER.search(text):
        hint = "take it out, or begin it with `# ` if it is a comment"
    return say(
        "this line stands among keys, but has no `:`",
        hint,
        line,
        column,
        end,
    )


def _has_below(line: int, column: int, lines: Sequence[str]) -> bool:
    """Whether what follows a line stands deeper, as what belongs to a key."""
    below = next((one for one in lines[line + 1 :] if one.strip()), "")
    return indent_of(below) > column or (
        indent_of(below) == column and below[column : column + 2] == "- "
    )
