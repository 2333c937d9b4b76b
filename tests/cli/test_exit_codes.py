"""Exit codes: 0 done, 1 found something, 2 cannot, 3 a bug of ours, 130 interrupted,
143 ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.maps import BROKEN, GOOD, NO_YAML, WARNED, write_maps
from tests.command import RunCjm


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        (GOOD, "info", 0),
        (WARNED, "error", 0),
        (WARNED, "warning", 1),
        (BROKEN, "error", 1),
        (BROKEN, "never", 0),
        (NO_YAML, "error", 1),
    ],
)
def test_findings_from_a_level_on_are_1(run_cjm: RunCjm, text: str, level: str, code: int) -> None:
    write_maps(run_cjm.folder, a=text)
    for report in ("full", "concise"):
        done = run_cjm("validate", "--fail-on", level, "--report", report)
        assert done.returncode == code, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("valdate",),
        ("--nope",),
        ("validate", "--nope"),
        ("validate", "nope.cjm.yaml"),
        ("validate", "*.nope"),
        ("validate", "empty"),
        ("validate", "--report", "nope"),
        ("validate", "--report", "full", "--report", "concise"),
        ("validate", "--fail-on", "nope"),
        ("validate", "--select", "nope"),
        ("validate", "--ignore", "nope"),
        ("validate", "--today", "yesterday"),
        ("validate", "--config", "nope.toml"),
        ("validate", "-C", "nope"),
        ("validate", "--color", "nope"),
        ("render", "-f", "nope"),
        ("render", "-o", "a.nope"),
        ("render", "--theme", "nope"),
        ("render", "--dot", "nope/dot"),
        ("rules", "nope"),
        ("schema", "nope"),
        ("init", "--lang", "nope"),
        ("show", "nope.cjm.yaml"),
        ("show", "--width", "many"),
    ],
)
def test_what_cannot_be_done_is_2_with_a_word_on_it(
    run_cjm: RunCjm, arguments: tuple[str, ...]
) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    (run_cjm.folder / "empty").mkdir()
    done = run_cjm(*arguments)
    assert done.returncode == 2, done.stderr
    assert done.stdout == b""
    assert done.stderr.startswith(b"error: " if arguments else b"Usage: ")
    assert b"Traceback" not in done.stderr


def test_a_bug_of_ours_is_3_and_asks_for_a_report(tmp_path: Path) -> None:
    code = (
        "import sys, cjm.api.pages\n"
        "def fail(*_): raise RuntimeError('\\x1b[31mboom')\n"
        "cjm.api.pages.list_rules = fail\n"
        "from cjm.cli.run import run\n"
        "sys.exit(run(['rules']))\n"
    )
    for debug in ("", "1"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "CJM_DEBUG": debug},
            capture_output=True,
            cwd=tmp_path,
            check=False,
        )
        assert done.returncode == 3
        assert rb"RuntimeError: \x1b[31mboom" in done.stderr
        assert b"please report it" in done.stderr
        assert (b"Traceback" in done.stderr) == bool(debug)


_MORE_THAN_A_PIPE = 4 * 1024 * 1024
"""Bytes: of what a pipe may hold, more than any system allows by itself."""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_command_that_is_stopped_is_quiet(sign: signal.Signals, tmp_path: Path) -> None:
    # What a shell starts in the background ignores the signal, and so does all below it.
    code = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from cjm.__main__ import main\n"
        "sys.argv[1:] = ['validate', '-']\n"
        "sys.exit(main())\n"
    )
    waiting = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert waiting.stdin
    # A pipe is full until somebody reads it: more than it holds can only be written once the
    # command waits for its input.
    waiting.stdin.write(b"#" * _MORE_THAN_A_PIPE)
    waiting.stdin.flush()
    waiting.send_signal(sign)
    out, err = waiting.communicate(timeout=60)
    assert (waiting.returncode, out, err) == (128 + sign, b"", b"")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("validate", "--fail-on", "wrning"), "`--fail-on` is `wrning`"),
        (("show", "--width", "5"), "should be at least 20"),
        (("show", "--width", "wide"), "should be a whole number"),
        (("render", "-", "-o", "-", "--lang", "persian"), "`persian` is no language tag"),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(
    run_cjm: RunCjm, arguments: tuple[str, ...], words: str
) -> None:
    done = run_cjm(*arguments, stdin=b"cjm: 1\ntitle: T\n")
    assert done.returncode == 2
    said = done.stderr.decode()
    assert words in said
    assert "Input should" not in said
    assert "Value error" not in said
