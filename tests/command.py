"""The command as a process of its own, as its users run it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.standby import PIPE_BYTES, stand_by

# What would change the output from one machine to the next.
NOT_INHERITED = ("CJM_", "GITHUB_", "GITLAB_", "LC_", "PYTHONIOENCODING", "PYTHONUTF8", "XDG_")
NOT_INHERITED_EXACT = {"CI", "CLICOLOR", "COLUMNS", "FORCE_COLOR", "LANG", "LINES", "NO_COLOR"}

# Processes copy themselves well there (see `cjm.api.sharing.METHOD`).
CAN_FORK = sys.platform == "linux"


def is_for_python(variable: str) -> bool:
    """Whether the interpreter itself reads the variable, as it starts."""
    return variable.startswith(("LANG", "LC_", "PYTHON"))


@dataclass(frozen=True)
class RunCjm:
    """Runs `cjm` and gives back its exit code and its bytes."""

    folder: Path
    home: Path

    def __call__(
        self,
        *arguments: str | Path,
        cwd: Path | None = None,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[bytes]:
        """Run the command in `cwd` (else in the test's folder) with nothing of the machine's.

        Where it can be, it is run in a copy of the process that stands by.
        """
        if not CAN_FORK or len(stdin) > PIPE_BYTES or any(map(is_for_python, env or ())):
            return self.afresh(*arguments, cwd=cwd, stdin=stdin, env=env, timeout=timeout)
        return stand_by().run(
            [*map(str, arguments)],
            cwd=cwd or self.folder,
            env=self._environment() | dict(env or {}),
            stdin=stdin,
            timeout=timeout,
        )

    def afresh(
        self,
        *arguments: str | Path,
        cwd: Path | None = None,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[bytes]:
        """The same, by an interpreter that begins anew, as for users."""
        return subprocess.run(
            [sys.executable, "-m", "cjm", *map(str, arguments)],
            cwd=cwd or self.folder,
            input=stdin,
            env=self._environment() | dict(env or {}),
            capture_output=True,
            timeout=timeout,
            check=False,
        )

    def start(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        """The same, still running."""
        return subprocess.Popen(
            [sys.executable, "-m", "cjm", *map(str, arguments)],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
        )

    def _environment(self) -> dict[str, str]:
        kept = {
            key: value
            for key, value in os.environ.items()
            if key not in NOT_INHERITED_EXACT and not key.startswith(NOT_INHERITED)
        }
        return kept | {"HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "dumb"}
