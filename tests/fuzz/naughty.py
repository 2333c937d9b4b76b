"""Texts that have broken a careless program somewhere, and maps that hold one everywhere."""

from __future__ import annotations

import json
import re

NAUGHTY: dict[str, str] = {
    "end of a script": "</script><script>alert(1)</script>",
    "end of a style": "</style><style>*{display:none}</style>",
    "end of a title": "</title></svg></a><h1>x",
    "event": '"><img src=x onerror=alert(1)>',
    "attribute in single quotes": "' onload='alert(1)' x='",
    "attribute without quotes": "x onmouseover=alert(1)",
    "end of character data": "]]>",
    "comment": "<!-- x",
    "end of a comment": "x --> y --!> z",
    "document type": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "entities": "&lt;b&gt; &#0; &#x1f; &nbsp &bogus; &ampx &",
    "quotes": "\"'`“”«»\\\" \\'",
    "script address": "javascript:alert(1)",
    "script address in disguise": " \x01java\tscript:alert(1)",
    "data address": "data:text/html,<script>alert(1)</script>",
    "foreign address": "//evil.example/x",
    "path": "../../../../etc/passwd",
    "template": "{{7*7}}{% raw %}${7*7}#{7*7}<%= 7*7 %>",
    "format": "%s %(x)s %d {} {0.__class__} {name} \\N \\G \\l",
    "markup": "[/bold][red]x[/] [link=https://evil.example]y[/link]",
    "markdown": "# a\n- b\n[c](javascript:alert(1)) `d` **e** | f",
    "mentions": "@octocat #12 !7 :tada: www.evil.example a@evil.example `|a@evil.example",
    "order to a build server": "::error::x",
    "order on a line of its own": "x\n::warning file=a.py,line=1::y\n::stop-commands::z",
    "order of another server": "##[error]x ##vso[task.complete]y ##teamcity[z]",
    "section of a log": "section_start:1:x\r\x1b[0K",
    "escape sequence": "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]8;;https://evil.example\x1b\\x",
    "escape in one character": "\x9b31m \x9d0;title\x9c",
    "controls": "".join(map(chr, (*range(1, 0x20), *range(0x7F, 0xA0)))),
    "lines": "a\n\n\nb\r\nc\rd\te\x0bf\x0cg",
    "separators": "a\u2028b\u2029c\x85d",
    "override": "\u202eevil\u202c \u202dx",
    "isolates": "\u2066a\u2067b\u2068c",
    "embeddings without end": "\u202a\u202b" * 70 + "x",
    "invisible": "\u200b\u2060\ufeff\u00ad\u061c\u200e\u200f",
    "only invisible": "\u200b",
    "joiners": "می\u200cشود \u200d\u200c\u200d",
    "spaces": "\u00a0\u3000\u2003x\u202fy",
    "right to left": "پایان C++ (نسخه ۲) 24/7 SMS، שלום .NET!",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇮🇷 👍🏽 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "marks alone": "\u0301\u0302\u0323",
    "tower of marks": "e" + "\u0301\u0302\u0308" * 100,
    "noncharacters": "\ufdd0\ufffe\uffff\U0001ffff\U0010ffff",
    "private use": "\ue000\U000f0000",
    "replacement": "\ufffd",
    "one endless word": "x" * 5000,
    "endless word of marks": "न्" * 500,
    "endless Arabic word": "ن" * 1000,
    "endless line": "word " * 300,
    "endless ideographs": "日本語" * 300,
    "wide letters": "Ｗ﷽꧅𒐫" * 20,
    "number": "1e999",
    "no number": "NaN",
    "nothing": "null",
    "yes": "true",
    "tilde": "~",
    "date": "2026-02-30",
    "YAML": "- a: {b: [c]} # d\n--- &x *x !!python/name:os",
    "regular expression": "(a+)+$ .* [",
    "formula": "=1+1",
}

REFUSED: dict[str, str] = {"zero": "a\0b", "half a character": "a\ud83db"}
"""Texts that a map cannot hold."""

FIRST, SECOND = "first", "second"


def write_rich(text: str) -> bytes:
    """A map that is right, with a text wherever one may stand, controls as escapes."""
    insight = {"text": text, "confidence": "reasoned", "sources": ["talks"]}
    need = {"text": text, "for": FIRST, "owner": text}
    fix = {
        "text": text, "pain": "slow", "channel": "sms", "trigger": text, "owner": text,
        "status": "planned", "due": "2027-01-01", "metric": "calls", "link": text,
    }  # fmt: skip
    emotion = {"score": -1, "target": 1, "label": text, "quote": text, "by": {"mina": 1}}
    item = {"text": text, "by": text, "perceived_by": text, "duration": text, "emotion": emotion}
    figures = {
        "name": text, "unit": text, "value": 3, "target": 1, "better": "lower", "source": "talks",
        "values": {"2026-01-01": 5, "2026-02-01": 3},
    }  # fmt: skip
    touchpoint = {
        "name": text, "channel": "chat", "device": text, "actions": [text], "thoughts": text,
        "emotion": emotion, "pain_points": insight, "fixes": fix, "owner": text,
        "moment_of_truth": True,
    }  # fmt: skip
    step = {
        "name": text, "goal": text, "place": text, "duration": text, "time": "12:30",
        "needs": need, "questions": text, "actions": [text, text], "touchpoints": [touchpoint],
        "thoughts": text, "quotes": [{"text": text, "source": "talks"}], "emotion": emotion,
        "opportunities": {
            "text": text, "pain": "slow", "value": {"customer": 80}, "effort": 2, "owner": text,
            "fixes": [fix],
        },
        "fixes": fix, "metrics": {"calls": figures}, "owner": text, "evidence": item,
        "frontstage": item, "backstage": item, "support": item, "policy": item, "notes": text,
        "own": text, "next": [{"to": FIRST, "when": text, "share": 20}], "sources": ["talks"],
        "image": {"src": "a.png", "alt": text}, "confidence": "assumption", "x-free": text,
    }  # fmt: skip
    pain = {
        **insight, "id": "slow", "severity": 4, "frequency": text, "causes": [{"text": text}],
    }  # fmt: skip
    persona = {
        "id": "mina", "name": text, "role": text, "attributes": {"age": text, "own": text},
        "needs": need, "goals": text, "challenges": text, "behaviour": text, "channels": text,
        "devices": text, "interests": text, "quote": text, "photo": "a.png",
    }  # fmt: skip
    return write_json(
        {
            "cjm": 1, "title": text, "summary": text, "type": "service-blueprint", "owner": text,
            "contributors": text, "scenario": text, "expectations": [text], "personas": [persona],
            "goals": [{"text": text, "owner": text, "metric": "calls", "by": "2027-01-01"}],
            "metrics": {"calls": figures}, "resources": {"have": [text], "need": need},
            "sources": {"talks": {"name": text, "url": text, "n": 12}}, "tags": text,
            "lanes": [{"id": "own", "name": text}, {"id": "emotion", "name": text}],
            "stages": [
                {**step, "id": FIRST, "pain_points": pain},
                {**step, "id": SECOND, "steps": [step, {**step, "time": "13:30"}]},
            ],
        }
    )  # fmt: skip


def write_broken(text: str) -> bytes:
    """A map that is wrong wherever that is possible, each time because of a text."""
    stage: dict[str, object] = {
        "name": "Pay", "id": text, "emotion": text, "time": text, "duration": [text],
        "next": {"to": text, "share": text},
        "touchpoints": [{"name": "Desk", "channel": text, "status": text, "satisfaction": text}],
        "pain_points": [{"text": "Slow", "severity": text, "status": text, "confidence": text}],
        "opportunities": {"text": "x", "pain": text, "value": {"customer": text}, "effort": text},
        "fixes": {"text": "x", "status": text, "due": text, "metric": text, "pain": text},
        "metrics": {text: {"value": text, "better": text, "values": {text: text}}},
        "frontstage": {"text": "x", "tech": text}, "image": text, "journey": text,
        "sources": text, "confidence": text, "was": text, text: text, "steps": text,
    }  # fmt: skip
    return write_json(
        {
            "cjm": text, "title": {text: text}, "type": text, "lang": text, "status": text,
            "created": text, "reviewed": text, "review_every": text, "scope": {"from": text},
            "personas": [text, {"name": "Mina", "id": text, "photo": text, text: text}],
            "goals": [{"metric": text, "stage": text, "by": text, "target": text}],
            "links": [text, f"{text} -> {text}"], "lanes": [{"id": text, "after": text}],
            "sources": {text: {"type": text, "n": text, "date": text, "url": text}},
            "parent": text, "compare_to": text, text: text, "stages": [stage, text, {text: 1}],
            "resources": {"need": [{"text": "x", "for": text}]},
        }
    )  # fmt: skip


def write_json(data: object) -> bytes:
    """JSON is YAML, but for one thing: an escape of YAML is a whole character, however large."""
    text = json.dumps(data, ensure_ascii=False)
    return re.sub("[^ -~]", lambda found: f"\\U{ord(found[0]):08x}", text).encode()
