"""What was looked up is nowhere on the disk afterwards, however it ended, but in files that were asked for."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT, Command
from tests.unit.runtime.test_unnamed_file import can_be_nameless

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes as other systems do")

ZIP, WORD = "99950", "zebrafinchquartz"
FOLDERS = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")


@pytest.fixture
def home(tmp_path: Path) -> Command:
    """A home of its own, in which the person keeps files in a folder that nobody else should know of."""
    made = Command(tmp_path)
    for name in (*FOLDERS, WORD):
        (tmp_path / name).mkdir(mode=0o700)
    if not (ROOT / "resources" / "compiled").is_dir():
        made.run("status", **_folders(made))  # facts that are built name every ZIP code
    return made


def _folders(home: Command) -> dict[str, str]:
    return {name: str(home.home / name) for name in FOLDERS} | {"QT_QPA_PLATFORM": "offscreen"}


def _ran(home: Command, module: str, *words: str) -> tuple[int, str, str]:
    ran = subprocess.run(
        [sys.executable, "-m", f"tests.end_to_end.{module}", *words], cwd=ROOT,
        env=home.environment(**_folders(home)), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    return ran.returncode, ran.stdout, ran.stderr


def _hits(home: Command) -> dict[str, int]:
    """How often a canary stands in each file below the home, or in its name; not in the person's own folder."""
    found = {}
    for path in home.home.rglob("*"):
        name = path.relative_to(home.home)
        if name.parts[0] != WORD:
            data = str(name).encode() + (path.read_bytes() if path.is_file() else b"")
            spellings = [word.encode(code) for word in (ZIP, WORD) for code in ("utf-8", "utf-16-le")]
            found[str(name)] = sum(data.count(one) for one in spellings)
    return {name: number for name, number in found.items() if number}


def test_what_was_asked_in_commands_that_were_killed_is_only_in_files_that_were_asked_for(home: Command) -> None:
    before, own = _hits(home), home.home / WORD
    (own / "asked.csv").write_text(f"where\n{ZIP}\n{WORD}\n")
    asked = [
        ["lookup", ZIP],
        ["lookup", ZIP, "--json"],
        ["lookup", WORD],
        ["search", ZIP],
        ["search", WORD],
        ["agency", WORD],
    ]
    written = [
        ["sheet", ZIP, "-o", str(own / "sheet.html")],
        ["sheet", ZIP, "-o", str(own / "sheet.pdf")],
        ["batch", str(own / "asked.csv"), "-o", str(own / "answers.csv"), "--sheets", str(own / "sheets")],
        ["export-data", str(own / "list.287g")],
    ]
    runs = [*(["end", *words] for words in asked + written), *(["write", *words] for words in written)]
    code, out, err = _ran(home, "killed_commands", json.dumps(runs))
    assert (code, json.loads(out or "[]")) == (0, [-signal.SIGKILL] * len(runs)), err
    files = {"asked.csv", "sheet.html", "sheet.pdf", "answers.csv", "sheets", "list.287g"}
    assert {path.name for path in own.iterdir() if path.name[0] != "." or can_be_nameless(own)} == files
    assert ZIP in (own / "sheet.html").read_text()
    assert _hits(home) == before
    assert list((home.home / "TMPDIR").iterdir()) == []


def test_what_was_done_in_a_window_that_was_killed_is_only_in_files_that_were_asked_for(home: Command) -> None:
    before, own = _hits(home), home.home / WORD
    steps = (
        f"type:{WORD}", f"type:{ZIP}", f"file:Save sheet …|{own / 'sheet.pdf'}", "press:Print …",
        "page:changes", f"file:Save as CSV …|{own / 'changes.csv'}",
        "page:settings", f"file:Save as one file …|{own / 'list.287g'}", f"type:{ZIP}",
    )  # fmt: skip
    code, out, err = _ran(home, "scripted_window", "kill", *steps)
    assert (code, out[: len(ZIP)]) == (-signal.SIGKILL, ZIP), err
    assert {path.name for path in own.iterdir()} == {"sheet.pdf", "changes.csv", "list.287g"}
    assert _hits(home) == before
    assert list((home.home / "TMPDIR").iterdir()) == []


def test_the_look_for_canaries_sees_one_wherever_it_is(home: Command) -> None:
    (home.home / "XDG_CACHE_HOME" / "recent").write_bytes(f"1 {WORD}".encode("utf-16-le"))
    (home.home / "TMPDIR" / f"{ZIP}.tmp").touch()
    assert _hits(home) == {"XDG_CACHE_HOME/recent": 1, f"TMPDIR/{ZIP}.tmp": 1}
