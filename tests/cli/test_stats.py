"""`cjm stats`, as its users run it."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import jsonschema
import pytest

from cjm.api.schema import find_schema
from cjm.terminal import measure
from tests.command import RunCjm

EXAMPLES = Path(__file__).parents[2] / "examples"
MAP = """\
cjm: 1
id: shoes
title: خرید کفش
lang: fa
owner: فروش
reviewed: 1405-08-10
review_every: 3m
personas: {name: آنا, confidence: validated}
goals:
  - {metric: churn, target: 10%, by: 2026-12-01}
  - {metric: reply, target: 60s}
  - بهتر شویم
metrics:
  churn: {baseline: 20%, value: 12%}
  reply: {value: 48s, better: lower}
stages:
  - name: جستجو
    owner: بازاریابی
    touchpoints:
      - {id: site, name: سایت, channel: web}
      - {name: گوگل, channel: search}
    emotion: 1
  - name: پرداخت
    owner: بازاریابی
    touchpoints:
      - {id: site}
      - {name: پیامک, channel: sms, status: planned}
      - دوست
    steps:
      - name: کارت
        emotion: -0.5
        pain_points:
          - {text: کند, severity: ۵}
          - {text: گران, severity: 2, status: solved}
      - name: رمز
        emotion: -1.5
        pain_points: دیر می‌رسد
        fixes: رمز در برنامه
        confidence: assumption
  - name: پایان
"""
BLOCK = """\
خرید کفش
  file         a.cjm.yaml
  stages       3, with 4 steps
  touchpoints  4 (1 planned)
               search 1, sms 1, web 1, no channel 1
               1 stage without any
  low point    -1.5 پرداخت > رمز
  open pains   2, 1 without a fix
               severity 5: 1, unrated: 1
  goals        1 met, 1 not reached yet, 1 unknown
  validated    50 % (1 of 2 statements)
  reviewed     2026-11-01; due 2027-02-01
  owners       1; 1 stage without one
                2 stages: بازاریابی
"""


def write(run_cjm: RunCjm, text: str = MAP, name: str = "a.cjm.yaml") -> None:
    (run_cjm.folder / name).write_text(text, encoding="utf-8")


def test_one_map_is_told_in_a_block(run_cjm: RunCjm) -> None:
    write(run_cjm)
    done = run_cjm("stats")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == BLOCK


def test_the_day_tells_ages_and_what_was_missed(run_cjm: RunCjm) -> None:
    write(run_cjm)
    told = run_cjm("stats", "--today=2027-02-03").stdout.decode()
    assert "  reviewed     2026-11-01, 94 days ago; overdue since 2027-02-01\n" in told
    early = run_cjm("stats", "--today=2026-10-31").stdout.decode()
    assert "  reviewed     2026-11-01, 1 day from now; due 2027-02-01\n" in early
    assert "  goals        1 met, 1 missed, 1 unknown\n" in told


def test_several_maps_are_a_table_with_what_they_come_to(run_cjm: RunCjm) -> None:
    write(run_cjm)
    write(run_cjm, "cjm: 1\ntitle: T\nstages: []\n", "b.cjm.yaml")
    lines = run_cjm("stats").stdout.decode().splitlines()
    assert lines[:3] == [
        "stages  touch   low  pains  no fix  goals  valid      review  map",
        "     3      4  -1.5      2       1    1/3   50 %  2026-11-01  خرید کفش",
        "     0      0     -      0       0      -      -       never  T",
    ]
    assert "2 maps together" in lines
    assert "                  1  in 2 stages of 1 map: web" in lines
    assert "  reviews      1 never reviewed" in lines


def test_maps_of_one_title_are_told_apart_by_their_files(run_cjm: RunCjm) -> None:
    for name, title in (("a", "Pay"), ("b", "Pay"), ("c", "Wear")):
        write(run_cjm, f"cjm: 1\ntitle: {title}\nstages: []\n", f"{name}.cjm.yaml")
    lines = run_cjm("stats").stdout.decode().splitlines()
    ends = [line.rpartition("never  ")[2] for line in lines[1:4]]
    assert ends == ["a: Pay", "b: Pay", "Wear"]


def test_lines_fit_a_terminal(run_cjm: RunCjm) -> None:
    told = run_cjm("stats", "-C", EXAMPLES).stdout.decode()
    assert max(map(measure, told.splitlines())) <= 110
    one = run_cjm("stats", EXAMPLES / "online-shop.cjm.yaml").stdout.decode()
    assert max(map(measure, one.splitlines())) <= 100


def test_json_is_as_its_schema_says(run_cjm: RunCjm) -> None:
    schema = json.loads(find_schema("stats"))
    bare = json.loads(run_cjm("stats", EXAMPLES, "-f", "json").stdout)
    data = json.loads(run_cjm("stats", EXAMPLES, "-f", "json", "--today=2026-11-22").stdout)
    for one in (bare, data):
        jsonschema.validate(one, schema, format_checker=jsonschema.FormatChecker())
    assert data["today"] == "2026-11-22"
    assert data["total"]["maps"] == len(data["maps"]) == len(list(EXAMPLES.glob("*.cjm.yaml")))


def test_json_says_the_same_as_the_block(run_cjm: RunCjm) -> None:
    write(run_cjm)
    one = json.loads(run_cjm("stats", "-f", "json").stdout)["maps"][0]
    assert one["low"] == {"stage": "پرداخت", "step": "رمز", "score": -1.5, "others": []}
    assert one["pains"] == {
        "total": 2,
        "by_severity": [1, 0, 0, 0, 0],
        "unrated": 1,
        "without_fix": 1,
        "solved": 1,
    }
    assert one["touchpoints"]["channels"][2] == {"channel": "web", "touchpoints": 1, "stages": 2}
    assert one["review"]["due"] == "2027-02-01"


def test_csv_has_a_line_a_map(run_cjm: RunCjm) -> None:
    write(run_cjm)
    write(run_cjm, "cjm: 1\ntitle: T\nstages: []\n", "b.cjm.yaml")
    done = run_cjm("stats", "-o", "out/portfolio.csv")
    assert (done.returncode, done.stdout) == (0, b"")
    text = (run_cjm.folder / "out/portfolio.csv").read_text("utf-8")
    first, second = csv.DictReader(io.StringIO(text))
    assert first["title"] == "خرید کفش"
    assert first["low_score"] == "-1.5"
    assert first["channels"] == "search 1; sms 1; web 1; none 1"
    assert (second["low_score"], second["reviewed"], second["validated_share"]) == ("", "", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "  ="])
def test_no_cell_is_a_formula(run_cjm: RunCjm, sign: str) -> None:
    text = sign + 'HYPERLINK("https://example.org")'
    write(run_cjm, MAP.replace("خرید کفش", json.dumps(text)))
    table = run_cjm("stats", "-f", "csv").stdout.decode()
    assert next(csv.DictReader(io.StringIO(table)))["title"] == "'" + text.strip()


def test_a_broken_map_is_left_out_and_named(run_cjm: RunCjm) -> None:
    write(run_cjm)
    write(run_cjm, "cjm: 1\ntitle: T\nstages: [\n", "b.cjm.yaml")
    write(run_cjm, "cjm: 1\ntitle: T\ncolour: red\n", "c.cjm.yaml")
    done = run_cjm("stats", "-f", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["skipped"] == ["b.cjm.yaml", "c.cjm.yaml"]
    assert done.stderr.decode().splitlines() == [
        f"Left out {name}: `cjm validate` says what is wrong with it"
        for name in ("b.cjm.yaml", "c.cjm.yaml")
    ]


def test_where_every_map_is_broken_there_are_no_figures(run_cjm: RunCjm) -> None:
    write(run_cjm, "cjm: 1\n")
    for kind in ("text", "json", "csv"):
        assert run_cjm("stats", "-f", kind).returncode == 1


def test_the_standard_input_is_measured(run_cjm: RunCjm) -> None:
    done = run_cjm("stats", "-", stdin=MAP.encode())
    assert done.stdout.decode() == BLOCK.replace("a.cjm.yaml", "<stdin>")


def test_what_is_no_map_stops_the_run(run_cjm: RunCjm) -> None:
    assert run_cjm("stats", "nowhere").returncode == 2
    assert run_cjm("stats", "-f", "xlsx").returncode == 2


def test_a_name_that_is_no_text_is_one_in_every_format(run_cjm: RunCjm) -> None:
    name = os.fsdecode(b"j\xff.cjm.yaml")
    (run_cjm.folder / name).write_text(MAP, encoding="utf-8")
    data = json.loads(run_cjm("stats", "-f", "json").stdout)
    assert [one["file"] for one in data["maps"]] == [r"j\xff.cjm.yaml"]
    for kind in ("text", "csv"):
        assert rb"j\xff.cjm.yaml" in run_cjm("stats", "-f", kind, name).stdout


LOWS = """\
cjm: 1
title: Lows
stages:
  - {name: Ask, emotion: -2}
  - {name: Pay, emotion: -2, steps: [{name: Card, emotion: -1}, {name: Code, emotion: -2}]}
  - {name: Wait, emotion: -2, steps: [{name: Call}]}
  - {name: End, emotion: 1}
"""


def test_all_that_are_equally_low_are_named(run_cjm: RunCjm, tmp_path: Path) -> None:
    (tmp_path / "a.cjm.yaml").write_text(LOWS, "utf-8")
    text = run_cjm("stats", "a.cjm.yaml", cwd=tmp_path).stdout.decode()
    lines = ["  low point    -2 Ask", f"{'':15}and Pay > Code", f"{'':15}and Wait"]
    assert "\n".join([*lines, "  open pains   0"]) in text
    table = run_cjm("stats", "a.cjm.yaml", "-f", "csv", cwd=tmp_path).stdout.decode()
    [row] = csv.DictReader(io.StringIO(table))
    assert (row["low_stage"], row["low_others"]) == ("Ask", "Pay > Code; Wait")
    told = json.loads(run_cjm("stats", "a.cjm.yaml", "-f", "json", cwd=tmp_path).stdout)
    assert told["maps"][0]["low"]["others"] == [
        {"stage": "Pay", "step": "Code"},
        {"stage": "Wait", "step": None},
    ]
