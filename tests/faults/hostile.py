"""Inputs made to crash, hang or mislead a reader of YAML, by name."""

from __future__ import annotations

HEAD = "cjm: 1\ntitle: t\n"


def _bomb(width: int, depth: int) -> str:
    lines = ["x-a0: &a0 [x]"]
    for level in range(1, depth):
        aliases = ", ".join([f"*a{level - 1}"] * width)
        lines.append(f"x-a{level}: &a{level} [{aliases}]")
    return HEAD + "\n".join(lines) + "\n"


def _merge_bomb(depth: int) -> str:
    lines = ["x-a0: &a0 {k: v}"]
    for level in range(1, depth):
        lines.append(f"x-a{level}: &a{level}\n  <<: [*a{level - 1}, *a{level - 1}]")
    return HEAD + "\n".join(lines) + "\n"


TEXTS: dict[str, str] = {
    "alias bomb": _bomb(9, 10),
    "deep alias bomb": _bomb(2, 40),
    "merge bomb": _merge_bomb(24),
    "self alias": "x-a: &a [*a]\n",
    "self alias as root": "&a [*a]",
    "alias as key of itself": "&a {*a : 1}",
    "lists in lists": "x-a: " + "[" * 1_000_000,
    "lists in lists, closed": "x-a: " + "[" * 5_000 + "]" * 5_000,
    "mappings in mappings": "x-a: " + "{a: " * 5_000 + "}" * 5_000,
    "block lists in lists": "- " * 100_000 + "x",
    "keys in keys": "? " * 20_000 + "x",
    "many documents": "--- a\n" * 100_000,
    "many directives": "".join(f"%TAG !{n}! tag:x,{n}:\n" for n in range(20_000)) + "---\na: 1\n",
    "many anchors": "x-a:\n" + "".join(f"  - &a{n} x\n" for n in range(50_000)),
    "many commas": "x-a: [" + "x," * 200_000 + "]",
    "many keys": HEAD + "".join(f"x-{n}: 1\n" for n in range(200_000)),
    "colons": "x-a: " + ":" * 100_000,
    "sexagesimal": "x-a: " + ":".join(["1"] * 100_000),
    "digits": HEAD + "owner: " + "9" * 5_000 + "\n",
    "digits where a number is due": HEAD + "stages: [{name: a, emotion: " + "9" * 100_000 + "}]\n",
    "hexadecimal": HEAD + "stages: [{name: a, emotion: 0x" + "f" * 100_000 + "}]\n",
    "exponent": HEAD + "stages: [{name: a, emotion: 1e99999}]\n",
    "long key": "a" * 200_000 + ": 1\n",
    "long tag": "a: !" + "x" * 200_000 + " 1\n",
    "long plain text": HEAD + "summary: x\n" + "  word\n" * 50_000,
    "blank lines": HEAD + "\n" * 1_000_000,
    "folded text": HEAD + "summary: >\n" + "  x\n\n" * 100_000,
    "python object": HEAD + "owner: !!python/object/apply:os.system ['true']\n",
    "python name": HEAD + "owner: !!python/name:os.system\n",
    "unknown tag": HEAD + "owner: !x y\n",
    "set": HEAD + "x-a: !!set {a, b}\n",
    "binary": HEAD + "x-a: !!binary R0lGODlh\n",
    "escape of ESC": HEAD + 'owner: "\\e[31mred"\n',
    "raw ESC": HEAD + "owner: \x1b[31mred\n",
    "bidi override": HEAD + 'owner: "\u202eevil"\nstatus: "\u202e"\n',
    "line separators": HEAD + "owner: a\u2028b\n",
    "next line": HEAD + "owner: a\x85b\n",
    "lone surrogate by escape": HEAD + 'owner: "\\ud83d"\n',
    "surrogate pair by escape": HEAD + 'owner: "\\ud83d\\ude00"\n',
    "escape past Unicode": HEAD + 'owner: "\\UFFFFFFFF"\n',
    "NUL by escape": HEAD + 'owner: "\\0"\n',
    "workflow command in a key": HEAD + '"::error file=x::y": 1\n',
    "workflow command in a value": HEAD + 'status: "\\n::error::y\\n##[error]z"\n',
    "markup in a value": HEAD + 'status: "[/oops][bold]x"\n',
    "format in a value": HEAD + 'status: "{0.__class__} {says} %s %(x)s"\n',
    "regular expression in an ignore": HEAD + "owner: x # cjm: ignore[(a+)+$] x\n",
    "empty": "",
    "only a comment": "# x\n",
    "only a document mark": "---\n",
    "scalar": "hello",
    "list": "- a\n- b\n",
    "null": "~",
    "key of a list": "[a]: b\n",
    "key of a mapping": "{a: b}: c\n",
    "key not a number": ".nan: 1\n",
    "null key": "~: 1\n? : 2\n",
    "value key": HEAD + "=: 1\n",
    "norway": HEAD + "tags: [no, on, off, y, n, 12:30, 014, 1_000]\n",
    "tab": "stages:\n\t- name: a\n",
    "unclosed quote": 'title: "abc\n',
    "unclosed quote over many lines": 'title: "' + "x\n" * 100_000,
    "many quotes": HEAD + "tags: [" + '"a",' * 20_000 + "]\n",
    "question marks": "?" * 10_000,
    "percent line": "%\n",
    "directive behind a map": f"---\n{HEAD}%TAG ! x",
    "newer YAML": "%YAML 9.9\n---\ncjm: 1\n",
    "carriage returns": "cjm: 1\rtitle: t\rowner: x\r",
    "emoji": HEAD + "owner: 👩‍👩‍👧‍👦\n",
    "path up": HEAD + "persona: ../../../../../../etc/passwd\n",
    "absolute path": HEAD + "persona: /etc/passwd\n",
    "device": HEAD + "compare_to: /dev/zero\n",
    "path with NUL": HEAD + 'compare_to: "a\\x01b"\n',
    "long path": HEAD + "compare_to: " + "a/" * 5_000 + "b\n",
    "many faults": HEAD + "stages:\n" + "  - {nam: a, emotion: 9}\n" * 2_000,
}

BYTES: dict[str, bytes] = {
    **{name: text.encode("utf-8") for name, text in TEXTS.items()},
    "no UTF-8": b"title: \xff\xfe\n",
    "Latin-1": "title: café\n".encode("latin-1"),
    "overlong UTF-8": b"title: \xc0\xaf\n",
    "surrogate in UTF-8": b"title: \xed\xa0\x80\n",
    "UTF-16": "title: t\n".encode("utf-16"),
    "UTF-16 without a mark": "title: t\n".encode("utf-16-be"),
    "UTF-32": "title: t\n".encode("utf-32"),
    "NUL": b"title: a\0b\n",
    "byte order mark": b"\xef\xbb\xbf" + HEAD.encode(),
    "byte order mark in the middle": HEAD.encode() + b"owner: \xef\xbb\xbfx\n",
    "noncharacter": "title: \uffff\n".encode(),
    "too large": b"# " + b"x" * (17 * 1024 * 1024),
}
