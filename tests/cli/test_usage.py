"""A flag or an argument that is wrong is told in our words, with the next step."""

from __future__ import annotations

import json

import pytest

from tests.cli.maps import BROKEN, GOOD, write_maps
from tests.command import RunCjm

REPORTS = "reports are concise, full, github, gitlab, json, junit, markdown, sarif, statistics"
CASES = {
    "valdate": ("there is no command `valdate`", "did you mean `validate`?"),
    "nothing": ("there is no command `nothing`", "`cjm --help` lists what there is"),
    "new shop": (
        "the command `new` is to come, and not there yet",
        "`cjm init DIR` makes a map to begin with, and the gallery in docs/ has others to copy",
    ),
    "help -q rules": (
        "there is no command `help`",
        "`cjm --help`, or `cjm rules --help` for one command",
    ),
    "-C shop validate": (
        "there is no flag `-C` before the command",
        "flags come after it, as in `cjm validate -C`",
    ),
    "validate --strict": ("there is no flag `--strict`", "`--fail-on warning` does that"),
    "validate --exit-zero a.cjm.yaml": (
        "there is no flag `--exit-zero`",
        "`--fail-on never` does that",
    ),
    "validate --output-format json": (
        "there is no flag `--output-format`",
        "`--format` does that",
    ),
    "stats --output-format json": ("there is no flag `--output-format`", "`--format` does that"),
    "render --strict": ("there is no flag `--strict`", "`cjm render --help` lists what there is"),
    "validate --no-color": ("there is no flag `--no-color`", "`--color never` does that"),
    "-z": ("there is no flag `-z`", "`cjm --help` lists what there is"),
    "validate --repor json": ("there is no flag `--repor`", "did you mean `--report`?"),
    "fmt --chek": ("there is no flag `--chek`", "did you mean `--check`?"),
    "validate -z": ("there is no flag `-z`", "`cjm validate --help` lists what there is"),
    "validate --fail-on": (
        "the flag `--fail-on` needs a value",
        "`cjm validate --help` lists what there is",
    ),
    "validate --fix=yes": (
        "the flag `--fix` takes no value",
        "`cjm validate --help` lists what there is",
    ),
    "validate --fail-on=wraning": (
        "`--fail-on` is `wraning`, but should be one of error, warning, info, never",
        "did you mean `warning`?",
    ),
    "stats -f xml": ("`-f` is `xml`, but should be one of text, json, csv", None),
    "validate --jobs x": ("`--jobs` is `x`, but should be a whole number", None),
    "validate --max-findings x": (
        "`--max-findings` is `x`, but should be a whole number from 0",
        None,
    ),
    "validate -j0": ("`-j` is `0`, but should be at least 1", None),
    "show --width=5": ("`--width` is `5`, but should be at least 20", None),
    "git": ("the action is missing", "one of install, uninstall, status"),
    "git instal": (
        "the action is `instal`, but should be one of install, uninstall, status",
        "did you mean `install`?",
    ),
    "log": (
        "the argument MAP is missing",
        "as in `cjm log MAP`; `cjm log --help` lists what there is",
    ),
    "schema map extra": (
        "`extra` is more than the command takes",
        "`cjm schema --help` says what is taken",
    ),
    "validate mpas/": ("there is no file `mpas/`", "did you mean `maps/`?"),
    "validate mpas/deep": ("there is no file `mpas/deep`", "did you mean `maps/deep`?"),
    "validate A.cjm.yml": ("there is no file `A.cjm.yml`", "did you mean `a.cjm.yaml`?"),
    "validate --fix --diff -o found.json": (
        "`--report` does nothing beside `--diff`, which tells no findings",
        "run the command once for each",
    ),
    "validate --report sarif:out.sarif": (
        "there is no report `sarif:out.sarif`",
        "did you mean `--report sarif=out.sarif`?",
    ),
    "validate --report out.sarif": (
        "there is no report `out.sarif`",
        "did you mean `--report sarif=out.sarif`?",
    ),
    "validate --report sarif out.sarif": (
        "there is no file `out.sarif`",
        "did you mean `--report sarif=out.sarif`?",
    ),
    "validate --report junit.xml": (
        "there is no report `junit.xml`",
        "did you mean `--report junit=junit.xml`?",
    ),
    "validate --report codeclimate=found.json": (
        "there is no report `codeclimate`",
        f"did you mean `gitlab`? {REPORTS}",
    ),
    "validate --report json,sarif": (
        "there is no report `json,sarif`",
        "write `--report` once for each",
    ),
    "validate --report json=a.json,sarif=a.sarif": (
        "`a.json,sarif=a.sarif` names a file, and another report behind it",
        "write `--report` once for each: --report json=a.json --report sarif=a.sarif",
    ),
    "validate --report =a.json": ("`--report` names no report", REPORTS),
    "validate --report nothing": ("there is no report `nothing`", REPORTS),
    "validate --fail-on off": (
        "`--fail-on` is `off`, but should be one of error, warning, info, never",
        "did you mean `never`?",
    ),
    "validate --select no-goal;no-owner": (
        "there is no rule `no-goal;no-owner`",
        "part them by commas: no-goal,no-owner",
    ),
    "validate --select all": ("there is no rule `all`", "did you mean `strict`?"),
    "validate -o findings.doc": (
        "the end of `findings.doc` names no report",
        "say which by --format, as in --format gitlab",
    ),
}


@pytest.mark.parametrize("typed", CASES)
def test_what_is_wrong_is_said_with_the_next_step(run_cjm: RunCjm, typed: str) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    (run_cjm.folder / "maps/deep").mkdir(parents=True)
    done = run_cjm(*typed.split())
    message, hint = CASES[typed]
    expected = f"error: {message}\n" + (f"  = hint: {hint}\n" if hint else "")
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", expected)


def test_a_variable_is_named_where_its_value_is_wrong(run_cjm: RunCjm) -> None:
    done = run_cjm("validate", "a.cjm.yaml", env={"CJM_COLOR": "green"})
    assert done.stderr.decode() == (
        "error: the variable `CJM_COLOR` is `green`, but should be one of auto, always, never\n"
    )


def test_a_day_in_a_variable_is_told_as_that(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("validate", env={"CJM_TODAY": "today"})
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: the variable `CJM_TODAY` is `today`, which is no date")


def test_the_form_of_findings_is_chosen_as_in_other_commands(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=BROKEN)
    asked = run_cjm("validate", "--report", "json")
    assert run_cjm("validate", "-f", "json").stdout == asked.stdout
    assert run_cjm("validate", "-f", "json").stdout == asked.stdout, "from the cache too"
    assert run_cjm("validate", "-o", "a/found.json").stdout == b""
    assert (run_cjm.folder / "a/found.json").read_bytes() == asked.stdout
    assert run_cjm("validate", "-f", "sarif", "-o", "found.json", "--report", "concise").stdout
    assert json.loads((run_cjm.folder / "found.json").read_bytes())["version"] == "2.1.0"


def test_findings_in_a_mended_text_go_to_the_standard_error(run_cjm: RunCjm) -> None:
    text = BROKEN.replace("owner: service\n", "")
    done = run_cjm("validate", "-", "--fix", "--report", "concise", stdin=text.encode())
    assert done.stdout.decode() == text.replace("emotoin", "emotion")
    assert "<stdin>:1:1: warning[no-owner] the map has no owner" in done.stderr.decode()
    refused = run_cjm("validate", "-", "--fix", "--report", "json", stdin=text.encode())
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"--report json=findings.json" in refused.stderr


def test_the_closing_words_go_where_nobody_wants_them(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD, b="title: [")
    assert b"explains one" in run_cjm("rules").stdout
    assert b"explains one" not in run_cjm("rules", "-q").stdout
    assert b"Left out" in run_cjm("stats").stderr
    quiet = run_cjm("stats", "-q")
    assert (quiet.returncode, quiet.stderr) == (1, b"")
