"""Settings are read, or everything wrong with them is told with its place."""

from __future__ import annotations

import contextlib
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.config import (
    ChannelSettings,
    Config,
    ConfigError,
    LimitSettings,
    OverrideSettings,
    RenderSettings,
    RuleSettings,
    TeamSettings,
    load_settings,
)
from cjm.errors import CjmError
from tests.command import RunCjm

SECTIONS = (
    ChannelSettings,
    Config,
    LimitSettings,
    OverrideSettings,
    RenderSettings,
    RuleSettings,
    TeamSettings,
)

ONE_OF = "but should be one of"
SEVERITIES = f"{ONE_OF} error, warning, info, off"
LEVEL = "`rules.overrides[1].severity.no-goal`"
SETS = "minimal, recommended, strict"

WHOLE = """
maps = ["journeys"]
teams = ["sales", "support"]
[rules]
use = "strict"
ignore = ["few-stages"]
[rules.severity]
no-owner = "error"
empty-stage = "off"
[rules.options.few-stages]
least = 5
[render]
lang = "fa"
format = ["html", "svg"]
[channels.kiosk]
name = "Kiosk"
online = false
media = "owned"
[metrics.churn]
unit = "%"
better = "lower"
values = {2026-01-01 = 9.5}
[links]
SHOP = "https://tickets.example/browse/SHOP-{}"
[limits]
depth = 20
"""


def load(text: str, folder: Path, name: str = "cjm.toml") -> Config:
    file = folder / name
    file.write_text(text, "utf-8")
    return load_settings(file, name=name).config


def complaints(text: str, folder: Path, name: str = "cjm.toml") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load(text, folder, name)
    return [
        f"{found.place.line}:{found.place.column} {found.rule} {found.message}"
        + (f"; {found.suggestion}?" if found.suggestion else "")
        for found in caught.value.diagnostics
    ]


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    config = load(WHOLE, tmp_path)
    assert config.maps == ["journeys"]
    assert config.rules == RuleSettings(
        use="strict",
        ignore=["few-stages"],
        severity={"no-owner": "error", "empty-stage": "off"},
        options={"few-stages": {"least": 5}},
    )
    assert config.render == RenderSettings(lang="fa", format=["html", "svg"])
    assert config.channels == {"kiosk": ChannelSettings("Kiosk", online=False, media="owned")}
    assert config.teams == ["sales", "support"]
    assert config.links == {"SHOP": "https://tickets.example/browse/SHOP-{}"}
    assert config.limits == LimitSettings(depth=20)
    (value,) = config.metrics["churn"].values.values()
    assert value.number == 9.5


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    assert load("", tmp_path) == Config()


def test_a_byte_order_mark_is_no_trouble(tmp_path: Path) -> None:
    assert load("\ufeffmaps = ['a']", tmp_path).maps == ["a"]


def test_a_pyproject_holds_them_under_its_tools(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n[tool.cjm.render]\nlang = 'fa'\n"
    assert load(text, tmp_path, "pyproject.toml").render.lang == "fa"
    with pytest.raises(CjmError, match="no table"):
        load("[tool.x]", tmp_path, "pyproject.toml")
    assert complaints("[tool.cjm]\nmap = []\n", tmp_path, "pyproject.toml") == [
        "2:1 unknown-key unknown key `map`; maps?"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[rulez]\n", "1:2 unknown-key unknown key `rulez`; rules?"),
        ("a = 1\n[rules]\nselekt = []\n", "1:1 unknown-key unknown key `a`"),
        ("maps = ['a']\n[chanels.kiosk]\n", "2:2 unknown-key unknown key `chanels`; channels?"),
        ("maps = ['a']\nrule.use = 'strict'", "2:1 unknown-key unknown key `rule`; rules?"),
        (
            "[rules]\nuse = 'strict'\n[rules.optons.long-text]\nlimit = 3\n",
            "3:8 unknown-key unknown key `optons`; options?",
        ),
        (
            "[rules]\n[[rules.override]]\nfiles = ['a']\n",
            "2:9 unknown-key unknown key `override`; overrides?",
        ),
        (
            "[[rules.overrides]]\nfiles = ['a']\nignor = ['no-goal']\n",
            "3:1 unknown-key unknown key `ignor`; ignore?",
        ),
        (
            "[[rules.overrides]]\nfiles = ['a']\ndisable = ['no-goal']\n",
            "3:1 unknown-key unknown key `disable`; ignore?",
        ),
        (
            "[[rules.overrides]]\nfiles = ['a']\nglob = 'a'\n",
            "3:1 unknown-key unknown key `glob`; files?",
        ),
        (
            "[rules]\nuse = 'strct'  # x\n",
            f"2:7 unknown-value `rules.use` is `strct`, {ONE_OF} {SETS}; strict?",
        ),
        ("maps = 'a'", "1:8 wrong-type `maps` is `a`, but should be a list"),
        ("rules = 3", "1:9 wrong-type `rules` is `3`, but should be a table"),
        (
            "[channels.kiosk]\nonline = 'yes'",
            "2:10 wrong-type `channels.kiosk.online` is `yes`, but should be true or false",
        ),
        (
            "[limits]\ndepth = '9'",
            "2:9 wrong-type `limits.depth` is `9`, but should be a whole number",
        ),
        ("limits.depth = 0", "1:16 out-of-range `limits.depth` is 0, but should be above 0"),
        (
            "limits.depth = 900",
            "1:16 out-of-range `limits.depth` is 900, but should be at most 200",
        ),
        ("teams = 3", "1:9 wrong-type `teams` is `3`, but should be a list or a table"),
        ("render.format = [3]", "1:18 wrong-type `render.format[1]` is `3`, but should be a text"),
        (
            "[metrics.churn]\nbetter = 'low'",
            f"2:10 unknown-value `metrics.churn.better` is `low`, {ONE_OF} higher, lower; lower?",
        ),
        (
            "[metrics.churn]\nbetter = 'up'",
            f"2:10 unknown-value `metrics.churn.better` is `up`, {ONE_OF} higher, lower; higher?",
        ),
        (
            "[metrics.churn]\nbetter = 'کمتر'",
            f"2:10 unknown-value `metrics.churn.better` is `کمتر`, {ONE_OF} higher, lower; lower?",
        ),
        ("[metrics.churn]\nbetetr = 'lower'", "2:1 unknown-key unknown key `betetr`; better?"),
        (
            "[[rules.overrides]]\nfiles = ['a']\n[[rules.overrides]]\nfils = ['b']",
            "3:3 missing-key `rules.overrides[2].files` is missing",
        ),
        (
            "[[rules.overrides]]\nfiles = ['a']\n[rules.overrides.severity]\nno-goal = 'bad'",
            f"4:11 unknown-value {LEVEL} is `bad`, {ONE_OF} error, warning, info, off",
        ),
        (
            "[rules.severity]\nno-goal = 'ignore'",
            f"2:11 unknown-value `rules.severity.no-goal` is `ignore`, {SEVERITIES}; off?",
        ),
        (
            "[rules.severity]\nno-goal = 'hint'",
            f"2:11 unknown-value `rules.severity.no-goal` is `hint`, {SEVERITIES}; info?",
        ),
        (
            "[rules.severity]\nno-goal = 2",
            f"2:11 unknown-value `rules.severity.no-goal` is `2`, {SEVERITIES}; error?",
        ),
        (
            "[rules]\nuse = 'all'",
            f"2:7 unknown-value `rules.use` is `all`, {ONE_OF} {SETS}; strict?",
        ),
        ("[rules]\ndisabled = ['no-goal']", "2:1 unknown-key unknown key `disabled`; ignore?"),
        ("[lint]\nignore = ['no-goal']", "1:2 unknown-key unknown key `lint`; rules?"),
        (
            "[rules]\nselect = [\n  'a', # not 'b'\n  'c', 3,\n]",
            "4:8 wrong-type `rules.select[3]` is `3`, but should be a text",
        ),
        (
            "links.A = 'javascript:{}'",
            "1:11 wrong-type `links.A` is `javascript:{}`, but should be a web address with {}",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, told: str, tmp_path: Path) -> None:
    assert complaints(text, tmp_path)[0] == told


@pytest.mark.parametrize(
    ("text", "line"), [("a = ", 1), ("a = 1\na = 2", 2), ("\n\n[a\n", 3), ('a = "x', 1)]
)
def test_what_is_no_toml_is_shown_on_its_line(text: str, line: int, tmp_path: Path) -> None:
    (told,) = complaints(text, tmp_path)
    assert told.startswith(f"{line}:")
    assert " syntax " in told


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    assert len(complaints("x = 1\ny = 2\n[rules]\nuse = 'z'\n", tmp_path)) == 3


def test_all_kinds_of_faults_are_told_in_one_round(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "a.cjm.yaml").write_text("cjm: 1\ntitle: T\n", "utf-8")
    (run_cjm.folder / "cjm.toml").write_text(
        """x = 1
[rules]
use = "al"
ignore = ["no-gaol"]
select = ["no-owner", 3]
[rules.severity]
fewstages = "off"
longtext = "bad"
[rules.options.long-text]
limt = 3
[[rules.overrides]]
use = "strict"
[metrics.churn]
better = "lower"
[render]
theme = "neon"
format = 3
[links]
SHOP = "nowhere"
""",
        "utf-8",
    )
    for command in ("validate", "render", "stats"):
        done = run_cjm(command)
        assert done.returncode == 2
        told = re.findall(r"(?m)^cjm.toml:(\d+:\d+: \S+ .*?)(?:,.*)?$", done.stderr.decode())
        assert told == [
            "1:1: error[unknown-key] unknown key `x`",
            "3:7: error[unknown-value] `rules.use` is `al`",
            "4:11: error[unknown-value] there is no rule `no-gaol`",
            "5:23: error[wrong-type] `rules.select[2]` is `3`",
            "7:1: error[unknown-key] there is no rule `fewstages`",
            "8:1: error[unknown-key] there is no rule `longtext`",
            "8:12: error[unknown-value] `rules.severity.longtext` is `bad`",
            "10:1: error[unknown-key] the rule `long-text` has no option `limt`",
            "11:3: error[missing-key] `rules.overrides[1].files` is missing",
            "16:9: error[unknown-value] there is no theme `neon`",
            "17:10: error[wrong-type] `render.format` is `3`",
            "19:8: error[wrong-type] `links.SHOP` is `nowhere`",
        ]


def test_names_are_told_beside_what_cannot_be_drawn(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "a.cjm.yaml").write_text("cjm: 1\ntitle: T\n", "utf-8")
    text = "[render]\ntheme = 'neon'\n[rules.severity]\nfewstages = 'off'\n"
    (run_cjm.folder / "cjm.toml").write_text(text, "utf-8")
    said = run_cjm("validate").stderr.decode()
    assert said.count("there is no theme `neon`") == 1
    assert said.count("there is no rule `fewstages`") == 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('[rules]\nno_owner = "error"', 'write no-owner = "error" below `[rules.severity]`'),
        ('[rules]\nno-owner = "off"', 'write no-owner = "off" below `[rules.severity]`'),
        ('[rules]\nno-owner = "none"', 'write no-owner = "off" below `[rules.severity]`'),
        ("[rules]\nno-owner = false", 'write no-owner = "off" below `[rules.severity]`'),
        ("[rules]\nno-owner = 1", 'write no-owner = "warning" below `[rules.severity]`'),
        ('[rules]\nno-owner = ["err", {}]', 'write no-owner = "error" below `[rules.severity]`'),
        ('[rules.no-owner]\nlevel = "hint"', 'write no-owner = "info" below `[rules.severity]`'),
        ('no-owner = "off"', 'write no-owner = "off" below `[rules.severity]`'),
        ('[rules.options]\nno-owner = "off"', 'write no-owner = "off" below `[rules.severity]`'),
        ('[severity]\nno-owner = "off"', "write `[rules.severity]`"),
        ('[rules]\nfewstages = "off"', 'write few-stages = "off" below `[rules.severity]`'),
        ('[rules]\nno-gaol = "off"', 'write no-goal = "off" below `[rules.severity]`'),
        ('[rules]\nhouse-style = "off"', 'write house-style = "off" below `[rules.severity]`'),
        ('fewstages = "off"', 'write few-stages = "off" below `[rules.severity]`'),
        ("[fewstages]\nx = 1", "begin it with `[rules.options.few-stages]`"),
        ("[few_stages]\nx = 1", "begin it with `[rules.options.few-stages]`"),
        ("fewstages = 7", 'write few-stages = "error" below `[rules.severity]`'),
        ('[rules.fewstages]\nlevel = "off"', 'write few-stages = "off" below `[rules.severity]`'),
        ("[rules.ignore]\nno-owner = true", 'write ignore = ["no-owner"]'),
        ('[rules]\nenable = ["low-confidence"]', "write a severity below `[rules.severity]`"),
        ("[rules.long-text]\nlimit = 3", "begin it with `[rules.options.long-text]`"),
        ('rules = ["no-owner"]', "begin a line with `[rules]`"),
        ('set = "strict"', 'write use = "strict" below `[rules]`'),
        ('ignore = ["no-owner"]', "it belongs below `[rules]`"),
        ("[[overrides]]\nfiles = []", "write `[[rules.overrides]]`"),
        ("[per-file-ignores]\na = []", "begin it with `[[rules.overrides]]`"),
        ("[rules.per-file-ignores]\na = []", "begin it with `[[rules.overrides]]`"),
        ("[[rules.overrides]]\nignore = []", 'as in files = ["drafts/**"]'),
        ('[rules]\nextend-select = ["no-goal"]', "write a severity below `[rules.severity]`"),
        ('[rules]\nfail_on = "warning"', "say it on the command line"),
        ('[rules]\nfail-on = "warning"', "say it on the command line"),
        ("[rules.options]\nmany-stages = 15", "begin a line with `[rules.options.many-stages]`"),
        ('lang = "fa"', "it belongs below `[render]`"),
        ('[rules]\nlang = "fa"', "it belongs below `[render]`"),
        ('[render]\nuse = "strict"', "it belongs below `[rules]`"),
        ('[render]\nbaseline = "b.toml"', "it stands on top, above `[render]` and all other"),
        ('[rules]\nmaps = ["journeys"]', "it stands on top, above `[rules]` and all other"),
        ('[channels]\nbaseline = "b.toml"', "it stands on top, above `[channels]`"),
        ('[links]\nbaseline = "b.toml"', "it stands on top, above `[links]`"),
        ('fail-on = "warning"', "say it on the command line"),
        ("[tool.cjm]\nmaps = []", "keys stand without `tool.cjm`"),
        ('[channels]\nkiosk = "Kiosk"', 'write kiosk = {name = "Kiosk"}'),
        ('[channels.kiosk]\nonline = "yes"', "write true, without quotes"),
        ('[limits]\ndepth = "۶۴"', "write 64, without quotes"),
    ],
)
def test_what_stands_elsewhere_or_otherwise_is_told_with_what_to_write(
    text: str, hint: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text, tmp_path)
    (found,) = caught.value.diagnostics
    assert hint in (found.hint or "")


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff",
        b"a = " + b"[" * 100_000,
        b"#" * 2_000_000,
        b"a = " + b"9" * 5_000,
        # A parser that looks at each part of a key for each part takes an hour over this.
        b"a." * 500_000 + b"b = 1",
    ],
    ids=["no UTF-8", "lists in lists", "too large", "a long number", "a long key"],
)
def test_what_cannot_be_read_is_refused(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "cjm.toml").write_bytes(raw)
    with pytest.raises(CjmError):
        load_settings(tmp_path / "cjm.toml", name="cjm.toml")


KEYS = st.sampled_from(["maps", "rules", "use", "severity", "teams", "metrics", "x", "links"])
VALUES = st.recursive(
    st.sampled_from(["1", "true", "'a'", "2026-01-01", "1.5", "inf", "[]", "12:30:00"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(KEYS, inner, max_size=2).map(
            lambda items: "{" + ", ".join(f"{key} = {value}" for key, value in items.items()) + "}"
        ),
    ),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_no_settings_make_it_fail(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, str]
) -> None:
    text = "\n".join(f"{key} = {value}" for key, value in entries.items())
    with contextlib.suppress(ConfigError):
        load(text, tmp_path_factory.mktemp("settings"))


def test_every_setting_says_what_it_is() -> None:
    for section in SECTIONS:
        assert is_dataclass(section)
        for field in fields(section):
            description = field.metadata["description"]
            assert isinstance(description, str)
            assert description.endswith((".", "…")), field.name


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "[rules]\n<<<<<<< HEAD\n=======\n>>>>>>> it\n",
            "2:1 syntax this line is left over from a merge conflict",
        ),
        ("maps =", "1:7 syntax no value can be read here"),
        ("maps = [a]", "1:9 syntax no value can be read here"),
        ("maps: a", "1:5 syntax after a key an `=` is missing"),
        ("[rules\nuse = 'strict'", "1:7 syntax the `[` of this table is not closed"),
        ("maps = ['a'\n", "1:12 syntax the list that opened with `[` is not closed here"),
        ('baseline = "a\n[rules]', "1:14 syntax the quoted text has no end on this line"),
        ("maps = ['a']\nmaps = ['b']\n[rules]", "2:1 syntax `maps` stands here again"),
        ("[rules]\n[limits]\n[rules]\n", "3:2 syntax `rules` stands here again"),
        ("[rules]\nuse = 'strict' 'minimal'", "2:16 syntax the line goes on after its value"),
        ('baseline = "C:\\q"', "1:17 syntax this escape after a backslash is unknown"),
        ("- a", "1:3 syntax after a key an `=` is missing"),
        ("use = 'a'  # ;\nb = 'x';\n", "2:8 syntax a `;` ends this line, which ends by itself"),
        ("maps = ['a'] // all ", "1:14 syntax `//` begins no comment"),
        ("  ; all\n", "1:3 syntax `;` begins no comment"),
        (
            "maps = ['a'; 'b']",
            "1:12 syntax the list that opened with `[` is not closed here",
        ),
        ("[rules];\n", "1:8 syntax a `;` ends this line, which ends by itself"),
        ("[channels.Kiosk Shop]", "1:11 syntax this name stands in quotes, for what is in it"),
        ("[[metrics . a b . 'c d']]", "1:13 syntax this name stands in quotes, for what is in it"),
        ("[teams.فروش]\n", "1:8 syntax this name stands in quotes, for what is in it"),
        ("[links]\n  My Shop = 'x'", "2:3 syntax this name stands in quotes, for what is in it"),
        ("فروش = 1", "1:1 syntax this name stands in quotes, for what is in it"),
        (
            "channels.فروش.online = true",
            "1:10 syntax this name stands in quotes, for what is in it",
        ),
    ],
)
def test_a_slip_in_toml_is_told_in_words(text: str, says: str, tmp_path: Path) -> None:
    assert complaints(text, tmp_path) == [says]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("// where they lie\nmaps = ['a']", "begin a comment with `# `"),
        ("maps = ['a'] // where they lie", "begin a comment with `# `"),
        ("maps = [\n  'a', // one\n]", "begin a comment with `# `"),
        ("maps = [\n  'a' // one\n]", "begin a comment with `# `"),
        ("[rules] // weigh them\n", "begin a comment with `# `"),
        ("<!-- weigh them -->\n[rules]", "begin a comment with `# `"),
        ("/* weigh them */\n[rules]", "begin a comment with `# `"),
        ("-- weigh them\n[rules]", "begin a comment with `# `"),
        ("; weigh them\n[rules]", "begin a comment with `# `"),
        ("[rules]\nuse = 'strict' ; all", "begin a comment with `# `"),
        ("[rules.severity]\nno-goal = 'off';", "take it out"),
        ("[channels.Kiosk Shop]", 'write [channels."Kiosk Shop"]'),
        ("[[metrics . a b . 'c d']]", "write [[metrics.\"a b\".'c d']]"),
        ("Kiosk Shop = 1", 'write "Kiosk Shop" = 1'),
        ("channels.فروش.online = true", 'write channels."فروش".online = true'),
    ],
)
def test_a_slip_in_toml_comes_with_what_to_write(text: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text, tmp_path)
    (found,) = caught.value.diagnostics
    assert found.hint == hint


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("theme = 'neon'", "2:9: error[unknown-value] there is no theme `neon`"),
        ("lang = 'english'", "2:8: error[unknown-value] `english` is no language tag"),
        ("format = ['html', 'sgv']", "2:19: error[unknown-value] there is no format `sgv`"),
    ],
)
def test_what_cannot_be_drawn_is_told_by_each_command(
    text: str, says: str, run_cjm: RunCjm
) -> None:
    (run_cjm.folder / "cjm.toml").write_text(f"[render]\n{text}\n", "utf-8")
    (run_cjm.folder / "a.cjm.yaml").write_text("cjm: 1\ntitle: T\n", "utf-8")
    for command in ("validate", "fmt", "stats", "render", "show"):
        done = run_cjm(command)
        assert done.returncode == 2
        assert f"cjm.toml:{says}" in done.stderr.decode()


@pytest.mark.parametrize(
    ("maps", "says"),
    [
        ('"journeys", "nope"', "1:21: error[missing-file] there is no file or folder `nope`"),
        ('"journey"', "1:9: error[missing-file] there is no file or folder `journey`"),
        ('"nope/**"', "1:9: error[missing-file] no file matches `nope/**`"),
        ('"-"', "1:9: error[missing-file] there is no file or folder `-`"),
    ],
)
def test_maps_that_are_not_there_are_told_at_their_line(
    maps: str, says: str, run_cjm: RunCjm
) -> None:
    (run_cjm.folder / "cjm.toml").write_text(f"maps = [{maps}]\n", "utf-8")
    (run_cjm.folder / "journeys").mkdir()
    (run_cjm.folder / "journeys/a.cjm.yaml").write_text("cjm: 1\ntitle: T\n", "utf-8")
    for command in ("validate", "fmt", "stats", "render", "show"):
        done = run_cjm(command)
        assert done.returncode == 2
        assert f"cjm.toml:{says}" in done.stderr.decode()
        assert ("did you mean `journeys`?" in done.stderr.decode()) == (maps == '"journey"')
    assert run_cjm("validate", "journeys", "--fail-on=never").returncode == 0


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("maps = ['journeys\\old']", "write `/` between folders: `journeys/old`"),
        ('maps = ["journeys\\old"]', "write `/` between folders, or use single quotes"),
        ("[[rules.overrides]]\nfiles = ['old\\**']", "write `/` between folders: `old/**`"),
        ("[[rules.overrides]]\nfiles = ['./a*']", "write `a*`, without `./`"),
        (
            "[[rules.overrides]]\nfiles = ['../a*']",
            "patterns count from the folder of the settings, and may not lead out of it",
        ),
        ("[[rules.overrides]]\nfiles = ['b*']", "patterns count from the folder of the settings"),
    ],
)
def test_paths_in_settings_come_with_how_they_are_written(
    text: str, hint: str, run_cjm: RunCjm
) -> None:
    (run_cjm.folder / "cjm.toml").write_text(f"{text}\n", "utf-8")
    (run_cjm.folder / "a.cjm.yaml").write_text("cjm: 1\ntitle: T\n", "utf-8")
    done = run_cjm("validate")
    assert f"= hint: {hint}" in (done.stdout + done.stderr).decode()


def test_settings_in_a_broken_pyproject_are_not_passed_over(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "a.cjm.yaml").write_text("cjm: 1\ntitle: T\n", "utf-8")
    file = run_cjm.folder / "pyproject.toml"
    file.write_text("[tool.cjm.rules\nuse = 'strict'\n", "utf-8")
    done = run_cjm("validate")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"pyproject.toml:1:16: error[syntax]" in done.stderr
    file.write_text("[tool.other\n# cjm\n", "utf-8")
    assert run_cjm("validate").returncode == 0
