"""What was looked up is nowhere on the disk afterwards, but in the file that the person asked for."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT, Command

ZIP, WORD = "99950", "zebrafinchquartz"
FOLDERS = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")


@pytest.fixture
def home(tmp_path: Path) -> Command:
    """A home of its own in which the facts are built already: they name every ZIP code."""
    made = Command(tmp_path)
    for name in FOLDERS:
        (tmp_path / name).mkdir(mode=0o700)
    assert made.run("status", **_folders(made)).code == 0
    return made


def _folders(home: Command) -> dict[str, str]:
    return {name: str(home.home / name) for name in FOLDERS} | {"QT_QPA_PLATFORM": "offscreen"}


def _hits(home: Command) -> dict[str, int]:
    """How often a canary stands in each file below the home, or in its name."""
    found = {}
    for path in home.home.rglob("*"):
        name = str(path.relative_to(home.home))
        data = name.encode() + (path.read_bytes() if path.is_file() else b"")
        spellings = [word.encode(code) for word in (ZIP, WORD) for code in ("utf-8", "utf-16-le")]
        found[name] = sum(data.count(one) for one in spellings)
    return {name: number for name, number in found.items() if number}


def test_what_was_asked_on_the_command_line_is_only_in_the_file_that_was_asked_for(home: Command) -> None:
    before, folders = _hits(home), _folders(home)
    for words in (("lookup", ZIP), ("lookup", ZIP, "--json"), ("search", ZIP), ("search", WORD), ("lookup", WORD)):
        home.run(*words, **folders)
    sheet = home.home / "sheet.html"
    assert home.run("sheet", ZIP, "--output", str(sheet), **folders).code == 0
    assert _hits(home).keys() - before.keys() == {"sheet.html"}
    sheet.unlink()
    assert _hits(home) == before


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as other systems do")
def test_what_was_typed_into_a_window_that_was_killed_is_nowhere(home: Command) -> None:
    before = _hits(home)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.typed_and_killed", ZIP, WORD], cwd=ROOT,
        env=home.environment(**_folders(home)), capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout.strip()) == (-signal.SIGKILL, WORD), ran.stderr
    assert _hits(home) == before
    assert list((home.home / "TMPDIR").iterdir()) == []
