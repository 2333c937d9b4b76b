"""Each example is drawn by the command, and drawn alike wherever and whenever that is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.examples.maps import ENDINGS, NAMES, copy_examples, draw_all

pytestmark = pytest.mark.long

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "Asia/Tehran", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "3", "TZ": "America/New_York", "LANG": "C", "PYTHONUTF8": "0"},
)


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The drawings of all examples, three times: twice in one folder, then in another one."""
    cjm = RunCjm(tmp_path_factory.mktemp("folder"), tmp_path_factory.mktemp("home"))
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there") / "نقشه ها/x"
    copy_examples(here)
    maps = copy_examples(there)
    places = ((here, Path("examples")), (here, Path("examples")), (there.parent, maps.absolute()))
    return [
        draw_all(cjm, path, cwd=cwd, output=cwd / f"out-{number}", env=env)
        for number, ((cwd, path), env) in enumerate(zip(places, ENVIRONMENTS, strict=True))
    ]


def test_every_example_is_drawn_in_every_format(drawings: list[dict[str, bytes]]) -> None:
    assert set(drawings[0]) == {f"{name}{ending}" for name in NAMES for ending in ENDINGS}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_bytes_depend_on_neither_time_nor_place(
    drawings: list[dict[str, bytes]], name: str, ending: str
) -> None:
    first, again, elsewhere = (drawn[f"{name}{ending}"] for drawn in drawings)
    assert first == again
    assert first == elsewhere


def test_a_map_is_drawn_alike_whatever_was_drawn_before_it(run_cjm: RunCjm, tmp_path: Path) -> None:
    maps = sorted(copy_examples(tmp_path).glob("*.cjm.yaml"))
    drawn: list[dict[str, bytes]] = []
    for number, order in enumerate((maps, maps[::-1])):
        output = tmp_path / str(number)
        flags = ("-f", "html,svg,diagram,md", "-o", f"{output}/", "-q")
        assert run_cjm("render", *order, *flags).returncode == 0
        drawn.append({path.name: path.read_bytes() for path in output.iterdir()})
    assert len(drawn[0]) == 4 * len(maps)
    assert drawn[0] == drawn[1]


@pytest.mark.parametrize("flags", [("-f", "png"), ("-f", "svg", "--view", "network")], ids=str)
def test_pictures_depend_on_neither_time_nor_place(
    run_cjm: RunCjm, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    copy_examples(tmp_path)
    what = "examples" if "network" in flags else "examples/behin-sms-scored.cjm.yaml"
    first, *others = (
        run_cjm("render", what, *flags, "-o", "-", cwd=tmp_path, env=env) for env in ENVIRONMENTS
    )
    assert (first.returncode, first.stderr) == (0, b"")
    assert {done.stdout for done in others} == {first.stdout}


@pytest.mark.parametrize("name", NAMES)
def test_the_data_is_a_map_again(run_cjm: RunCjm, name: str, tmp_path: Path) -> None:
    """JSON is YAML: what `cjm render -f json` writes is a map that says the same."""
    maps = copy_examples(tmp_path)
    done = run_cjm("render", maps / f"{name}.cjm.yaml", "-f", "json", "-o", "-")
    assert json.loads(done.stdout)["cjm"] == 1
    copy = maps / "copy.cjm.yaml"
    copy.write_bytes(done.stdout)
    again = run_cjm("render", copy, "-f", "json", "-o", "-")
    assert (again.returncode, again.stdout) == (0, done.stdout)
