"""A run from the cache says, byte for byte, what it would say without one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm.reports import report_names
from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm
from tests.faults.hostile import BYTES

CASES = Path(__file__).parent.parent / "faults" / "cases"
REPORTS = tuple(f"--report={name}=out/{name}" for name in report_names())
RUNS = [
    REPORTS,
    ("--color", "always", "--fail-on", "never", "-v"),
    ("-q", "--ignore", "few-stages,no-owner", "--report", "concise", "--fail-on=warning"),
    ("--select", "no-owner", "--fail-on=info"),
]
TODAY = {"CJM_TODAY": "2026-11-01"}


def say(done: subprocess.CompletedProcess[bytes]) -> tuple[int, bytes, bytes]:
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every fault there is a case of, in one folder."""
    folder = tmp_path_factory.mktemp("faults")
    shutil.copytree(CASES, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.out"))
    for number, raw in enumerate(BYTES.values()):
        if len(raw) < 20_000:
            (folder / f"hostile-{number:02}.cjm.yaml").write_bytes(raw)
    return folder


@pytest.mark.parametrize("flags", RUNS, ids=lambda flags: " ".join(flags)[:40])
def test_hits_and_misses_are_alike(
    flags: tuple[str, ...], faults: Path, run_cjm: RunCjm, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"

    def run(*more: str) -> list[bytes]:
        done = run_cjm(
            "validate", *flags, *more, cwd=faults, env=TODAY | {"CJM_CACHE_DIR": str(cache)}
        )
        out = sorted((faults / "out").glob("*"))
        said = [b"%d" % done.returncode, done.stdout, done.stderr, *(f.read_bytes() for f in out)]
        shutil.rmtree(faults / "out", ignore_errors=True)
        return said

    plain = run("--no-cache")
    assert plain[0] in (b"0", b"1")
    assert not cache.exists()
    assert run() == plain, "a miss"
    assert list((cache / "runs").iterdir())
    shutil.rmtree(cache / "answers", ignore_errors=True)
    assert run() == plain, "the whole run known"
    assert (cache / "answers").exists() == (flags is not REPORTS)
    assert run() == plain, "all that it said known"
    shutil.rmtree(cache / "answers", ignore_errors=True)
    shutil.rmtree(cache / "runs")
    assert run() == plain, "each file known"


PERSONA = "name: Mina\nneeds: speed\n"
PERSONA_MAP = GOOD.replace("{name: Mina, needs: [speed]}", "mina.persona.yaml")


def edit(folder: Path) -> None:
    write_maps(folder, a=WARNED)


def break_off(folder: Path) -> None:
    write_maps(folder, b=BROKEN)


def add(folder: Path) -> None:
    write_maps(folder, z=BROKEN)


def remove(folder: Path) -> None:
    (folder / "a.cjm.yaml").unlink()


def rename(folder: Path) -> None:
    (folder / "a.cjm.yaml").rename(folder / "aa.cjm.yaml")


def set_up(folder: Path) -> None:
    (folder / "cjm.toml").write_text('[rules]\nuse = "strict"\n')


def set_wrongly(folder: Path) -> None:
    (folder / "cjm.toml").write_text("[rules]\nuse = 3\n")


def set_in_pyproject(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.cjm.rules]\nuse = "strict"\n')


def ignore(folder: Path) -> None:
    (folder / ".gitignore").write_text("a.*\n")


def edit_persona(folder: Path) -> None:
    (folder / "mina.persona.yaml").write_text("name: Mina\nneds: speed\n")


def remove_persona(folder: Path) -> None:
    (folder / "mina.persona.yaml").unlink()


def make_root(folder: Path) -> None:
    (folder / ".git").mkdir()


def make_root_above(folder: Path) -> None:
    (folder.parent / ".git").mkdir()


def set_up_above(folder: Path) -> None:
    (folder.parent / "cjm.toml").write_text('[rules]\nuse = "strict"\n')


def add_below(folder: Path) -> None:
    (folder / "returns" / "old").mkdir()
    write_maps(folder / "returns" / "old", z=BROKEN)


def set_up_below(folder: Path) -> None:
    (folder / "returns" / "cjm.toml").write_text('[rules]\nuse = "strict"\n')


def ignore_below(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / "returns" / ".gitignore").write_text("*\n")


def turn_into_a_folder(folder: Path) -> None:
    (folder / "a.cjm.yaml").unlink()
    (folder / "a.cjm.yaml").mkdir()


def turn_into_a_link(folder: Path) -> None:
    (folder / "a.cjm.yaml").unlink()
    (folder / "a.cjm.yaml").symlink_to("b.cjm.yaml")


def remove_what_is_compared(folder: Path) -> None:
    (folder / "returns" / "c.cjm.yaml").rename(folder / "c.txt")


def keep_size_and_time(folder: Path) -> None:
    file = folder / "a.cjm.yaml"
    seen, text = file.stat(), file.read_text()
    file.write_text(text.replace("cjm: 1", "cjm: 7"))
    assert file.stat().st_size == seen.st_size
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def name_a_baseline(folder: Path) -> None:
    (folder / "cjm.toml").write_text('baseline = "known.toml"\n')


def edit_persona_behind_a_link(folder: Path) -> None:
    (folder / "people" / "ali.persona.yaml").write_text("name: Ali\nneds: speed\n")


def lead_a_link_elsewhere(folder: Path) -> None:
    (folder / "linked").unlink()
    (folder / "linked").symlink_to("others")


def lead_a_link_out(folder: Path) -> None:
    outside = folder.parent / "outside"
    shutil.copytree(folder / "people", outside)
    (folder / "linked").unlink()
    (folder / "linked").symlink_to(outside)


def add_what_was_missing(folder: Path) -> None:
    (folder / "sara.persona.yaml").write_text("name: Sara\nneeds: speed\n")


def spoil_an_image(folder: Path) -> None:
    (folder / "shelf.png").write_bytes(b"no picture")


def remove_an_image(folder: Path) -> None:
    (folder / "shelf.png").unlink()


def rename_a_stage_of_the_parent(folder: Path) -> None:
    file = folder / "returns" / "c.cjm.yaml"
    file.write_text(file.read_text().replace("id: ask", "id: enquire"))


def close_a_circle(folder: Path) -> None:
    with (folder / "returns" / "c.cjm.yaml").open("a") as file:
        file.write("compare_to: d.cjm.yaml\n")


CHANGES = [
    edit_persona_behind_a_link,
    lead_a_link_elsewhere,
    lead_a_link_out,
    add_what_was_missing,
    spoil_an_image,
    remove_an_image,
    rename_a_stage_of_the_parent,
    close_a_circle,
    edit,
    break_off,
    add,
    remove,
    rename,
    set_up,
    set_wrongly,
    set_in_pyproject,
    ignore,
    edit_persona,
    remove_persona,
    make_root,
    make_root_above,
    set_up_above,
    add_below,
    set_up_below,
    ignore_below,
    turn_into_a_folder,
    turn_into_a_link,
    remove_what_is_compared,
    keep_size_and_time,
    name_a_baseline,
]


def write_project(folder: Path) -> None:
    """Maps that refer to what a map may refer to, some of it behind a link."""
    for name in ("returns", "people", "others"):
        (folder / name).mkdir(parents=True)
    compared = GOOD + "compare_to: c.cjm.yaml\nparent: c.cjm.yaml#ask\n"
    write_maps(folder, a=GOOD, b=WARNED, p=PERSONA_MAP)
    write_maps(folder, q=PERSONA_MAP.replace("mina.", "linked/ali."))
    write_maps(folder, r=PERSONA_MAP.replace("mina.", "sara."))
    write_maps(folder, s=GOOD.replace("name: Ask", "image: {src: shelf.png, alt: A}, name: Ask"))
    write_maps(folder / "returns", c=GOOD.replace("name: Ask", "id: ask, name: Ask"), d=compared)
    (folder / "mina.persona.yaml").write_text(PERSONA)
    (folder / "people" / "ali.persona.yaml").write_text("name: Ali\nneeds: speed\n")
    (folder / "linked").symlink_to("people")
    (folder / "shelf.png").write_bytes(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_has_changed_is_looked_at_anew(
    change: Callable[[Path], None], run_cjm: RunCjm, tmp_path: Path
) -> None:
    """Whether an answer was kept, or only the whole run, or only what each file holds."""
    folder = run_cjm.folder / "maps"
    write_project(folder)
    before = run_cjm("validate", env=TODAY, cwd=folder)
    cache = run_cjm.home / ".cache" / "cjm"
    assert list(cache.glob("answers/*"))
    assert say(run_cjm("validate", env=TODAY, cwd=folder)) == say(before)
    shutil.copytree(cache, tmp_path / "kept")
    change(folder)
    expected = say(run_cjm("validate", "--no-cache", env=TODAY, cwd=folder))
    for lost in (None, "answers", "runs"):
        if lost:
            shutil.rmtree(tmp_path / "kept" / lost)
        shutil.rmtree(cache)
        shutil.copytree(tmp_path / "kept", cache)
        for _ in range(2):
            assert say(run_cjm("validate", env=TODAY, cwd=folder)) == expected


def test_an_answer_to_other_arguments_is_none(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    ways: list[tuple[tuple[str, ...], dict[str, str]]] = [
        ((), {}),
        (("--color", "always"), {}),
        ((), {"CJM_COLOR": "always"}),
        (("-q",), {}),
        (("--fail-on", "never"), {}),
        (("a.cjm.yaml",), {}),
    ]
    plain = [say(run_cjm("validate", "--no-cache", *flags, env=env)) for flags, env in ways]
    for _ in range(2):
        assert [say(run_cjm("validate", *flags, env=env)) for flags, env in ways] == plain


def test_an_answer_that_nobody_can_be_given_is_an_error(run_cjm: RunCjm) -> None:
    """As it is where the check is run: the product cannot be written."""
    write_maps(run_cjm.folder, a=WARNED)
    run_cjm("validate")
    command = [sys.executable, "-m", "cjm", "validate"]
    with Path("/dev/full").open("wb") as full:
        for more in ([], ["--no-cache"]):
            environment = os.environ | {"CJM_CACHE_DIR": str(run_cjm.home / ".cache" / "cjm")}
            done = subprocess.run(
                [*command, *more],
                cwd=run_cjm.folder,
                env=environment,
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
            assert done.returncode == 2
            assert b"cannot write to the standard output" in done.stderr


def test_a_persona_elsewhere_is_looked_at_anew(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder
    (folder / "cjm.toml").write_text("")
    (folder / "maps").mkdir()
    (folder / "mina.persona.yaml").write_text(PERSONA)
    write_maps(folder / "maps", p=PERSONA_MAP.replace("mina.", "../mina."))
    run_cjm("validate", "maps", env=TODAY)
    edit_persona(folder)
    after = run_cjm("validate", "maps", env=TODAY)
    assert b"neds" in after.stdout


def test_another_day_counts_where_a_rule_asks_for_it(run_cjm: RunCjm) -> None:
    reviewed = GOOD.replace("status: archived", "reviewed: 2026-10-01\nreview_every: 2m")
    write_maps(run_cjm.folder, a=reviewed)
    said = [run_cjm("validate", "--today", day).stdout for day in ("2026-10-02", "2027-10-02") * 2]
    assert said[0] == said[2] == b""
    assert said[1] == said[3]
    assert b"stale-review" in said[1]


def test_the_standard_input_is_read_each_time(run_cjm: RunCjm) -> None:
    for text, code in ((GOOD, 0), (BROKEN, 1), (GOOD, 0)):
        assert run_cjm("validate", "-", stdin=text.encode()).returncode == code


def test_the_cache_lies_in_no_project(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    run_cjm("validate")
    assert [path.name for path in run_cjm.folder.iterdir()] == ["a.cjm.yaml"]
    assert (run_cjm.home / ".cache" / "cjm" / "CACHEDIR.TAG").exists()


def test_a_damaged_cache_is_no_cache(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=WARNED, b=BROKEN)
    expected = say(run_cjm("validate"))
    cache = run_cjm.home / ".cache" / "cjm"
    for spoil in (b"", b"x" * 1000, None):
        for file in cache.rglob("*"):
            if file.is_file():
                file.write_bytes(file.read_bytes()[:-3] if spoil is None else spoil)
        assert say(run_cjm("validate")) == expected
    shutil.rmtree(cache)
    assert say(run_cjm("validate")) == expected


def test_a_cache_that_cannot_be_written_is_silent(run_cjm: RunCjm, tmp_path: Path) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    expected = say(run_cjm("validate", "--no-cache"))
    (tmp_path / "file").write_text("")
    for place in ("/proc/cjm", "/dev/null/cjm", str(tmp_path / "file"), "\udcff\0"[:1]):
        assert say(run_cjm("validate", env={"CJM_CACHE_DIR": place})) == expected


def test_several_runs_at_once_do_no_harm(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, **{f"m{number}": WARNED for number in range(30)})
    expected = say(run_cjm("validate", "--no-cache"))
    running = [run_cjm.start("validate") for _ in range(4)]
    for process in running:
        stdout, stderr = process.communicate(timeout=60)
        assert (process.returncode, stdout, stderr) == expected
    assert say(run_cjm("validate")) == expected
