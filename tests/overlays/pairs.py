"""Pairs of maps: examples with edits of every kind, and what is beyond all measure."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
LONG = "Unbrechbar" * 20


class Pair(NamedTuple):
    """Two versions of a map, as texts."""

    old: str
    new: str


def edit(name: str, edits: Mapping[str, str]) -> Pair:
    """An example, and the same with some texts replaced, each of which is there."""
    old = (EXAMPLES / f"{name}.cjm.yaml").read_text("utf-8")
    new = old
    for before, after in edits.items():
        assert before in new, before
        new = new.replace(before, after, 1)
    return Pair(old, new)


def _cut(text: str, first: str, end: str) -> str:
    """A text without what stands from `first` to before `end`."""
    return text[: text.index(first)] + text[text.index(end) :]


ADVICE = """\
  - id: advice
    name: مشاوره
    actions: [گفت‌وگوی تصویری با مربی]
    touchpoints:
      - {id: coach, name: مربی دویدن, channel: video-call, initiator: customer}
    thoughts: کسی که خودش می‌دود راهنمایی‌ام کرد.
    emotion: {score: 1.5, label: مطمئن, sources: interviews}

  - id: decision
    name: تصمیم نهایی
"""


def persian() -> Pair:
    """A shop whose delivery gets worse and payment better; a stage is new, and one is gone."""
    pair = edit(
        "online-shop",
        {
            "  - id: decision\n    name: تصمیم\n": ADVICE,
            "جدول اندازه با قالب هر مدل نمی‌خواند\n        severity: ۴": (
                "جدول اندازه با قالب بیشتر مدل‌ها نمی‌خواند\n        severity: ۳"
            ),
            "      - {id: otp, name: پیامک رمز پویا, channel: sms, initiator: brand,"
            " satisfaction: ۲}\n": "",
            "score: -1.5\n      target: 1\n      label: کلافه": (
                "score: 0.5\n      target: 1\n      label: آسوده"
            ),
            "وارد کردن رمز پویا, تلاش دوباره": "وارد کردن رمز دوم پویا",
            "frequency: از هر نه پرداخت، یکی\n": (
                "frequency: از هر نه پرداخت، یکی\n        status: solved\n"
            ),
            "{score: 1, label: خوشحال,": "{score: -1, label: نگران,",
            "{id: no-slot, text: ساعت تحویل را نمی‌شود برگزید, severity: ۲,": (
                "{id: late, text: پیک دو روز دیرتر از قول می‌رسد, severity: ۴,"
            ),
            "pain: no-slot, owner: لجستیک, status: idea": (
                "pain: late, owner: لجستیک, status: planned"
            ),
            "target: ۶۵٪": "target: ۷۰٪",
            "to: loyalty}": "to: delivery}",
            "    stage: loyalty\n": "",
        },
    )
    return pair._replace(new=_cut(pair.new, "  - id: loyalty\n", "sources:\n  interviews"))


def english() -> Pair:
    """A product that people try: steps within stages, one of them gone, arrows of a blueprint."""
    pair = edit(
        "saas-onboarding",
        {
            "      - {id: search-results, name: Search results, channel: search,"
            " initiator: customer}\n": "",
            "{score: 0.5, label: hopeful, sources: signup-survey}": (
                "{score: -1, label: hopeful, sources: signup-survey}"
            ),
            "Half of all teams plan": "Two of three teams plan",
            "is three clicks away\n        severity: 2": "is two clicks away\n        severity: 1",
            "{score: -1, target: 0.5, label: impatient,": (
                "{score: 0.5, target: 0.5, label: relieved,"
            ),
            "My Friday has become quieter.": "My Friday has become much quieter now.",
            "          - {to: invite, when: tasks are in, share: 62%}\n": "",
        },
    )
    return pair._replace(new=_cut(pair.new, "      - id: invite\n", "  - id: work\n"))


def future() -> Pair:
    """A blueprint and its future state: two maps with ids of their own."""
    return Pair(
        (EXAMPLES / "shop-checkout.cjm.yaml").read_text("utf-8"),
        (EXAMPLES / "checkout-future.cjm.yaml").read_text("utf-8"),
    )


def many() -> Pair:
    """Thirty stages, of which one falls, one rises, one is gone and one is new."""

    def write(scores: Mapping[int, float]) -> str:
        stages = "".join(
            f"  - id: s{number}\n    name: Stage with the name {number}\n"
            f"    emotion: {score}\n    actions: [Does something, Does more]\n"
            for number, score in scores.items()
        )
        return f"cjm: 1\nid: many\ntitle: Thirty stages\nstages:\n{stages}"

    before = {number: (number % 5) - 2.0 for number in range(1, 31)}
    after = {number: score for number, score in before.items() if number != 12} | {31: 1.0}
    after |= {5: -2.0, 20: 2.0}
    return Pair(write(before), write(after))


def naughty() -> Pair:
    """Words that never end, markup, and letters of both directions."""
    old = f"""\
cjm: 1
id: naughty
title: "{LONG} <b>bold</b>"
persona: {{name: "<i>{LONG}</i>"}}
goals: ["{LONG}"]
stages:
  - id: one
    name: "{LONG}"
    emotion: {{score: 1, label: "{LONG}"}}
    actions: ["<script>alert(1)</script> {LONG}", "خرید C++ و .NET"]
    touchpoints: {{id: t, name: "{LONG}", channel: web}}
    pain_points: {{id: p, text: "{LONG} & co", severity: 2}}
"""
    new = (
        old.replace("bold", "italic")
        .replace("alert(1)", "alert(2)")
        .replace("score: 1", "score: -1")
    )
    new = new.replace("& co", "& sons").replace("خرید C++", "فروش C++")
    return Pair(old, f"{new}  - name: '{LONG} <u>'\n    thoughts: \"{LONG}\"\n")


def unscored() -> Pair:
    """A map whose feelings nobody scored."""
    return edit("behin-sms", {"[تبلیغات کم تمرکز, محتوا کم ارزش]": "[تبلیغات کم تمرکز]"})


def personas() -> Pair:
    """Three people with feelings of their own: one feels worse and one better than before."""
    old = """\
cjm: 1
id: club
title: Joining the club
personas: [{id: sara, name: Sara}, {id: omid, name: Omid}, {id: lin, name: Lin}]
stages:
  - {id: find, name: Find, emotion: {by: {sara: 1, omid: 0.5, lin: -1}}, actions: Searches}
  - {id: join, name: Join, emotion: {by: {sara: -1, omid: -1, lin: 0}}, actions: Fills the form}
  - {id: train, name: Train, emotion: {by: {sara: 1, omid: 1.5, lin: 1}}, actions: Trains}
"""
    new = old.replace("sara: -1, omid: -1", "sara: 0.5, omid: -1").replace("lin: 1}}", "lin: -2}}")
    return Pair(old, new.replace("Fills the form", "Fills the short form"))


PAIRS = {
    "personas": personas(),
    "unscored": unscored(),
    "persian": persian(),
    "english": english(),
    "future": future(),
    "many": many(),
    "naughty": naughty(),
}


def put(pair: Pair, folder: Path) -> tuple[Path, Path]:
    """The pair as files in a folder, with the files that its maps refer to."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "personas").exists():
        copytree(EXAMPLES / "personas", folder / "personas")
    if not (folder / "shop-checkout.cjm.yaml").exists():
        text = (EXAMPLES / "shop-checkout.cjm.yaml").read_text("utf-8")
        (folder / "shop-checkout.cjm.yaml").write_text(text, "utf-8")
    old, new = folder / "old.cjm.yaml", folder / "new.cjm.yaml"
    old.write_text(pair.old, "utf-8")
    new.write_text(pair.new, "utf-8")
    return old, new
