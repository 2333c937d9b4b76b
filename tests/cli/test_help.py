"""Help is short, and its examples are commands that there are."""

from __future__ import annotations

import json
import re
import shlex

import pytest

from cjm.cli.app import COMMANDS
from cjm.cli.command import Command
from cjm.parts import list_parts, load_part
from tests.command import RunCjm
from tests.golden import Golden


def test_the_list_of_commands(run_cjm: RunCjm, golden: Golden) -> None:
    done = run_cjm("--help")
    assert done.returncode == 0
    golden(done.stdout, "help/cjm.txt")
    assert run_cjm().stderr == done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command(run_cjm: RunCjm, golden: Golden, name: str) -> None:
    done = run_cjm(name, "--help")
    assert done.returncode == 0
    golden(done.stdout, f"help/{name}.txt")
    assert max(map(len, done.stdout.decode().splitlines())) <= 80
    flags = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", done.stdout.decode()))
    for line, _ in load_part("cjm.cli.commands", name, "COMMAND", Command).examples:
        words = shlex.split(line.rpartition("| ")[2].partition(">")[0])
        assert words[:2] == ["cjm", name]
        assert {word for word in words if word.startswith("-") and word != "-"} <= flags


@pytest.mark.parametrize("line", ["--version", "--version -v", "-v --version"])
def test_the_version(run_cjm: RunCjm, line: str) -> None:
    done = run_cjm(*line.split())
    assert done.returncode == 0
    first, *more = done.stdout.decode().splitlines()
    assert re.fullmatch(r"cjm \d+\.\d+\.\d+\S*", first)
    labels = [line.partition(":")[0] for line in more]
    assert labels == (
        ["map format", "diagrams", "Python", "platform"] if "-v" in line.split() else []
    )


def test_both_ways_to_the_version_say_the_same(run_cjm: RunCjm) -> None:
    """One is answered before anything is imported, the other by the command line as a whole."""
    assert run_cjm("--version").stdout == run_cjm("--version", "--version").stdout
    assert run_cjm("--version", "--nope").returncode == 2


def test_a_rule_is_explained_with_its_page(run_cjm: RunCjm) -> None:
    done = run_cjm("rules", "empty-stage")
    assert done.stdout.startswith(b"# empty-stage\n")
    coloured = run_cjm("rules", "empty-stage", "--color", "always").stdout.decode()
    assert coloured.startswith("\x1b[1;4mempty-stage\x1b[0m\n")
    assert "```" not in coloured


def test_every_rule_is_in_the_list(run_cjm: RunCjm) -> None:
    from cjm.parts import list_parts

    listed = re.findall(r"^  (\S+) ", run_cjm("rules").stdout.decode(), re.MULTILINE)
    assert sorted(listed) == sorted(list_parts("cjm.rules"))


@pytest.mark.parametrize("name", ["map", "persona", "config"])
def test_a_schema_is_json(run_cjm: RunCjm, name: str) -> None:
    assert json.loads(run_cjm("schema", name).stdout)["$schema"].startswith(
        "http://json-schema.org"
    )


def test_a_shell_can_complete_commands_and_values(run_cjm: RunCjm) -> None:
    def complete(line: str) -> list[str]:
        words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
        done = run_cjm(env={"_CJM_COMPLETE": "complete_bash", **words})
        return done.stdout.decode().split()

    assert complete("cjm va") == ["validate"]
    assert complete("cjm validate --fail-on w") == ["warning"]
    assert complete("cjm render --ch") == ["--check"]
    assert complete("cjm init --ci g") == ["github", "gitlab"]
    assert complete("cjm init --ci github,a") == ["github,azure"]
    assert complete("cjm init --lang f") == ["fa"]


@pytest.mark.parametrize(
    ("command", "flag", "package"),
    [
        ("render", "--format", "cjm.formats"),
        ("render", "--view", "cjm.views"),
        ("validate", "--report", "cjm.reports"),
        ("diff", "--format", "cjm.comparisons"),
        ("stats", "--format", "cjm.summaries"),
    ],
)
def test_a_flag_lists_all_that_it_takes(
    run_cjm: RunCjm, command: str, flag: str, package: str
) -> None:
    lines = run_cjm(command, "--help").stdout.decode()
    words = re.split(r"\n +(?:-\w, |    )--", f"{lines}\n    --")
    [told] = [each for each in words if f"--{each}".startswith(f"{flag} ")]
    assert set(list_parts(package)) - {"statistics"} <= set(re.findall(r"\w+", told))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("val", ["validate"]),
        ("validate --fail", ["--fail-on", "--fail-on-stale"]),
        ("validate --ignore no-goal,few", ["no-goal,few-stages"]),
        ("validate --report gi", ["github", "gitlab"]),
        ("rules pain", ["pain-without-fix"]),
        ("render -f html,s", ["html,svg"]),
        ("render --view c", ["cards", "clock", "compare", "coverage"]),
        ("render --theme p", ["plain", "print"]),
        ("show --lang f", ["fa", "fr"]),
        ("diff -f m", ["markdown"]),
        ("show jour", []),
    ],
)
def test_a_shell_can_ask_how_a_line_goes_on(
    run_cjm: RunCjm, typed: str, offered: list[str]
) -> None:
    asked = {
        "_CJM_COMPLETE": "complete_bash",
        "COMP_WORDS": f"cjm {typed}",
        "COMP_CWORD": str(len(typed.split())),
    }
    done = run_cjm(env=asked)
    assert done.stdout.decode().split() == offered
