"""Texts that only keep a place: which they are, and how to see at once that there is none."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat

from cjm.rules._survey import PARTING

_WORDS = (
    "todo", "to do", "tbd", "tbc", "tba", "fixme", "to be done", "to be defined", "wip",
    "to be determined", "placeholder", "sample text", "text here", "your text here", "n/a yet",
    "to be decided", "to be written", "placeholder text", "dummy text", "example text",
    "insert text", "insert text here", "enter text here", "text goes here", "add text here",
    "your title here", "your name here", "asdf", "qwerty", "t.b.d", "to be confirmed",
    "to be announced", "to be added", "to be filled", "to be filled in", "to fill in",
    "fill in later", "fill me in", "add later", "insert quote here", "asdfgh",
    "asdfasdf", "foo", "foo bar", "foobar", "blah", "blah blah", "blah blah blah", "bla bla",
    "bla bla bla", "dolor sit amet", "change me", "changeme", "replace me", "dummy",
    "description here", "description goes here", "title goes here",
    "click to add text", "click to add title", "click to add subtitle", "click to add notes",
    "click to edit", "double-click to edit", "double click to edit", "type something",
    "type something here", "type here", "type your text here", "enter text", "add text",
    "add a title", "add a description", "your text", "new stage", "new step", "new touchpoint",
    "new persona", "new map", "new journey", "new journey map", "untitled map",
    "untitled journey", "untitled journey map", "untitled persona", "untitled stage",
    "untitled board", "untitled document",
    "برای افزودن متن کلیک کنید", "متن خود را بنویسید", "متن را بنویسید", "مرحله جدید",
    "پرسونای جدید", "نقشه بدون عنوان", "سند بدون عنوان",
    "text hinzufügen", "titel hinzufügen", "klicken, um text hinzuzufügen",
    "text durch klicken hinzufügen", "neue phase", "unbenanntes dokument",
    "cliquez pour ajouter du texte", "ajouter du texte", "haga clic para agregar texto",
    "انقر لإضافة نص", "クリックしてテキストを追加", "テキストを追加", "텍스트를 추가하려면 클릭",
    "متن نمونه", "متن آزمایشی", "نمونه متن", "تکمیل شود", "باید تکمیل شود", "تکمیل گردد",
    "بعدا تکمیل شود", "بعداً تکمیل شود", "در دست تکمیل", "نوشته شود", "اضافه شود",
    "متن تستی", "متن موقت", "متن پیش‌فرض", "عنوان نمونه", "عنوان تستی", "این متن نمونه است",
    "این یک متن نمونه است", "تکمیل خواهد شد", "در حال تکمیل", "باید نوشته شود",
    "متن را وارد کنید", "متن خود را وارد کنید", "متن را اینجا بنویسید", "اینجا بنویسید",
    "متن تست", "متن ساختگی", "متن خود را اینجا بنویسید", "اینجا متن را بنویسید",
    "متن را اینجا وارد کنید", "پر شود", "باید پر شود", "تعیین شود", "بعدا تعیین شود",
    "بعداً تعیین شود", "بعدا اضافه شود", "بعداً اضافه شود", "بعدا نوشته شود",
    "بعداً نوشته شود", "بعدا اضافه می‌شود", "بعداً اضافه می‌شود", "بعدا تکمیل می‌شود",
    "بعداً تکمیل می‌شود", "بعدا می‌نویسم", "بعداً می‌نویسم", "اضافه خواهد شد",
    "نوشته خواهد شد", "تعیین خواهد شد", "مشخص خواهد شد", "بعدا مشخص می‌شود",
    "بعداً مشخص می‌شود", "در دست تدوین", "در دست نگارش",
    "untitled", "بدون عنوان", "ohne titel", "sans titre", "無題", "بلا عنوان", "sin título",
    "без названия", "제목 없음",
    "platzhalter", "beispieltext", "wird ergänzt", "wird noch ergänzt", "noch zu ergänzen",
    "hier text eingeben", "hier text einfügen", "mustertext", "blindtext", "text folgt",
    "folgt noch", "folgt", "noch zu klären", "noch zu definieren", "wird nachgereicht",
    "bitte ergänzen", "platzhaltertext",
    "à compléter", "a compléter", "à completer", "à définir", "à préciser", "à remplir",
    "à venir", "à faire", "à rédiger", "à déterminer", "à confirmer", "texte à venir",
    "texte à compléter", "texte ici", "faux texte", "texte provisoire",
    "texte d'exemple", "texte d’exemple",
    "por definir", "por completar", "por determinar", "por confirmar", "por hacer",
    "pendiente de definir", "pendiente de completar", "texto de ejemplo", "texto de muestra",
    "texto de prueba", "texto aquí", "a definir", "a determinar",
    "لوريم إيبسوم", "لوريم ايبسوم", "نص تجريبي", "نص مؤقت", "نص بديل",
    "يستكمل لاحقا", "يُستكمل لاحقًا", "سيستكمل لاحقا",
    "يحدد لاحقا", "يُحدد لاحقًا", "يحدد لاحقًا", "سيحدد لاحقا", "سيتم تحديده لاحقا",
    "سيتم تحديده لاحقًا", "يضاف لاحقا", "يُضاف لاحقًا", "سيضاف لاحقا", "أدخل النص هنا",
    "أضف النص هنا", "اكتب هنا",
    "лорем ипсум", "нужно заполнить", "заполнить позже", "заполнить потом",
    "дописать", "нужно дописать",
    "добавить позже", "будет добавлено", "будет дополнено", "будет позже", "уточняется",
    "требует уточнения", "заглушка", "текст-заглушка", "текст заглушка", "пример текста",
    "введите текст", "здесь будет текст", "добавить текст",
    "未記入", "要記入", "未定", "ダミーテキスト", "サンプルテキスト", "仮テキスト",
    "ここに入力", "ここにテキストを入力", "後で記入", "後で書く", "後で追記", "追記予定",
    "記入予定", "○○", "〇〇", "●●", "△△",
    "로렘 입숨", "추후 작성", "작성 예정", "추후 입력", "추후 추가", "추후 결정",
    "추후 보완", "미정",
    "여기에 입력", "텍스트 입력", "내용 입력", "텍스트를 입력하세요", "내용을 입력하세요",
    "임시 텍스트", "샘플 텍스트", "예시 텍스트", "작성 필요",
)  # fmt: skip
_ERRORS_OF_SHEETS = frozenset(
    ("#ref!", "#value!", "#n/a", "#div/0!", "#name?", "#num!", "#null!", "#error!", "#spill!")
)
"""What a spreadsheet shows where it cannot reckon; without their signs they are words."""
SAYS_ALL = frozenset({"es", "pt", "gl"})
"""Languages in which `todo` is a word that anybody says; there only a `TODO` that stands alone or
before a colon keeps a place.
"""
_STANDS = (
    r"(?:(?<=[(\[{<])|^\W*)(TODO|TBD|FIXME)(?![\w-]|\s+(?i:apps?|lists?|listen?|board|file)\b)"
    r"|(?<![\w-])(TODO|TBD|FIXME)(?=[:：])"
    r"|(?:[^\w\s]\s*|\b(?i:is|are|still|yet|ist|sind|noch|est|sont)\s+)(TODO|TBD|FIXME)[^\w?؟]*$"
    r"|^\W*\w+\s+(TBD)\W*$"
)
"""First, before a colon, last behind a mark or a word that says so; `TBD` also behind one word."""
_TODO_ALONE = r"[\W_]*(TODO)(?:[:：]|[\W_]*$)"
_LOREM = (
    r"^[\W\d_]*(lorem ipsum|لورم ا(?:یپسوم|پیسوم|یپسام))(?=(?:\s+(?:text|متن))?[\W\d_]*$)"
    r"|(lorem ipsum)(?=,? dolor|\.{3}|…)|(لورم ا(?:یپسوم|پیسوم|یپسام))(?= متن| ساختگی|\.{3}|…)"
)
"""Alone, or as it goes on; who only speaks of it means it."""
_BUTTONS = frozenset(
    f"<{word}>"
    for word in (
        "back", "next", "ok", "okay", "cancel", "save", "submit", "send", "enter", "return", "esc",
        "escape", "tab", "shift", "ctrl", "alt", "del", "delete", "continue", "log in", "login",
        "sign in", "sign up", "register", "pay", "pay now", "buy", "buy now", "order", "search",
        "add to cart", "checkout", "home", "menu", "close", "yes", "no", "done", "finish", "help",
        "share", "edit", "start", "stop", "play", "apply", "confirm", "accept", "reject", "decline",
        "skip", "retry", "reload", "refresh", "print", "download", "upload", "more", "space",
        "بازگشت", "بعدی", "قبلی", "تایید", "تأیید", "لغو", "ثبت", "ارسال", "ذخیره", "ادامه", "ورود",
        "خروج", "پرداخت", "خرید", "جستجو", "بستن", "بله", "خیر",
        "zurück", "weiter", "abbrechen", "speichern", "absenden", "kaufen", "bezahlen", "schließen",
        "retour", "suivant", "annuler", "valider", "envoyer", "atrás", "siguiente", "cancelar",
        "enviar", "aceptar",
    )
)  # fmt: skip
"""What stands on buttons and keys: a text may well be no more than the one that is pressed."""
_TO_FILL_IN = (
    r"\$\{[^{}]*\}|\{\{[^{}]*\}\}|<[^\W\d_][^<>@]{0,60}>"
    r"|[<\[{](?:(?:insert|your|fill in|write)\b|(?:enter|add)\s(?!to\b))[^<>{}\[\]]*[>\]}]"
    r"|[\[{](?:(?:your|product|company|brand|persona|customer|user|stage|step)\s)?"
    r"(?:text|name|title|description|quote|متن|نام|عنوان|توضیح|توضیحات|نقل‌?قول)[\]}]"
)
_BRACKETS_AND_STOPS = "()[]{}<>«».…,:;!?؟-–—_*#@ـ/ \t\n"
_ENDS = f"{_BRACKETS_AND_STOPS}x"
_ASCII_ENDS = "".join(filter(str.isascii, _ENDS)).encode() + b"\v\f\r\x1c\x1d\x1e\x1f"
"""The same as far as they are ASCII, with all blanks that are."""
_OPENING = ("{", "<", "[", "$")
_SIGNS_OF_NOTHING = frozenset(".…?؟-–—_*ـ ")


@cache
def _list_whole() -> frozenset[str]:
    """What a whole text may be that only keeps a place, in all its spellings."""
    return frozenset(
        form
        for word in _WORDS
        # Persian is also written with blanks for half-spaces, and with letters of Arabic.
        for half in (word, word.replace("\u200c", " "), word.replace(" ", "\u200c"))
        for form in (half, half.replace("ی", "ي").replace("ک", "ك"))
    )


@cache
def _list_cores() -> frozenset[str]:
    """What is left of these without the ends: nothing of `…` and `xxx`."""
    whole = _list_whole() | _ERRORS_OF_SHEETS
    return frozenset({"", *(word.strip(_ENDS) for word in whole)})


@cache
def _list_squeezed() -> frozenset[bytes]:
    """What is left of those that are ASCII: `_squeeze` of them."""
    return frozenset({b"", *map(_squeeze, filter(str.isascii, (*_WORDS, *_ERRORS_OF_SHEETS)))})


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
        return bool(whole) and not _list_squeezed().isdisjoint(
            _squeeze(small).split(PARTING.encode())
        )
    cores = map(str.strip, map(str.strip, small.split(PARTING)), repeat(_ENDS))
    wanted = _list_cores().union(word.strip(_ENDS) for word in own) if own else _list_cores()
    return any(PARTING in word for word in own) or (bool(whole) and not wanted.isdisjoint(cores))


def _squeeze(text: str) -> bytes:
    """`text` without the ends that placeholders may have, wherever they stand: to take them out of
    all texts at once takes a fifth of the time that it takes to strip each.
    """
    return text.encode().translate(None, _ASCII_ENDS)


def _opens(text: str) -> bool:
    return text.lstrip().startswith(_OPENING)


def find_placeholder(
    text: str, own: frozenset[str] = frozenset(), *, says_all: bool = False
) -> str | None:
    """The placeholder that `text` is or holds, if any; `own` are texts of the project that only
    keep a place, in small letters. `says_all` tells that `todo` is a word of its language.
    """
    bare = text.strip()
    small = bare.casefold()
    if says_all and "todo" in small:
        found = re.match(_TODO_ALONE, bare)
        return found[1] if found else None
    core = small.strip(_BRACKETS_AND_STOPS)
    if (
        core in _list_whole()
        or small in _ERRORS_OF_SHEETS
        or small in own
        or core in own
        or (core[:3] == "xxx" and set(core) == {"x"})
    ):
        return bare
    if not core and bare and _SIGNS_OF_NOTHING.issuperset(bare):
        return bare
    if bare.startswith(_OPENING) and re.fullmatch(_TO_FILL_IN, small) and small not in _BUTTONS:
        return bare
    if "ipsum" in small or "لورم" in small:
        found = re.search(_LOREM, small)
        return next(filter(None, found.groups()), None) if found else None
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
    found = re.search(_STANDS, text)
    return next(filter(None, found.groups()), None) if found else None
