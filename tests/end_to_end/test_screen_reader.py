"""A screen reader finds the field and reads the answer, over the real accessibility bus on a display of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.system_packages import missing_packages

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("Xvfb", "xdotool", "dbus-run-session")
BUS = Path("/usr/libexec/at-spi-bus-launcher")
PACKAGES = "xvfb xdotool dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0"


def lacking() -> str:
    """What of the machine is not there, empty where all is."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not BUS.exists():
        missing.append(str(BUS))
    if not missing:
        asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
        if subprocess.run(asked, capture_output=True, check=False).returncode != 0:
            missing.append("pyatspi")
    return ", ".join([*missing, *(names[-1] for names in missing_packages(display=True))])


@pytest.fixture
def display() -> Iterator[str]:
    """The name of an X display that nobody sees."""
    missing = lacking()
    if missing:
        pytest.skip(f"needs {missing}: sudo apt-get install {PACKAGES}, and build_scripts/dev.py system")
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1200x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def test_a_screen_reader_finds_the_field_types_a_zip_code_and_reads_the_answer(display: str, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path / "person"), "--size", "1000x800"]
    command = ["dbus-run-session", "--", SYSTEM_PYTHON, str(Path(__file__).with_name("screen_reader.py")), *program]
    environment = {**os.environ, "DISPLAY": display, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["field"] == "Search: ZIP code, city, county or agency"
    assert found["typed"] == "32601"
    assert "1 of the 2 agencies that police this ZIP code is on ICE's 287(g) list" in found["sentence"]
    assert {"Look up", "Map", "Settings"} <= set(found["pages"])
    assert {"On the list", "Not on the list"} <= set(found["names"])
