"""A text that somebody meant to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat

from cjm.diagnostics import Finding, Severity
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._survey import PARTING

_WHOLE = frozenset(
    {
        "todo", "to do", "tbd", "tbc", "tba", "fixme", "to be done", "to be defined", "wip",
        "to be determined", "placeholder", "sample text", "text here", "your text here", "n/a yet",
        "to be decided", "to be written", "placeholder text", "dummy text", "example text",
        "insert text", "insert text here", "enter text here", "text goes here", "add text here",
        "your title here", "your name here", "asdf", "qwerty",
        "متن نمونه", "متن آزمایشی", "نمونه متن", "تکمیل شود", "باید تکمیل شود", "تکمیل گردد",
        "بعدا تکمیل شود", "بعداً تکمیل شود", "در دست تکمیل", "نوشته شود", "اضافه شود",
        "متن تستی", "متن موقت", "متن پیش‌فرض", "عنوان نمونه", "عنوان تستی", "این متن نمونه است",
        "این یک متن نمونه است", "تکمیل خواهد شد", "در حال تکمیل", "باید نوشته شود",
        "untitled", "بدون عنوان", "ohne titel", "sans titre", "無題", "بلا عنوان",
        "platzhalter", "beispieltext", "wird ergänzt", "wird noch ergänzt", "noch zu ergänzen",
        "hier text eingeben", "à compléter", "à définir", "à préciser", "texte à venir",
        "texte d'exemple", "texte d’exemple", "نص تجريبي", "نص مؤقت", "يستكمل لاحقا",
        "يُستكمل لاحقًا", "أدخل النص هنا", "未記入", "要記入", "ダミーテキスト",
        "サンプルテキスト", "仮テキスト", "ここに入力", "ここにテキストを入力", "後で記入",
        "متن را وارد کنید", "متن خود را وارد کنید", "متن را اینجا بنویسید", "اینجا بنویسید",
    }
)  # fmt: skip
_STANDS = re.compile(
    r"(?:(?<=[(\[{<])|^\W*)(TODO|TBD|FIXME)(?![\w-]|\s+(?i:apps?|lists?|listen?|board|file)\b)"
    r"|(?<![\w-])(TODO|TBD|FIXME)(?=[:：])"
    r"|(?:[^\w\s]\s*|\b(?i:is|are|still|yet|ist|sind|noch|est|sont)\s+)(TODO|TBD|FIXME)\W*$"
    r"|^\W*\w+\s+(TBD)\W*$"
)
"""First, before a colon, last behind a mark or a word that says so; `TBD` also behind one word."""
_ANYWHERE = ("lorem ipsum", "لورم ایپسوم", "لورم اپیسوم", "لورم ایپسام")
_TO_FILL_IN = re.compile(
    r"\$\{[^{}]*\}|\{\{[^{}]*\}\}|<[^\W\d_][^<>]{0,60}>"
    r"|[<\[{](?:insert|enter|add|your|fill in|write)\b[^<>{}\[\]]*[>\]}]"
)
_BRACKETS_AND_STOPS = "()[]{}<>«».…,:;!?؟-–—_*# \t\n"
_ENDS = f"{_BRACKETS_AND_STOPS}x"
_ASCII_ENDS = "".join(filter(str.isascii, _ENDS)).encode() + b"\v\f\r\x1c\x1d\x1e\x1f"
"""The same as far as they are ASCII, with all blanks that are."""
_CORES = frozenset({"", *(word.strip(_ENDS) for word in _WHOLE)})
"""What is left of placeholders without these ends: nothing of `…` and `xxx`."""
_SQUEEZED = frozenset(word.encode().translate(None, _ASCII_ENDS) for word in _CORES)
_OPENING = ("{", "<", "[", "$")
_SIGNS_OF_NOTHING = frozenset(".…?؟-–—_* ")


def _check(context: Context) -> Iterator[Finding]:
    own = frozenset(word.strip().casefold() for word in context.list_words("words"))
    if not may_hold_one(context.whole, own):
        return
    for passage in context.texts:
        for path, text in passage.list_entries():
            found = find_placeholder(text, own)
            if found:
                yield Finding(
                    path,
                    f"{show(found)} stands where a text should be",
                    hint="write what is meant, or leave the key out: a gap is honest",
                )


def may_hold_one(whole: str, own: frozenset[str]) -> bool:
    """Whether `find_placeholder` may find something in one of several texts, which are parted by
    `|` in `whole`: where it does, this does. To look at all of them in one go takes a tenth of the
    time.
    """
    small = whole.casefold()
    if "todo" in small or "tbd" in small or "fixme" in small:
        return True
    if "ipsum" in small or "لورم" in small:
        return True
    has_openings = "{" in small or "<" in small or "[" in small
    if has_openings and any(map(_opens, small.split(PARTING))):
        return True
    if small.isascii() and not own:
        return bool(whole) and not _SQUEEZED.isdisjoint(_squeeze(small).split(PARTING.encode()))
    cores = map(str.strip, map(str.strip, small.split(PARTING)), repeat(_ENDS))
    wanted = _CORES.union(word.strip(_ENDS) for word in own)
    return any(PARTING in word for word in own) or (bool(whole) and not wanted.isdisjoint(cores))


def _squeeze(text: str) -> bytes:
    """`text` without the ends that placeholders may have, wherever they stand: to take them out of
    all texts at once takes a fifth of the time that it takes to strip each.
    """
    return text.encode().translate(None, _ASCII_ENDS)


def _opens(text: str) -> bool:
    return text.lstrip().startswith(_OPENING)


def find_placeholder(text: str, own: frozenset[str] = frozenset()) -> str | None:
    """The placeholder that `text` is or holds, if any; `own` are texts of the project that only
    keep a place, in small letters.
    """
    bare = text.strip()
    small = bare.casefold()
    core = small.strip(_BRACKETS_AND_STOPS)
    if core in _WHOLE or small in own or core in own or (core[:3] == "xxx" and set(core) == {"x"}):
        return bare
    if not core and bare and _SIGNS_OF_NOTHING.issuperset(bare):
        return bare
    if bare.startswith(_OPENING) and _TO_FILL_IN.fullmatch(small):
        return bare
    if "ipsum" in small or "لورم" in small:
        return next((word for word in _ANYWHERE if word in small), None)
    if small.startswith(("todo:", "tbd:")):
        return bare.partition(":")[0]
    return _find_word(bare)


def _find_word(text: str) -> str | None:
    """A word that only keeps a place where such words stand: first, before a colon, last behind a
    mark, in brackets with what it says. In a sentence, or as a part of a name, it is meant.
    """
    # Written out, as it is asked of every text: a loop takes four times as long.
    if not ("TODO" in text or "TBD" in text or "FIXME" in text):
        return None
    found = _STANDS.search(text)
    return next(filter(None, found.groups()), None) if found else None


RULE = Rule(
    name="placeholder-text",
    severity=Severity.WARNING,
    kind="content",
    summary="a text that only keeps a place, as `TODO` or `…`",
    check=_check,
    options={"words": Setting((), "texts of your own that only keep a place")},
)
