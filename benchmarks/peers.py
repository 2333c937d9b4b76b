"""Installs what is measured: this checkout as a wheel, and its peers, each kind by itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
MADE = Path(__file__).parent / "made"
PYTHON_PEERS = (
    "yamllint==1.38.0",
    "check-jsonschema==0.39.0",
    "wireviz==0.4.1",
    "deepdiff==9.1.0",
)
NODE_PEER = "@mermaid-js/mermaid-cli@11.17.0"
AJV_PEER = "ajv-cli@5.0.0"
SPECTRAL_PEER = "@stoplight/spectral-cli@6.16.3"
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Set on some machines; without bytecode everything here takes four times as long."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Tools(NamedTuple):
    """Where everything is; `mermaid` is None where it cannot run, and `missing` says why."""

    python: Path
    cjm: Path
    yamllint: Path
    check_jsonschema: Path
    wireviz: Path
    mermaid: tuple[str, ...] | None
    missing: str
    path: str
    """The search path for all runs, in which `dot` is the Graphviz that comes with cjm."""


def install() -> Tools:
    """Everything that is measured. What is there already stays, but this checkout is built anew."""
    own, others = MADE / "cjm", MADE / "peers"
    _make_venv(own)
    _make_venv(others)
    _pip(own, "--force-reinstall", "--no-deps", str(ROOT))
    _pip(own, str(ROOT))
    _pip(others, *PYTHON_PEERS)
    for folder in (own, others):
        # As pip does it; spelled out for installers that do not.
        _do(str(_bin(folder) / "python"), "-m", "compileall", "-q", str(folder / "lib"))
    links = MADE / "bin"
    links.mkdir(exist_ok=True)
    dot = links / "dot"
    dot.unlink(missing_ok=True)
    dot.symlink_to(_bin(own) / "graphviz-pure")
    mermaid, missing = _install_mermaid()
    return Tools(
        _bin(own) / "python",
        _bin(own) / "cjm",
        _bin(others) / "yamllint",
        _bin(others) / "check-jsonschema",
        _bin(others) / "wireviz",
        mermaid,
        missing,
        os.pathsep.join((str(links), os.environ.get("PATH", os.defpath))),
    )


def _install_mermaid() -> tuple[tuple[str, ...] | None, str]:
    """The command of mermaid-cli with the browser of this machine, or why there is none."""
    npm, node = shutil.which("npm"), shutil.which("node")
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not npm or not node:
        return None, "mermaid-cli needs node and npm"
    if not browser:
        return None, "mermaid-cli needs Chromium"
    folder = MADE / "node"
    program = folder / "node_modules" / "@mermaid-js" / "mermaid-cli" / "src" / "cli.js"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n', "utf-8")
        # Its own download of a browser is left out: the one of this machine serves.
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts")
        _do(npm, "install", "--prefix", str(folder), *quiet, NODE_PEER)
    settings = folder / "puppeteer.json"
    arguments = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    written = json.dumps({"executablePath": browser, "args": arguments})
    settings.write_text(written, "utf-8")
    return (node, str(program), "--quiet", "--puppeteerConfigFile", str(settings)), ""


def install_ajv() -> tuple[str, ...] | None:
    """The command of ajv-cli; None where there is no npm to install it with."""
    return _install_node_program("ajv", AJV_PEER, "ajv-cli/dist/index.js")


def install_spectral(schema: Path) -> tuple[str, ...] | None:
    """The command of spectral with one rule, which holds each file against `schema`; None where
    there is no npm to install it with.
    """
    program = "@stoplight/spectral-cli/dist/index.js"
    command = _install_node_program("spectral", SPECTRAL_PEER, program)
    if command is None:
        return None
    options = {"schema": json.loads(schema.read_text("utf-8")), "allErrors": True}
    rule = {"given": "$", "then": {"function": "schema", "functionOptions": options}}
    rules = MADE / "spectral" / "rules.json"
    rules.write_text(json.dumps({"rules": {"map": {**rule, "severity": "error"}}}), "utf-8")
    return (*command, "lint", "--quiet", "--ruleset", str(rules))


def _install_node_program(name: str, package: str, program: str) -> tuple[str, ...] | None:
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        return None
    folder = MADE / name
    installed = folder / "node_modules" / program
    if not installed.exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n', "utf-8")
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts")
        _do(npm, "install", "--prefix", str(folder), *quiet, package)
    return (node, str(installed))


def _make_venv(folder: Path) -> None:
    if not _bin(folder).exists():
        venv.create(folder, with_pip=True, symlinks=True)


def _bin(folder: Path) -> Path:
    return folder / "bin"


def _pip(folder: Path, *words: str) -> None:
    pip = (str(_bin(folder) / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet")
    _do(*pip, "install", "--quiet", *words)


def _do(*words: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key != _NO_BYTECODE}
    try:
        subprocess.run(words, check=True, env=environment, stdin=subprocess.DEVNULL)
    except subprocess.CalledProcessError as error:
        sys.exit(f"could not run: {' '.join(words)} (exit {error.returncode})")
