"""Mappings and lists in brackets on one line, as `cjm.source.lines` reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cjm.source.scalars import LONGEST_NULL, NULLS
from cjm.source.unparted import OTHER_COMMAS

if TYPE_CHECKING:
    from cjm.source.document import Data

KEY = r"\w[\w-]{0,99}+"
"""A key without quotes, shorter than any that a parser takes for a text."""
BEGIN = r"""(?:[^\s\-?:,\[\]{}#&*!|>'"%@`]|-(?=\w))"""
"""How a text without quotes begins that cannot be taken for anything else."""
_PLAIN = rf"{BEGIN}[^,:#\[\]{{}}\n]*+(?::(?=[^\s,\[\]{{}}?])[^,:#\[\]{{}}\n]*+)*+"
_WORD = rf"""(?:{_PLAIN}(?<! )|"[^"\\,:#\[\]{{}}\n]*+"|'[^',:#\[\]{{}}\n]*+')"""
_NAME = rf"""(?:{KEY}|"{KEY}"|'{KEY}')"""
SIMPLE = rf"\[{_WORD}(?:, {_WORD})*+\]|\{{{_NAME}: {_WORD}(?:, {_NAME}: {_WORD})*+\}}"
"""A mapping or list of texts, in which each `, ` and each `: ` parts two of them."""

_ONE = re.compile(rf"""({_PLAIN})|"([^"\\\n]*+)"|'([^'\n]*+)'|(?=[\[{{])""")
_KEY = re.compile(rf"({_NAME}): ++")
_QUOTES = ('"', "'")


class UnclearError(Exception):
    """Raised where a text may be read in two ways, or holds what only a parser reads."""


class Inline:
    """Reads what stands in brackets. `texts` takes all that is said there, and `mappings` all that
    begin there; nothing is nested beyond `deepest`. All methods raise UnclearError.
    """

    def __init__(self, texts: list[str], mappings: list[dict[str, Data]], deepest: int) -> None:
        self._texts = texts
        self._mappings = mappings
        self._deepest = deepest

    def split(self, written: str) -> Data:
        """The data of what `SIMPLE` describes."""
        words = written[1:-1].split(", ")
        if '"' in written or "'" in written:
            return self._split_quoted(words, is_list=written[0] == "[")
        if written[0] == "[":
            if len(words) == 1 or not NULLS.isdisjoint(words):
                return self.read(written, 1)
            self._texts += words
            return [*words]
        mapping: dict[str, Data] = {}
        for word in words:
            key, text = word.split(": ", 1)
            if len(text) <= LONGEST_NULL and text in NULLS:
                mapping[key] = None
            else:
                mapping[key] = text
                self._texts.append(text)
        if len(mapping) != len(words):
            raise UnclearError
        self._mappings.append(mapping)
        return mapping

    def _split_quoted(self, words: Sequence[str], *, is_list: bool) -> Data:
        """The same where some of the words may stand in quotes."""
        if is_list:
            entries = [self._keep_word(word) for word in words]
            if len(entries) == 1 and re.search(OTHER_COMMAS, str(entries[0])):
                raise UnclearError
            return [*entries]
        mapping: dict[str, Data] = {}
        for word in words:
            key, text = word.split(": ", 1)
            mapping[_unquote(key)] = self._keep_word(text)
        if len(mapping) != len(words):
            raise UnclearError
        self._mappings.append(mapping)
        return mapping

    def read(self, written: str, depth: int) -> Data:
        """The data of `written`, which ends with the bracket of its beginning."""
        data, end = self._read_value(written, 0, depth)
        if end != len(written):
            raise UnclearError
        return data

    def _read_value(self, written: str, at: int, depth: int) -> tuple[Data, int]:
        """What begins at a place, and where it ends."""
        found = _ONE.match(written, at)
        if found is None:
            raise UnclearError
        plain, *quoted = found.groups()
        if plain is not None:
            return self._keep(plain.rstrip(" ")), found.end()
        text = next((one for one in quoted if one is not None), None)
        if text is not None:
            self._texts.append(text)
            return text, found.end()
        if depth > self._deepest:
            raise UnclearError
        read = self._read_list if written[at] == "[" else self._read_mapping
        return read(written, at + 1, depth)

    def _keep_word(self, word: str) -> str | None:
        if not word.startswith(_QUOTES):
            return self._keep(word)
        self._texts.append(word[1:-1])
        return word[1:-1]

    def _keep(self, plain: str) -> str | None:
        if plain in NULLS:
            return None
        self._texts.append(plain)
        return plain

    def _read_list(self, written: str, at: int, depth: int) -> tuple[Data, int]:
        entries: list[Data] = []
        end = _skip(written, at)
        while not written.startswith("]", end):
            entry, end = self._read_value(written, end, depth + 1)
            entries.append(entry)
            end = _pass_comma(written, end, "]")
        if len(entries) == 1 and re.search(OTHER_COMMAS, str(entries[0])):
            raise UnclearError
        return entries, end + 1

    def _read_mapping(self, written: str, at: int, depth: int) -> tuple[Data, int]:
        mapping: dict[str, Data] = {}
        self._mappings.append(mapping)
        end = _skip(written, at)
        while not written.startswith("}", end):
            found = _KEY.match(written, end)
            key = _unquote(found[1]) if found else ""
            if found is None or key in mapping:
                raise UnclearError
            mapping[key], end = self._read_value(written, found.end(), depth + 1)
            end = _pass_comma(written, end, "}")
        return mapping, end + 1


def _unquote(key: str) -> str:
    return key[1:-1] if key.startswith(_QUOTES) else key


def _skip(written: str, at: int) -> int:
    while written.startswith((" ", "\n"), at):
        at += 1
    return at


def _pass_comma(written: str, at: int, closing: str) -> int:
    """Where the next entry begins, or where the bracket stands that closes."""
    at = _skip(written, at)
    if written.startswith(closing, at):
        return at
    after = _skip(written, at + 1)
    if not written.startswith(",", at) or written.startswith((",", closing), after):
        raise UnclearError
    return after
