"""A disk that fills up: on a small file system in memory, with room for a little more each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.small_disk import on_small_disk

ROOT = Path(__file__).resolve().parents[3]

FILLED = """
import sys
from contextlib import suppress
from pathlib import Path
from desktop.store.held_list import HeldList
from desktop.store.small_file import SmallFile

folder, by_files = Path(sys.argv[1]), sys.argv[2] == "files"
held, notes, ballast = HeldList(folder), SmallFile(folder / "notes"), folder / "ballast"
OLD, NEW = b"old " * 20_000, b"new " * 40_000

def keep(content):
    held.replace(lambda path: path.write_bytes(content))

def fill(room):
    ballast.mkdir()
    with suppress(OSError):
        for number in range(10_000):
            (ballast / str(number)).write_bytes(b"" if by_files else bytes(4096))
    left = sorted(ballast.iterdir(), key=lambda one: int(one.name), reverse=True)
    for one in left[:room]:
        one.unlink()

def clear():
    for one in ballast.iterdir():
        one.unlink()
    ballast.rmdir()

done = {False: 0, True: 0}
keep(OLD)
notes.write(OLD)
for room in range(int(sys.argv[3])):
    fill(room)
    for write, read in ((lambda: keep(NEW), lambda: held.whole().read_bytes()), (lambda: notes.write(NEW), notes.read)):
        try:
            write()
        except OSError:
            assert read() == OLD, room
            done[False] += 1
        else:
            assert read() == NEW, room
            done[True] += 1
        assert not list(folder.rglob("*.new")), room
    clear()
    keep(OLD)
    notes.write(OLD)
print(done[False], done[True])
"""


def _filled(tmp_path: Path, options: str, kind: str, steps: int) -> tuple[int, int]:
    """How often it failed and how often it went well; the old files or the new ones were whole each time."""
    words = [*on_small_disk(options, str(tmp_path)), sys.executable, "-c", FILLED]
    ran = subprocess.run(
        [*words, str(tmp_path), kind, str(steps)], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    failed, went_well = ran.stdout.split()
    return int(failed), int(went_well)


def test_a_disk_that_fills_up_anywhere_leaves_the_old_files_or_the_new_ones(tmp_path: Path) -> None:
    failed, went_well = _filled(tmp_path, "size=1m", "bytes", 100)
    assert failed > 40
    assert went_well > 40


def test_a_disk_that_takes_no_more_files_leaves_the_old_files_or_the_new_ones(tmp_path: Path) -> None:
    failed, went_well = _filled(tmp_path, "nr_inodes=40", "files", 8)
    assert failed > 1
    assert went_well > 4
