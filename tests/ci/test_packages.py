"""What can be installed: a wheel, an archive of sources, and a checkout that is left where it is.
Each has all that a command reads, the pages of rules among it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, ROOT

UNKNOWN = "cjm: 1\ntitle: T\nemotoin: 1\n"
PAGES = sorted((DOCS / "rules").glob("*.md"))


def build(folder: Path, kind: str, source: Path = ROOT) -> Path:
    """The one file that is built of `source`."""
    command = (sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", folder)
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    [built] = folder.iterdir()
    return built


def unpack(wheel: Path, folder: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of sources, unpacked: nothing but what it has lies there."""
    folder = tmp_path_factory.mktemp("sources")
    with tarfile.open(build(tmp_path_factory.mktemp("sdist"), "sdist")) as archive:
        for member in archive:
            if content := archive.extractfile(member):
                (folder / member.name).parent.mkdir(parents=True, exist_ok=True)
                (folder / member.name).write_bytes(content.read())
    [top] = folder.iterdir()
    return top


@pytest.fixture(scope="module", params=["a wheel", "a wheel of the archive", "where it lies"])
def installed(
    request: pytest.FixtureRequest,
    wheel: Path,
    sources: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The folder that Python imports from, of each way to install."""
    folder = tmp_path_factory.mktemp("installed")
    match request.param:
        case "a wheel":
            return unpack(wheel, folder)
        case "a wheel of the archive":
            return unpack(build(tmp_path_factory.mktemp("again"), "wheel", sources), folder)
        case _:
            unpack(build(tmp_path_factory.mktemp("link"), "wheel:editable", sources), folder)
            [link] = folder.glob("*.pth")
            return Path(link.read_text("utf-8").strip())


def run(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys, cjm, cjm.__main__\n"
        "assert cjm.__file__.startswith(sys.argv.pop(1)), cjm.__file__\n"
        "sys.exit(cjm.__main__.main())"
    )
    # A copy that lies elsewhere is not what coverage is measured of.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, "-c", code, str(installed), *arguments],
        cwd=cwd,
        env=kept | {"PYTHONPATH": str(installed)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_rules_are_explained(installed: Path, tmp_path: Path) -> None:
    told = run(installed, tmp_path, "rules", "unknown-key")
    page = DOCS / "rules/unknown-key.md"
    assert (told.returncode, told.stderr, told.stdout) == (0, "", page.read_text("utf-8"))
    (tmp_path / "a.cjm.yaml").write_text(UNKNOWN, "utf-8")
    found = run(installed, tmp_path, "validate", "--report", "json", "--quiet")
    assert (found.returncode, found.stderr) == (1, "")
    assert '"rule": "unknown-key"' in found.stdout


def test_a_wheel_has_the_page_of_each_rule(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for page in PAGES:
            packed = archive.read(f"cjm/rules/pages/{page.name}")
            assert packed == page.read_bytes()


def test_a_wheel_of_the_archive_is_the_wheel_of_the_checkout(
    wheel: Path, sources: Path, tmp_path: Path
) -> None:
    again = build(tmp_path, "wheel", sources)
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())
        assert all(one.read(name) == other.read(name) for name in one.namelist())
