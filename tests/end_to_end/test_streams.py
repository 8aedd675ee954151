"""Where the answer can't go: closed outputs and a full disk; and Ctrl-C before there is any."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app import run

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")

_FULL = "A file could not be read or written: the disk is full."


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("--version >&-", 0, ""),
        ("nonsense 2>&-", 2, ""),
        ("nonsense >&- 2>&-", 2, ""),
        ("nonsense 2>/dev/full", 2, ""),
        ("--version >/dev/full", 4, _FULL),
        ("--version --json >/dev/full", 4, _FULL),
        ("nonsense --json >/dev/full", 2, "COMMAND can't be 'nonsense'."),
    ],
)
def test_an_output_that_takes_nothing_ends_in_a_code_of_the_contract_and_never_in_a_traceback(
    command: str, code: int, said: str
) -> None:
    line = f"{shlex.quote(sys.executable)} -m desktop --lang en {command}"
    ended = subprocess.run(["/bin/sh", "-c", line], check=False, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith(said)
    assert bool(ended.stderr) == bool(said)
    assert "Traceback" not in ended.stderr


def test_ctrl_c_while_the_command_line_is_loaded_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.app._run_command", interrupted)
    assert run(["status"]) == 130
    assert capsys.readouterr() == ("", "")
