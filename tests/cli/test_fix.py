"""`cjm validate --fix`: what is written, what is shown, and what is left to say."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.maps import BROKEN, GOOD, NO_YAML, write_maps
from tests.command import RunCjm

UNSURE = GOOD.replace("status: solved", "status: sold")


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    return run_cjm.folder


def test_what_is_mended_is_found_no_more(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=BROKEN, b=GOOD, c=UNSURE)
    assert run_cjm("validate").returncode == 1
    done = run_cjm("validate", "--fix", "--report", "concise")
    assert done.returncode == 1
    assert done.stdout.decode().startswith(
        "c.cjm.yaml:13:40: error[unknown-value] status is `sold`"
    )
    assert done.stderr.decode() == (
        "Fixed 1 finding in 1 file; 1 more with --unsafe-fixes.\nFound 1 error in 1 of 3 maps.\n"
    )
    assert (folder / "a.cjm.yaml").read_text("utf-8") == GOOD
    assert run_cjm("validate", "--unsafe-fixes", "-q").stderr == b""
    assert (folder / "c.cjm.yaml").read_text("utf-8") == GOOD


def test_a_link_is_left_and_the_rest_is_mended(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=BROKEN, c=BROKEN)
    (folder / "elsewhere.yaml").write_text(BROKEN, "utf-8")
    (folder / "b.cjm.yaml").symlink_to("elsewhere.yaml")
    done = run_cjm("validate", "--fix", "--report", "concise")
    assert "b.cjm.yaml: left as it is: it is a symbolic link" in done.stderr.decode()
    assert "Fixed 2 findings in 2 files." in done.stderr.decode()
    assert (folder / "c.cjm.yaml").read_text("utf-8") == GOOD
    assert (folder / "elsewhere.yaml").read_text("utf-8") == BROKEN


def test_a_preview_writes_nothing_and_can_be_applied(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=BROKEN, b=UNSURE, c=NO_YAML)
    done = run_cjm("validate", "--diff", "--fix")
    assert done.returncode == 1
    assert done.stderr.decode() == "Would fix 1 finding in 1 file; 1 more with --unsafe-fixes.\n"
    assert (folder / "a.cjm.yaml").read_text("utf-8") == BROKEN
    subprocess.run(["git", "apply", "-"], cwd=folder, input=done.stdout, check=True)
    assert (folder / "a.cjm.yaml").read_text("utf-8") == GOOD
    assert run_cjm("validate", "--diff").returncode == 0
    assert run_cjm("validate", "--diff", "--unsafe-fixes").returncode == 1


@pytest.mark.parametrize("name", ["خرید کفش", "a\tb", "new\nline", 'q"uo\\te', '\\"\x7f'])
def test_a_preview_can_be_applied_whatever_the_file_is_called(
    run_cjm: RunCjm, folder: Path, name: str
) -> None:
    file = folder / f"{name}.cjm.yaml"
    file.write_text(BROKEN, "utf-8")
    done = run_cjm("validate", "--diff")
    subprocess.run(["git", "apply", "-"], cwd=folder, input=done.stdout, check=True)
    assert file.read_text("utf-8") == GOOD


def test_the_standard_input_comes_out_mended(run_cjm: RunCjm) -> None:
    done = run_cjm("validate", "--fix", "-", stdin=BROKEN.encode())
    assert (done.returncode, done.stdout.decode()) == (0, GOOD)
    assert done.stderr.decode() == "Fixed 1 finding in 1 file.\nAll good: 1 map, 3 steps.\n"


def test_findings_do_not_mix_with_the_mended_text(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("validate", "--fix", "-", stdin=UNSURE.encode())
    assert (done.returncode, done.stdout.decode()) == (1, UNSURE)
    assert "<stdin>:13:40: error[unknown-value]" in done.stderr.decode()
    done = run_cjm("validate", "--fix", "-", "--report", "concise", stdin=UNSURE.encode())
    assert (done.returncode, done.stdout.decode()) == (1, UNSURE)
    assert "\n<stdin>:13:40: error[unknown-value]" in done.stderr.decode()
    run_cjm("validate", "--fix", "-", "--report", "concise=found.txt", stdin=UNSURE.encode())
    assert (folder / "found.txt").read_text("utf-8").startswith("<stdin>:13:40:")


def test_only_what_is_asked_for_is_mended(run_cjm: RunCjm, folder: Path) -> None:
    hidden = GOOD.replace("Slow", "Sl\u200bow")
    write_maps(folder, a=hidden)
    run_cjm("validate", "--fix", "--ignore", "hidden-characters")
    assert (folder / "a.cjm.yaml").read_text("utf-8") == hidden
    run_cjm("validate", "--fix")
    assert (folder / "a.cjm.yaml").read_text("utf-8") == GOOD


def test_what_a_comment_silences_is_not_mended(run_cjm: RunCjm, folder: Path) -> None:
    hidden = "# cjm: ignore[hidden-characters] meant so\n" + GOOD.replace("Slow", "Sl\u200bow")
    write_maps(folder, a=hidden)
    run_cjm("validate", "--fix")
    assert (folder / "a.cjm.yaml").read_text("utf-8") == hidden


def test_a_comment_over_what_other_files_tell_stays(run_cjm: RunCjm, folder: Path) -> None:
    """Whether one that silences nothing goes is known only with the rest of the project."""
    write_maps(folder, a="cjm: 1\nid: x\ntitle: A\n", b="cjm: 1\nid: x\ntitle: B\n")
    twin = (folder / "b.cjm.yaml").read_text("utf-8").replace("x", "x  # cjm: ignore[{}] a twin")
    (folder / "b.cjm.yaml").write_text(twin.format("duplicate-file-id"), "utf-8")
    idle = "# cjm: ignore[unused-persona] to come\nname: Ana\n"
    (folder / "ana.persona.yaml").write_text(idle, "utf-8")
    (folder / "cjm.toml").write_text("", "utf-8")
    run_cjm("validate", "--fix")
    assert (folder / "b.cjm.yaml").read_text("utf-8") == twin.format("duplicate-file-id")
    assert (folder / "ana.persona.yaml").read_text("utf-8") == idle
    assert b"unused-ignore" not in run_cjm("validate").stdout
    write_maps(folder, a="cjm: 1\nid: y\ntitle: A\npersona: ana.persona.yaml\n")
    assert run_cjm("validate").stdout.count(b"[unused-ignore]") == 2
    run_cjm("validate", "--fix")
    assert "#" not in (folder / "b.cjm.yaml").read_text("utf-8")
    assert "#" not in (folder / "ana.persona.yaml").read_text("utf-8")


def test_a_fixed_file_keeps_its_rights(run_cjm: RunCjm, folder: Path) -> None:
    write_maps(folder, a=BROKEN)
    (folder / "a.cjm.yaml").chmod(0o640)
    run_cjm("validate", "--fix")
    assert (folder / "a.cjm.yaml").stat().st_mode & 0o777 == 0o640
