"""Whatever a program was writing when it was killed or the disk was full: the old is there or the new, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POINTS, TIMES = 13, 5
COPIES = 40


@pytest.mark.skipif(sys.platform != "linux", reason="counts the steps of a process as Linux tells them")
def test_a_program_that_is_killed_at_any_write_leaves_the_old_or_the_new_whole() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.kills", str(TIMES)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    _, *points, last = ran.stdout.splitlines()
    killed = [line[34:].split()[1] for line in points]
    assert (killed, last) == ([str(TIMES)] * POINTS, "0 bad")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks copies of the program")
def test_of_many_copies_at_once_none_fails_and_what_is_kept_in_the_end_is_whole() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.doubles", str(COPIES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    *ends, kept = ran.stdout.splitlines()
    assert sum(int(line.split()[0]) for line in ends) == COPIES
    assert kept == "kept: list, setting, places (True, True, True); damaged []; unfinished []"
