"""`cjm validate`: which rules hold for which file, and which findings are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import RunCjm

MAP = """\
cjm: 1
title: Shoes
goals:
  - {text: Fewer lost carts, metric: lost, target: 10, by: 2026-01-31}
metrics: {lost: {name: Lost carts, better: lower, value: 30, baseline: 40}}
stages:
  - name: TODO
  - {name: Pay, touchpoints: [Cash desk], pain_points: {text: Slow, severity: 5}}
"""


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    for name in ("a", "drafts/b"):
        path = run_cjm.folder / f"{name}.cjm.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(MAP, encoding="utf-8")
    return run_cjm.folder


def list_found(run_cjm: RunCjm, *flags: str) -> list[str]:
    """The findings, without their words."""
    done = run_cjm("validate", *flags, "--report", "concise", "--today", "2026-11-22")
    assert done.returncode in (0, 1), done.stderr.decode()
    return [line.partition("] ")[0] + "]" for line in done.stdout.decode().splitlines()]


def test_settings_may_differ_by_file(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "cjm.toml").write_text(
        "rules.select = ['placeholder-text', 'missed-target', 'few-stages']\n"
        "rules.ignore = ['few-stages']\n"
        "[[rules.overrides]]\nfiles = ['drafts/**']\nignore = ['missed-target']\n"
        "severity.placeholder-text = 'info'\nseverity.few-stages = 'error'\n"
        "options.few-stages.min = 3\n"
        "[[rules.overrides]]\nfiles = ['/a.cjm.yaml', 'drafts/b.*']\n"
        "severity.missed-target = 'off'\n"
        "[[rules.overrides]]\nfiles = ['*.yaml', '!drafts/**']\nuse = 'minimal'\n"
    )
    assert list_found(run_cjm) == [
        "drafts/b.cjm.yaml:7:3: error[few-stages]",
        "drafts/b.cjm.yaml:7:11: info[placeholder-text]",
    ]
    (folder / "other.toml").write_text((folder / "cjm.toml").read_text())
    flagged = list_found(run_cjm, "--select", "missed-target", "drafts/b.cjm.yaml")
    assert flagged == ["drafts/b.cjm.yaml:4:5: warning[missed-target]"]


@pytest.mark.parametrize(
    ("override", "told"),
    [
        ("use = 'minimal'", []),
        ("use = 'minimal'\nseverity.few-stages = 'info'", ["info"]),
        ("use = 'strict'", ["error"]),
        ("select = ['missed-target']", []),
        ("select = ['few-stages']", ["error"]),
        ("select = ['missed-target']\nseverity.few-stages = 'info'", ["info"]),
        ("severity.few-stages = 'info'", ["info"]),
        ("severity.few-stages = 'off'", []),
    ],
)
@pytest.mark.parametrize("base", ["use = 'minimal'", "select = ['few-stages', 'no-goal']"])
def test_rules_for_some_files_take_the_place_of_those_that_were_turned_on(
    run_cjm: RunCjm, folder: Path, base: str, override: str, told: list[str]
) -> None:
    """A severity of the project says there what a rule weighs, and turns none on."""
    (folder / "cjm.toml").write_text(
        f"[rules]\n{base}\nseverity.few-stages = 'error'\n"
        f"[[rules.overrides]]\nfiles = ['a.cjm.yaml']\n{override}\n"
    )
    found = list_found(run_cjm)
    assert [one for one in found if "few-stages" in one] == [
        *(f"a.cjm.yaml:7:3: {level}[few-stages]" for level in told),
        "drafts/b.cjm.yaml:7:3: error[few-stages]",
    ]


def test_a_severity_for_some_files_turns_on_what_was_not_selected(
    run_cjm: RunCjm, folder: Path
) -> None:
    (folder / "cjm.toml").write_text(
        "rules.select = ['no-goal']\n"
        "[[rules.overrides]]\nfiles = ['a.cjm.yaml']\nseverity.few-stages = 'error'\n"
    )
    assert list_found(run_cjm) == ["a.cjm.yaml:7:3: error[few-stages]"]


def test_a_set_can_be_selected(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "cjm.toml").write_text("rules.use = 'strict'\n")
    only = list_found(run_cjm, "a.cjm.yaml", "--select", "minimal,few-stages")
    assert only == ["a.cjm.yaml:7:3: info[few-stages]"]
    everything = list_found(run_cjm, "a.cjm.yaml", "--select", "strict")
    assert [found for found in everything if found.endswith("[unsupported-claim]")]
    assert everything == list_found(run_cjm, "a.cjm.yaml")


@pytest.mark.parametrize("flags", [[], ["--select", "few-stages"], ["--select", "missed-target"]])
def test_goals_can_be_a_gate(run_cjm: RunCjm, folder: Path, flags: list[str]) -> None:
    found = list_found(run_cjm, "a.cjm.yaml", "--gate", *flags)
    assert "a.cjm.yaml:4:5: error[missed-target]" in found
    assert run_cjm("validate", "a.cjm.yaml", "--gate", *flags).returncode == 1
    assert run_cjm("validate", "a.cjm.yaml", *flags).returncode == 0
    before = ["--today", "2026-01-31", "--gate", *flags]
    assert run_cjm("validate", "a.cjm.yaml", *before).returncode == 0
    ignored = list_found(run_cjm, "a.cjm.yaml", "--gate", "--ignore", "missed-target", *flags)
    assert not [found for found in ignored if "missed-target" in found]


def test_findings_are_shown_from_a_severity_on(run_cjm: RunCjm, folder: Path) -> None:
    chosen = ["a.cjm.yaml", "--select", "few-stages,placeholder-text,missed-target", "--gate"]
    assert len(list_found(run_cjm, *chosen)) == 3
    done = run_cjm("validate", *chosen, "--show", "warning", "--today", "2026-11-22")
    assert b"few-stages" not in done.stdout
    found, more = done.stderr.decode().splitlines()
    asked = "by the format, few-stages, placeholder-text and missed-target alone"
    assert found == f"Found 1 error, 1 warning, 1 info in 1 map, {asked}."
    assert more == "1 more is not shown."
    hidden = run_cjm("validate", *chosen, "--show", "error", "--ignore", "missed-target")
    assert hidden.stdout == b""
    assert b"by the format, few-stages and placeholder-text alone." in hidden.stderr
    none = run_cjm("validate", "a.cjm.yaml", "--select=no-goal", "--ignore=no-goal")
    assert none.stderr.startswith(b"All good by the format alone: 1 map")
    failed = run_cjm("validate", *chosen, "--show", "error", "--fail-on", "info")
    assert failed.returncode == 1


def test_the_worst_findings_are_shown_in_their_order(run_cjm: RunCjm, folder: Path) -> None:
    chosen = ["--select", "few-stages,placeholder-text,missed-target"]
    assert list_found(run_cjm, *chosen, "--max-findings", "3") == [
        "a.cjm.yaml:4:5: warning[missed-target]",
        "a.cjm.yaml:7:11: warning[placeholder-text]",
        "drafts/b.cjm.yaml:4:5: warning[missed-target]",
    ]
    done = run_cjm("validate", *chosen, "--max-findings", "0", "--fail-on", "warning")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().endswith("\n6 more are not shown.\n")
    assert len(list_found(run_cjm, *chosen, "--max-findings", "99")) == 6


@pytest.mark.parametrize("number", ["-1", "many", "1.5", "", "9" * 5000])
def test_a_limit_is_a_whole_number(run_cjm: RunCjm, folder: Path, number: str) -> None:
    done = run_cjm("validate", f"--max-findings={number}")
    assert done.returncode == 2
    assert b"should be a whole number from 0" in done.stderr


def test_findings_can_be_counted_by_rule(run_cjm: RunCjm, folder: Path) -> None:
    chosen = ["--select", "few-stages,placeholder-text,missed-target", "--gate", "--today"]
    (folder / "drafts/b.cjm.yaml").write_text(MAP.replace("Pay", "TODO"), encoding="utf-8")
    counted = (
        "3  warning  placeholder-text  in 2 of 2 files\n"
        "2  error    missed-target     in 2 of 2 files\n"
        "2  info     few-stages        in 2 of 2 files\n"
    )
    done = run_cjm("validate", *chosen, "2026-11-22", "--statistics", "--max-findings", "1")
    assert done.stdout.decode() == counted
    report = ["--report", "statistics=counts.txt", "--report", "concise", "--show", "error"]
    assert run_cjm("validate", *chosen, "2026-11-22", *report).stdout.count(b"\n") == 2
    assert (folder / "counts.txt").read_text() == "2  error    missed-target  in 2 of 2 files\n"
    both = run_cjm("validate", "--statistics", "--report", "full")
    assert both.returncode == 2


def test_all_that_is_wrong_with_the_settings_of_rules_is_told_at_once(
    run_cjm: RunCjm, folder: Path
) -> None:
    (folder / "cjm.toml").write_text(
        "[rules]\nignore = ['no-goal', 'no-ownr']\n[rules.options.long-text]\nlimt = 3\n"
        "[rules.options.no-goal]\nx = 1\n[[rules.overrides]]\nfiles = ['a']\n"
        "options.personal-data.phone = 'no'\n"
        "[rules.options.many-stages]\nmax = '15'\nseverity = 'ignore'\n"
    )
    done = run_cjm("validate")
    assert done.returncode == 2
    told = [line for line in done.stderr.decode().splitlines() if line.startswith("cjm.toml:")]
    assert told == [
        "cjm.toml:2:22: error[unknown-value] there is no rule `no-ownr`",
        "cjm.toml:4:1: error[unknown-key] the rule `long-text` has no option `limt`",
        "cjm.toml:6:1: error[unknown-key] the rule `no-goal` has no option `x`",
        "cjm.toml:9:31: error[wrong-type] `phone` is `no`, but should be true or false",
        "cjm.toml:11:7: error[wrong-type] `max` is `15`, but should be a number from 0",
        "cjm.toml:12:1: error[unknown-key] the rule `many-stages` has no option `severity`",
    ]
    assert "hint: write 15, without quotes" in done.stderr.decode()
    assert 'hint: write many-stages = "off" below `[rules.severity]`' in done.stderr.decode()
    assert run_cjm("rules", "unknown-key").returncode == 0


@pytest.mark.parametrize(("written", "meant"), [("ALL", "strict"), ("default", "recommended")])
def test_a_set_by_another_name_is_known_among_the_rules_selected(
    run_cjm: RunCjm, folder: Path, written: str, meant: str
) -> None:
    (folder / "cjm.toml").write_text(f"rules.select = ['{written}']\n")
    assert f"did you mean `{meant}`?" in run_cjm("validate").stderr.decode()


def test_the_list_for_programs_says_what_is_mended(run_cjm: RunCjm) -> None:
    rules = json.loads(run_cjm("rules", "--format", "json").stdout)["rules"]
    fixable = {rule["name"]: rule["fixable"] for rule in rules}
    assert (fixable["unknown-key"], fixable["no-goal"]) == (True, False)
