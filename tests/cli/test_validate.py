"""`cjm validate`: which files, which rules, which day, and where the findings go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm

MINA = "name: Mina\nneeds: [speed]\n"


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    return run_cjm.folder


def test_a_finding_as_people_see_it(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "journeys").mkdir()
    write_maps(folder / "journeys", returns=BROKEN)
    done = run_cjm("validate", "journeys")
    assert done.stdout.decode() == (
        "journeys/returns.cjm.yaml:10:17: error[unknown-key] unknown key `emotoin`\n"
        "   |\n"
        " 8 | metrics: {calls: {name: Calls, better: lower, value: 9}}\n"
        " 9 | stages:\n"
        "10 |   - {name: Ask, emotoin: 0, actions: Asks, thoughts: Why?,\n"
        "   |                 ^^^^^^^ did you mean `emotion`?\n"
        "   |\n"
        "   = at: stages[ask].emotoin\n"
        "   = help: cjm rules unknown-key\n"
        "\n"
    )
    assert done.stderr.decode() == "Found 1 error in 1 map.\n1 can be mended with --fix.\n"


def test_what_can_be_mended_is_said_with_each_finding(run_cjm: RunCjm, folder: Path) -> None:
    text = BROKEN.replace("emotoin: 0", "id: Ask, emotion: ۰/۵, satisfaction: 9")
    write_maps(folder, a=text.replace("name: Ask", "name: Ask first"))
    done = run_cjm("validate")
    assert [line for line in done.stdout.decode().split("\n") if "= fix:" in line] == [
        "   = fix: write `ask` for `Ask` (--fix)",
        "   = fix: write `0.5` for `۰/۵` (--unsafe-fixes)",
    ]
    assert done.stderr.decode().endswith(
        "1 can be mended with --fix, 1 more with --unsafe-fixes.\n"
    )
    found = json.loads(run_cjm("validate", "--report", "json").stdout)["findings"]
    assert [(one["fixable"], one["fix"]) for one in found if one["rule"] != "missing-element"] == [
        ("safe", "write `ask` for `Ask`"),
        ("unsafe", "write `0.5` for `۰/۵`"),
        (None, None),
    ]


def test_the_closing_words_count(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=GOOD, b=BROKEN.replace("owner: service\n", ""), c=GOOD, d=WARNED)
    assert run_cjm("validate").stderr == (
        b"Found 1 error, 2 warnings in 2 of 4 maps.\n1 can be mended with --fix.\n"
    )
    assert run_cjm("validate", "a.cjm.yaml", "c.cjm.yaml").stderr == b"All good: 2 maps, 6 steps.\n"


def test_each_file_is_named_where_asked(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=GOOD, b=WARNED)
    done = run_cjm("validate", "-v", "-q")
    assert done.stderr == b"a.cjm.yaml: 0 findings\nb.cjm.yaml: 1 finding\n"


def test_findings_come_a_line_each_where_asked(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=BROKEN, b=WARNED)
    done = run_cjm("validate", ".", "--report", "concise")
    assert done.stdout.decode() == (
        "a.cjm.yaml:10:17: error[unknown-key] unknown key `emotoin`; did you mean `emotion`?\n"
        "b.cjm.yaml:1:1: warning[no-owner] the map has no owner\n"
    )


def test_reports_go_into_files_even_where_nothing_is_found(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=GOOD)
    done = run_cjm("validate", "--report", "full=out/all.txt", "--report", "concise=out/short.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert (folder / "out/all.txt").read_bytes() == b""
    assert (folder / "out/short.txt").read_bytes() == b""
    write_maps(folder, a=WARNED)
    done = run_cjm("validate", "--color", "always", "--report", "concise=out/short.txt")
    assert done.stdout == b""
    assert (folder / "out/short.txt").read_text().startswith("a.cjm.yaml:1:1: warning[no-owner]")


def test_the_standard_input_has_the_name_it_is_given(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("validate", "-", "--report", "concise", stdin=WARNED.encode())
    assert done.stdout.startswith(b"<stdin>:1:1: warning[no-owner]")
    (folder / "x").mkdir()
    (folder / "x/cjm.toml").write_text("[rules]\nignore = ['no-owner']\n")
    arguments = ("validate", "-", "--stdin-filename", "x/a.cjm.yaml", "--report", "concise")
    done = run_cjm(*arguments, stdin=WARNED.encode())
    assert done.stdout == b""


def test_rules_are_chosen_by_flags(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=WARNED.replace("scenario: A first return\n", ""), b=BROKEN)

    def rules(*flags: str) -> list[str]:
        lines = run_cjm("validate", "--report", "concise", *flags).stdout.decode().splitlines()
        return [line.partition("[")[2].partition("]")[0] for line in lines]

    assert rules() == ["no-owner", "no-scenario", "unknown-key"]
    assert rules("--ignore", "no-owner,unknown-key") == ["no-scenario"]
    assert rules("--ignore", "no-owner", "--ignore", "no-scenario") == ["unknown-key"]
    # What keeps a file from being read is told whatever else is asked for.
    assert rules("--select", "no-scenario") == ["no-scenario", "unknown-key"]


def test_the_day_can_be_set(run_cjm: RunCjm, folder: Path) -> None:
    text = GOOD.replace("status: archived", "reviewed: 1405-08-10\nreview_every: 1m")
    write_maps(folder, a=text)
    flags = ("--select", "stale-review", "--report", "concise")
    assert run_cjm("validate", *flags, "--today", "2026-11-20").stdout == b""
    late = run_cjm("validate", *flags, "--today", "1405/10/30")
    assert b"warning[stale-review]" in late.stdout
    assert run_cjm("validate", *flags, env={"CJM_TODAY": "2027-01-20"}).stdout == late.stdout


def test_settings_hold_for_the_maps_below_them(run_cjm: RunCjm, folder: Path) -> None:
    for name, rules in (("strict", "no-owner = 'error'"), ("easy", "no-owner = 'off'")):
        (folder / name).mkdir()
        write_maps(folder / name, a=WARNED)
        (folder / name / "cjm.toml").write_text(f"[rules.severity]\n{rules}\n")
    done = run_cjm("validate", "--report", "concise")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "strict/a.cjm.yaml:1:1: error[no-owner] the map has no owner"
    ]
    one_for_all = run_cjm("validate", "--config", "easy/cjm.toml")
    assert (one_for_all.returncode, one_for_all.stdout) == (0, b"")


def test_settings_name_the_maps_from_anywhere_below(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "journeys").mkdir()
    (folder / "docs").mkdir()
    write_maps(folder / "journeys", a=WARNED)
    write_maps(folder, left_out=WARNED)
    (folder / "cjm.toml").write_text("maps = ['journeys']\n")
    here = run_cjm("validate", "--report", "concise")
    assert here.stdout.startswith(b"journeys/a.cjm.yaml:1:1")
    assert b"left_out" not in here.stdout
    below = run_cjm("validate", "--report", "concise", "-C", "docs")
    assert below.stdout.startswith(b"../journeys/a.cjm.yaml:1:1")


def test_settings_that_cannot_be_used_are_shown_where_they_are_wrong(
    run_cjm: RunCjm, folder: Path
) -> None:
    write_maps(folder, a=GOOD)
    (folder / "cjm.toml").write_text("[rules]\nignore = ['no-ownr']\n")
    done = run_cjm("validate")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == (
        "cjm.toml:2:11: error[unknown-value] there is no rule `no-ownr`\n"
        "  |\n"
        "1 | [rules]\n"
        "2 | ignore = ['no-ownr']\n"
        "  |           ^^^^^^^^^ did you mean `no-owner`?\n"
        "  |\n"
        "  = at: rules.ignore[1]\n"
        "  = help: cjm rules unknown-value\n"
        "\n"
        "error: the settings in `cjm.toml` cannot be used\n"
    )


def test_limits_can_be_set(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=GOOD)
    (folder / "cjm.toml").write_text("limits.bytes = 100\n")
    done = run_cjm("validate", "--report", "concise")
    assert done.returncode == 1
    assert b"error[syntax]" in done.stdout
    assert b"100" in done.stdout


def test_a_persona_is_checked_in_its_folder_and_by_its_name(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=GOOD)
    (folder / "mina.persona.yaml").write_text(MINA + "jbo: x\n")
    for path in (".", "mina.persona.yaml"):
        done = run_cjm("validate", path, "--report", "concise")
        assert done.returncode == 1
        assert b"mina.persona.yaml:3:1: error[unknown-key] unknown key `jbo`" in done.stdout


def test_findings_are_the_same_in_any_folder(run_cjm: RunCjm, tmp_path: Path) -> None:
    outputs = []
    for name in ("one", "two/deep"):
        folder = tmp_path / name
        folder.mkdir(parents=True)
        write_maps(folder, a=BROKEN, b=WARNED)
        seed = {"PYTHONHASHSEED": str(len(name)), "TZ": "Asia/Tehran"}
        outputs.append(run_cjm("validate", "--today", "2026-11-01", cwd=folder, env=seed).stdout)
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize(
    ("selected", "said"),
    [
        ("duplicate-name", b"All good by the format and duplicate-name alone: 1 map, 1 step.\n"),
        (
            "duplicate-name,duplicate-id",
            b"All good by the format, duplicate-name and duplicate-id alone: 1 map, 1 step.\n",
        ),
        (
            "duplicate-name,duplicate-id,long-text,unsafe-link",
            b"All good by the format and 4 selected rules alone: 1 map, 1 step.\n",
        ),
        ("no-goal", b"Found 1 warning in 1 map, by the format and no-goal alone.\n"),
    ],
)
def test_the_last_line_says_which_rules_alone_were_asked(
    run_cjm: RunCjm, tmp_path: Path, selected: str, said: bytes
) -> None:
    """The map refers to a stage that is not there, and nobody asked for that."""
    text = "cjm: 1\ntitle: T\nstages:\n  - {name: Pay, next: nowhere}\n"
    (tmp_path / "a.cjm.yaml").write_text(text)
    assert run_cjm("validate", "--select", selected, "a.cjm.yaml").stderr == said
