"""The package that `docs/writing-a-rule.md` makes: installed by pip, and run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.docs.pages import DOCS, list_blocks

PAGE = DOCS / "writing-a-rule.md"
BLOCKS = [block for block in list_blocks(PAGE) if block.info.startswith("package")]
FILES = {b.info.removeprefix("package "): b.text for b in BLOCKS if b.kind != "console"}
SESSIONS = [block for block in BLOCKS if block.kind == "console"]
OF_THE_PROJECT = ("cjm.toml", "buying.cjm.yaml")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of the page is installed into."""
    source = {name: text for name, text in FILES.items() if name not in OF_THE_PROJECT}
    return install(source, tmp_path_factory.mktemp("package"))


def install(files: Mapping[str, str], folder: Path) -> Path:
    source, target = folder / "source", folder / "installed"
    source.mkdir()
    for name, text in files.items():
        (source / name).write_text(text, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    flags = ["--no-build-isolation", "--disable-pip-version-check", "--target", str(target)]
    subprocess.run([*pip, *flags, str(source)], check=True)
    return target


@pytest.fixture
def project(run_cjm: RunCjm) -> Path:
    for name in OF_THE_PROJECT:
        (run_cjm.folder / name).write_text(FILES[name], encoding="utf-8")
    return run_cjm.folder


def list_sessions() -> Iterator[tuple[list[str], str]]:
    for block in SESSIONS:
        line, _, output = block.text.partition("\n")
        yield line.removeprefix("$ cjm ").split(), output


@pytest.mark.parametrize(("arguments", "output"), [*list_sessions()])
def test_a_command_on_the_page_says_what_the_page_shows(
    run_cjm: RunCjm, project: Path, installed: Path, arguments: list[str], output: str
) -> None:
    done = run_cjm(*arguments, env={"PYTHONPATH": str(installed)})
    assert done.stdout.decode() == output


def test_the_rule_is_one_like_the_others(run_cjm: RunCjm, project: Path, installed: Path) -> None:
    env = {"PYTHONPATH": str(installed)}
    assert b"stage-without-owner" in run_cjm("rules", env=env).stdout
    assert b"stage-without-owner" in run_cjm("rules", "--format", "json", env=env).stdout
    assert run_cjm("validate", env=env).returncode == 1
    sarif = json.loads(run_cjm("validate", "--report", "sarif", env=env).stdout)
    (pay,) = [r for r in sarif["runs"][0]["results"] if r["ruleId"] == "stage-without-owner"]
    assert pay["level"] == "error"
    notes = {note["id"]: note for note in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert "helpUri" not in notes["stage-without-owner"]
    assert "helpUri" in notes["no-goal"]
    assert run_cjm("validate", "--ignore", "stage-without-owner", env=env).returncode == 0
    ignored = FILES["buying.cjm.yaml"] + "    # cjm: ignore[stage-without-owner] soon\n"
    lines = ignored.splitlines(keepends=True)
    (project / "buying.cjm.yaml").write_text("".join([*lines[:4], lines[5], lines[4]]))
    silenced = run_cjm("validate", "--report", "concise", env=env)
    assert silenced.returncode == 0
    assert b"ignore" not in silenced.stdout


def test_a_mistake_in_its_options_is_told_where_it_stands(
    run_cjm: RunCjm, project: Path, installed: Path
) -> None:
    settings = FILES["cjm.toml"].replace("except =", "exept =")
    (project / "cjm.toml").write_text(settings)
    done = run_cjm("validate", env={"PYTHONPATH": str(installed)})
    assert done.returncode == 2
    assert done.stderr.startswith(b"cjm.toml:8:1: error[unknown-key] the rule")
    assert b"did you mean `except`?" in done.stderr


def test_nothing_is_looked_for_that_the_settings_do_not_name(
    run_cjm: RunCjm, project: Path, installed: Path
) -> None:
    (project / "cjm.toml").write_text("")
    done = run_cjm("rules", "stage-without-owner", env={"PYTHONPATH": str(installed)})
    assert done.returncode == 2


RULE = FILES["shop_rules.py"]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (None, "the package `shop-rules`, which should bring rules, is not installed"),
        ("import nowhere\n", "cannot be imported: ModuleNotFoundError: No module named `nowhere`"),
        ("RULE = 3\n", "the rule `stage-without-owner` of `shop-rules` is not a `Rule`"),
        (RULE.replace('"stage-without-owner"', '"Owner"'), "`shop-rules` calls itself `Owner`"),
        (RULE.replace('"content"', '"structure"'), "of `shop-rules` is of kind `structure`"),
        ("raise SystemExit(5)\n", "cannot be imported: SystemExit: 5"),
        (
            RULE.replace("Severity.WARNING", '"warning"'),
            "the `severity` of the rule `stage-without-owner` of `shop-rules` is not a `Severity`",
        ),
        (
            RULE.replace("    check=", '    rule_set="loud",\n    check='),
            "is not `minimal`, `recommended` or `strict`",
        ),
        (RULE.replace("check=check", "check=3"), "`shop-rules` is not a function"),
        (RULE.replace("check=check", "check=check,\n    repair=3"), "is not a function"),
        (RULE.replace('"a stage that no team answers for"', "3"), "the `summary` of the rule"),
        (RULE.replace("check=check", "check=check,\n    page=3"), "the `page` of the rule"),
        (RULE.replace('Setting((), "ids of', '(3, "ids of'), "the `options` of the rule"),
        (RULE.replace('Setting((), "ids of', 'Setting([], "ids of'), "the `options` of the rule"),
    ],
    ids=[
        *("missing", "broken", "no rule", "misnamed", "structure", "leaves", "severity", "set"),
        *("check", "repair", "summary", "page", "no setting", "list"),
    ],
)
def test_a_package_that_cannot_be_used_stops_the_run_and_is_named(
    run_cjm: RunCjm, project: Path, tmp_path: Path, code: str | None, told: str
) -> None:
    folder = tmp_path / "installed"
    if code is not None:
        lay_out(code, folder)
    done = run_cjm("validate", env={"PYTHONPATH": str(folder)})
    assert done.returncode == 2
    assert told.replace("`nowhere`", "'nowhere'") in done.stderr.decode()
    assert done.stderr.startswith(b"cjm.toml:2:12: error[")
    assert b"Traceback" not in done.stderr


def lay_out(code: str, folder: Path) -> None:
    """The package as pip would have installed it, with other code in it."""
    info = folder / "shop_rules-1.0.dist-info"
    info.mkdir(parents=True, exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shop-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[cjm.rules]\nstage-without-owner = shop_rules:RULE\n")
    (folder / "shop_rules.py").write_text(code, encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "told", "place"),
    [
        ("raise KeyError(stage.id)", "failed: KeyError: 'pay'", "line 13 of `shop_rules.py`; who"),
        ("raise SystemExit(5)", "failed: SystemExit: 5", "line 13 of `shop_rules.py`; who"),
        ("__import__('json').loads('')", "failed: JSONDecodeError: ", "line 13 of `shop_rules.py`"),
        ("context.limit('nope')", "failed: KeyError: 'nope'", "line 13 of `shop_rules.py`; who"),
        ("yield 5", "failed: TypeError: it gave int, and no Finding", "= hint: who"),
        ('yield Finding((), "x", 5)', "failed: TypeError: the message and the hint", "= hint: who"),
    ],
)
def test_a_rule_that_fails_is_named_with_its_line(
    run_cjm: RunCjm, project: Path, tmp_path: Path, line: str, told: str, place: str
) -> None:
    lay_out(RULE.replace("yield Finding(\n", f"{line}\n        yield Finding(\n"), tmp_path / "at")
    done = run_cjm("validate", env={"PYTHONPATH": str(tmp_path / "at")})
    assert (done.returncode, done.stdout) == (2, b"")
    said = done.stderr.decode()
    assert f"the rule `stage-without-owner` of `shop-rules` {told}" in said
    assert place in said


def test_other_code_is_heeded_at_once(run_cjm: RunCjm, project: Path, tmp_path: Path) -> None:
    arguments = ("validate", "--report", "concise", "--select", "stage-without-owner")
    for words in ("has no owner", "is nobody's"):
        lay_out(RULE.replace("has no owner", words), tmp_path / "at")
        env = {"PYTHONPATH": str(tmp_path / "at"), "PYTHONDONTWRITEBYTECODE": "1"}
        assert words.encode() in run_cjm(*arguments, env=env).stdout


MENDING = """
from cjm.api.extending import InsertKey, Repair, Symptom


def repair(symptom: Symptom) -> Repair | None:
    return Repair(InsertKey(symptom.path, "owner", "shop"), "write `owner: shop`", is_safe=False)
"""


def test_a_rule_may_mend_what_it_finds(run_cjm: RunCjm, project: Path, tmp_path: Path) -> None:
    mending = RULE.replace("\n\nRULE", f"\n{MENDING}\n\nRULE").replace(
        "    check=check,\n", "    check=check,\n    repair=repair,\n"
    )
    lay_out(mending, tmp_path / "at")
    env = {"PYTHONPATH": str(tmp_path / "at")}
    before = (project / "buying.cjm.yaml").read_text()
    assert b"fix: write `owner: shop` (--unsafe-fixes)" in run_cjm("validate", env=env).stdout
    run_cjm("validate", "--fix", env=env)
    assert (project / "buying.cjm.yaml").read_text() == before
    run_cjm("validate", "--unsafe-fixes", env=env)
    after = (project / "buying.cjm.yaml").read_text()
    assert after == before.replace("{id: pay", "{owner: shop, id: pay")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("3", "TypeError: it gave int, and no Repair"),
        ('Repair("owner: shop", "write it", is_safe=True)', "TypeError: the edit of a repair is"),
        ("{}[symptom.path]", "KeyError: ('stages', 1)"),
    ],
)
def test_a_repair_that_is_none_is_named(
    run_cjm: RunCjm, project: Path, tmp_path: Path, given: str, told: str
) -> None:
    mending = re.sub(r"return Repair\(.*\)", f"return {given}", MENDING)
    code = RULE.replace("\n\nRULE", f"\n{mending}\n\nRULE").replace(
        "    check=check,\n", "    check=check,\n    repair=repair,\n"
    )
    lay_out(code, tmp_path / "at")
    done = run_cjm("validate", "--fix", env={"PYTHONPATH": str(tmp_path / "at")})
    assert done.returncode == 2
    assert f"the rule `stage-without-owner` of `shop-rules` failed: {told}" in done.stderr.decode()


def test_a_comment_is_written_for_it_as_well(
    run_cjm: RunCjm, project: Path, installed: Path
) -> None:
    env = {"PYTHONPATH": str(installed)}
    only = ("validate", "--select", "stage-without-owner")
    done = run_cjm(*only, "--add-ignore", "nobody yet", env=env)
    assert (done.returncode, done.stdout) == (0, b"")
    line = "  - {id: pay, name: Pay}  # cjm: ignore[stage-without-owner] nobody yet\n"
    assert (project / "buying.cjm.yaml").read_text().endswith(line)
    assert run_cjm(*only, env=env).returncode == 0
