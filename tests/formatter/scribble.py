"""Writes data as YAML the way no two people do: all styles of texts, lists and mappings, any
indentation, remarks and blank lines between.
"""

from __future__ import annotations

import json
from random import Random

RULES = ("pain-without-fix", "empty-stage", "hidden-characters", "no-owner", "long-text")


class Scribe:
    """Writes one text; `random` takes all decisions."""

    def __init__(self, random: Random, *, with_remarks: bool = True) -> None:
        self.random = random
        self.with_remarks = with_remarks
        self.count = 0

    def write(self, data: object) -> str:
        """`data`, which is a mapping, as a text."""
        lines = [*self._remarks(0), *self._mapping(data, 0), *self._remarks(0)]
        return "\n".join(line.rstrip("\0") for line in lines) + "\n"

    def _chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def _remark(self) -> str:
        self.count += 1
        words = self.random.choice(("", " ", "!", " see: [a, 'b", " نکته", " x: y"))
        if self._chance(25):
            return f"# cjm: ignore[{self.random.choice(RULES)}] reason {self.count}"
        return f"#{words}{self.count}"

    def _remarks(self, indent: int) -> list[str]:
        if not self.with_remarks or not self._chance(15):
            return []
        lines: list[str] = []
        for _ in range(self.random.randrange(1, 4)):
            shift = self.random.choice((0, 0, 0, 2, -2))
            text = "" if self._chance(40) else self._remark()
            lines.append(" " * max(indent + shift, 0) + text if text else "")
        return lines

    def _beside(self) -> str:
        if self.with_remarks and self._chance(10):
            return " " * self.random.randrange(1, 4) + self._remark()
        return " " * self.random.randrange(2)

    def _mapping(self, data: object, indent: int) -> list[str]:
        assert isinstance(data, dict)
        lines: list[str] = []
        for key, value in data.items():
            lines += self._remarks(indent)
            lines += self._below(" " * indent + self._key(str(key)) + ":", value, indent)
        return lines

    def _key(self, key: str) -> str:
        return json.dumps(key) if self._chance(10) else key

    def _list(self, data: list[object], indent: int) -> list[str]:
        lines: list[str] = []
        for value in data:
            lines += self._remarks(indent)
            head = " " * indent + "-"
            if isinstance(value, dict) and value and self._chance(70):
                gap = self.random.choice((1, 1, 3))
                inner = self._mapping(value, indent + 1 + gap)
                while inner and inner[0].strip()[:1] in ("", "#"):
                    inner.pop(0)
                lines += [head + inner[0][indent + 1 :], *inner[1:]]
            else:
                lines += self._below(head, value, indent)
        return lines

    def _below(self, head: str, value: object, indent: int) -> list[str]:
        """A value after its key or dash."""
        deeper = indent + self.random.choice((1, 2, 2, 4))
        if isinstance(value, dict | list) and value and self._chance(65):
            if isinstance(value, dict):
                return [head + self._beside(), *self._mapping(value, deeper)]
            if head.endswith(":") and self._chance(40):
                deeper = indent
            return [head + self._beside(), *self._list(value, deeper)]
        if isinstance(value, dict | list):
            if value and self._chance(25):
                return [
                    f"{head} {line}" if not number else line
                    for number, line in enumerate(self._long_flow(value, deeper))
                ]
            return [f"{head} {self._flow(value)}{self._beside()}"]
        if isinstance(value, str) and (block := self._block(value, indent)):
            return [f"{head} {block[0]}{self._beside()}", *block[1:]]
        if isinstance(value, str) and " " in value.strip() and self._chance(15):
            lines = self._folded(value, deeper)
            lines[0] = f"{head} {lines[0]}"
            lines[-1] += self._beside()
            return lines
        return [f"{head} {self._scalar(value)}{self._beside()}"]

    def _long_flow(self, value: object, indent: int) -> list[str]:
        """In brackets, over several lines, with remarks inside."""
        inner = " " * indent
        if isinstance(value, dict):
            parts = [f"{self._quoted_key(str(k))}: {self._flow(v)}" for k, v in value.items()]
            opening, closing = "{", "}"
        else:
            assert isinstance(value, list)
            parts = [self._flow(one) for one in value]
            opening, closing = "[", "]"
        lines = [opening + (" # cjm is here" if self.with_remarks and self._chance(20) else "")]
        for part in parts:
            if self.with_remarks and self._chance(10):
                lines.append(inner + f"# inside {self.count}")
            lines.append(f"{inner}{part}," + (" # beside" if self._chance(10) else ""))
        return [*lines, f"{inner}{closing}{self._beside()}"]

    def _quoted_key(self, key: str) -> str:
        return json.dumps(key) if self._chance(20) else key

    def _flow(self, value: object) -> str:
        if isinstance(value, dict):
            parts = (f"{self._quoted_key(str(k))}: {self._flow(v)}" for k, v in value.items())
            return "{" + ",".join(parts) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self._flow, value)) + "]"
        return self._scalar(value, in_flow=True)

    def _scalar(self, value: object, *, in_flow: bool = False) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        is_plain = (
            value
            and all(sign.isalnum() or sign in " .-؟" for sign in value)
            and value == value.strip()
            and value[0] not in "-."
            and value.lower() not in ("null", "true", "false")
        )
        if is_plain and self._chance(70):
            return value
        if value.isprintable() and self._chance(40):
            return "'" + value.replace("'", "''") + "'"
        return self._double(value)

    def _double(self, value: str) -> str:
        escapes_all = self._chance(10)
        return '"' + "".join(_escape(sign, is_wanted=escapes_all) for sign in value) + '"'

    def _block(self, value: str, indent: int) -> list[str]:
        """Below `|`, where that can hold the text."""
        lines = value.rstrip("\n").split("\n")
        ends = len(value) - len(value.rstrip("\n"))
        is_fit = all(line.isprintable() and line.strip() == line and line for line in lines)
        if not is_fit or ends > 1 or not self._chance(15):
            return []
        margin = " " * (indent + self.random.choice((1, 2, 3)))
        return ["|-" if not ends else "|", *(margin + line for line in lines)]

    def _folded(self, value: str, indent: int) -> list[str]:
        """In quotes over two lines, if there are two words to part."""
        words = self._double(value)
        at = words.find(" ", 1)
        if at < 1 or words[at + 1] in ' "\\' or words[at - 1] in ' "\\':
            return [words]
        return [words[:at], " " * (indent + 1) + words[at + 1 :]]


def _escape(sign: str, *, is_wanted: bool) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if sign.isprintable() and (sign.isascii() or not is_wanted):
        return sign
    return f"\\U{ord(sign):08X}"
