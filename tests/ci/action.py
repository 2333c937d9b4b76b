"""Runs the steps of the action as the runner does."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.docs.pages import ROOT

_EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


@dataclass
class Runner:
    """A job: where it works, its folder for temporary files, the environment it starts with."""

    workspace: Path
    temporary: Path
    environment: Mapping[str, str]
    path: list[str] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)

    def run(self, step: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the step of that name with the given inputs, `-` for `_` in their names."""
        action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= action["inputs"].keys()
        values = {
            f"inputs.{name}": given.get(name, one["default"])
            for name, one in action["inputs"].items()
        }
        values |= {"github.action_path": str(ROOT), "github.token": "", **self.known}

        def resolve(text: str) -> str:
            return _EXPRESSION.sub(lambda found: values[found[1]], text)

        values["inputs.token"] = resolve(values["inputs.token"])
        [one] = [one for one in action["runs"]["steps"] if one["name"] == step]
        assert "${{" not in one["run"], "a value in a script is a way in for commands"
        self.temporary.mkdir(exist_ok=True)
        script = self.temporary / "step.sh"
        script.write_text(one["run"], "utf-8")
        added = self.temporary / "path"
        summary = self.temporary / "summary.md"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.workspace / resolve(one.get("working-directory", ".")),
            env={
                **self.environment,
                **{name: resolve(value) for name, value in one.get("env", {}).items()},
                "GITHUB_PATH": str(added),
                "GITHUB_STEP_SUMMARY": str(summary),
                "RUNNER_TEMP": str(self.temporary),
                "PATH": os.pathsep.join([*self.path, self.environment["PATH"]]),
            },
            capture_output=True,
            check=False,
            text=True,
        )
        if added.exists():
            self.path = [*reversed(added.read_text("utf-8").split("\n")[:-1]), *self.path]
            added.unlink()
        return done
