"""A lock between processes: one holds it, the others are told at once, and who is dead holds nothing."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store.lock import BusyError, locked

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys, pathlib
from desktop.store.lock import locked
with locked(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", HOLD, str(path)]
    holder = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    return holder


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, None])
def test_another_process_is_told_at_once_and_a_dead_one_holds_nothing(tmp_path: Path, end: int | None) -> None:
    path = tmp_path / "lock"
    with _holder(path) as holder:
        with pytest.raises(BusyError), locked(path):
            pass
        if end:
            holder.send_signal(end)
        holder.communicate()
    with locked(path):
        pass


def test_one_who_is_patient_gets_it_when_the_other_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lock"
    other = locked(path)
    other.__enter__()
    monkeypatch.setattr("time.sleep", lambda _seconds: other.__exit__(None, None, None))
    with locked(path, patience=5):
        pass


def test_where_the_disk_knows_no_locks_the_work_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", unknown)
    with locked(tmp_path / "lock"), locked(tmp_path / "lock"):
        pass


@pytest.mark.parametrize("put", [Path.mkdir, lambda path: path.symlink_to("/etc/passwd"), os.mkfifo])
def test_what_stands_in_the_place_of_a_lock_does_not_block(tmp_path: Path, put: Callable[[Path], None]) -> None:
    path = tmp_path / "lock"
    put(path)
    with locked(path), pytest.raises(BusyError), locked(path):
        pass
