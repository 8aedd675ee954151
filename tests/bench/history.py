"""One edition more into a store of a thousand, an agency's history from it, its size: `python -m tests.bench.history`.

The editions that ship are followed by believable ones: ten rows come with each, one or two leave (with `--steady` as
many leave, so that the list stays as long as it is), five links are posted. Absolute figures depend on the machine; the
bars are those of RELIABILITY R9. Exit code 1 when one is missed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from shutil import copyfile, copytree
from sqlite3 import Connection
from statistics import median

from desktop.directory.tables import read_agencies
from desktop.domain.edition import Edition
from desktop.domain.row import PrintedRow
from desktop.roster.list_file import read_history
from desktop.roster.normalise import normalise_list
from desktop.runtime.paths import resource_dir
from desktop.services.appending import Appending
from desktop.services.desk import open_desk
from desktop.services.facts import open_database, open_directory
from desktop.services.imports import read_list
from desktop.services.judging import judge
from desktop.services.keeping import keep_history, keep_lists
from desktop.services.knowledge import open_knowledge
from desktop.services.listed import Listed
from desktop.services.row_marks import marks
from desktop.services.shipped import Shipped
from desktop.store.held_list import HeldList
from desktop.store.list_file import change_list
from tests.bench.growing_list import GrowingList, workbook

RESOURCES = resource_dir()
NOW, TODAY = datetime(2030, 1, 1, tzinfo=UTC), date(2030, 1, 1)
IMPORT_MS, HISTORY_MS, STORE_BYTES = 250.0, 50.0, 10_000_000
GROWING, STEADY = (1, 2), (9, 11)  # rows that leave with each edition; ten come
PAGES = 60  # agencies whose history is asked: those with most of it

Printed = tuple[Edition, Sequence[PrintedRow]]


def grow(data_dir: Path, count: int, leave: tuple[int, int]) -> Printed:
    """Hold the editions that ship and believable ones behind them, `count` in all; gives one more, not held."""
    shipped, history = Shipped(RESOURCES), read_history(RESOURCES / "data" / "roster")
    keep_history(data_dir, RESOURCES, history)
    rows = [record.row.printed for record in history.current()]
    growing = GrowingList(rows, history.newest.date, list(read_agencies(shipped.directory)))
    *held, last = growing.editions(count - len(history.editions) + 1, 10, leave)
    path = HeldList(data_dir).path()
    with closing(open_directory(data_dir, shipped)) as connection:
        HeldList(data_dir).replace(partial(_with, connection, shipped, path or Path(), held))
    return last


def _with(connection: Connection, shipped: Shipped, base: Path, held: Iterable[Printed], path: Path) -> None:
    """A copy of a list file with further editions."""
    copyfile(base, path)
    knowledge = open_knowledge(connection, shipped.decisions)

    def add(changed: Connection) -> None:
        for edition, printed in held:
            rows = normalise_list(printed, edition.date)
            if not Appending(changed, shipped.decisions, knowledge).append(edition, rows, marks(rows)):
                raise RuntimeError(edition.file)

    change_list(connection, path, add)


def _in_a_new_process(data_dir: Path, file: Path) -> dict[str, float]:
    """`import_parts` where nothing else was done before."""
    command = [sys.executable, "-m", "tests.bench.history", "--into", str(data_dir), str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return {part: float(ms) for part, ms in json.loads(told.stdout).items()}


def import_parts(data_dir: Path, file: Path) -> dict[str, float]:
    """Take one list in and open the desk on it: milliseconds of each part, from the first byte read.

    Raises: RuntimeError when it is not taken.
    """
    times = [time.perf_counter()]
    offered = read_list(file, file.read_bytes(), NOW)
    times.append(time.perf_counter())
    with closing(open_database(data_dir, RESOURCES)) as connection:
        taken, reports = judge([offered], Listed(connection), accept=False)
        times.append(time.perf_counter())
        if not taken:
            raise RuntimeError(reports)
        keep_lists(connection, data_dir, Shipped(RESOURCES), taken, fresh=False)
    times.append(time.perf_counter())
    desk = open_desk(data_dir, RESOURCES, TODAY)
    if desk.edition.file != file.name:
        raise RuntimeError(desk.edition.file)
    times.append(time.perf_counter())
    desk.close()
    parts = ("read", "open and judge", "place and write", "ready")
    return {part: (b - a) * 1000 for part, a, b in zip(parts, times, times[1:], strict=False)}


def history_ms(data_dir: Path) -> list[float]:
    """Milliseconds for the pages of the agencies with most history, the first of them with all that is read once."""
    with closing(open_database(data_dir, RESOURCES)) as connection:
        told = Counter(change.agency_id for change in Listed(connection).tables.changes())
        busiest = [identity for identity, _ in told.most_common(PAGES)]
    desk = open_desk(data_dir, RESOURCES, TODAY)
    found = []
    for identity in busiest:
        before = time.perf_counter()
        desk.agency(identity)
        found.append((time.perf_counter() - before) * 1000)
    desk.close()
    return found


def store_bytes(data_dir: Path) -> int:
    """The size of all files of the held list."""
    return sum(path.stat().st_size for path in (data_dir / "list").iterdir())


def measure(folder: Path, editions: int, leave: tuple[int, int], rounds: int) -> bool:
    """Print all figures and their bars; says whether all are kept."""
    edition, rows = grow(folder / "held", editions, leave)
    file = folder / edition.file
    file.write_bytes(workbook(rows))
    found = []
    for turn in range(rounds):
        copytree(folder / "held", folder / str(turn))
        found.append(_in_a_new_process(folder / str(turn), file))
    total = median(sum(parts.values()) for parts in found)
    detail = ", ".join(f"{part} {median(parts[part] for parts in found):.0f}" for part in found[0])
    pages = history_ms(folder / "0")
    size = store_bytes(folder / "0")
    say = sys.stdout.write
    say(f"one edition of {len(rows)} rows into a store of {editions}: {total:.0f} ms (bar {IMPORT_MS:.0f}): {detail}\n")
    say(f"an agency's history: median {median(pages):.1f} ms, the first {pages[0]:.1f}, ")
    say(f"at most {max(pages[1:]):.1f} (bar {HISTORY_MS:.0f})\n")
    say(f"store: {size / 1e6:.1f} MB (bar {STORE_BYTES / 1e6:.0f})\n")
    return total <= IMPORT_MS and max(pages) <= HISTORY_MS and size <= STORE_BYTES


def main() -> int:
    """Measure in a folder that is thrown away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--editions", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steady", action="store_true", help="as many rows leave as come")
    parser.add_argument("--into", nargs=2, type=Path, help="take a file into a data folder and print the times")
    asked = parser.parse_args()
    if asked.into:
        sys.stdout.write(json.dumps(import_parts(*asked.into)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        leave = STEADY if asked.steady else GROWING
        return 0 if measure(Path(folder), asked.editions, leave, asked.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
