"""Sheets as PDF, beside a QTextDocument alone in the same run: `python -m tests.bench.sheets [--sheets 1000]`.

Prints how long one sheet takes once the first is made (answer given, file not yet written) and a QTextDocument with
the same words; how large the PDFs are; how long many ZIP codes take from the question to the files in a folder, and
into one PDF; and the memory held after 100 of them and after all. `cpu_ms` does not count what else the machine did.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

from desktop.domain.page_setup import PageSetup
from desktop.runtime.paths import resource_dir
from desktop.runtime.whole_file import write_pieces, write_whole
from desktop.services.desk import Desk, open_desk
from desktop.services.sheet_blocks import Versions
from desktop.services.sheets import SheetMaker, Subject, subject_of
from desktop.services.wording import plain_translate, sheet_text
from desktop.ui.printing.plain_face import plain_family
from desktop.ui.printing.sheet_press import SheetPress

_SINGLE = 60
_EARLY = 100


def resident_mb() -> float:
    """The memory that this process holds now; only on Linux."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def timed(makers: Sequence[Callable[[], bytes]]) -> dict[str, float]:
    """Milliseconds of each, and how large what they made is."""
    wall, cpu, sizes = [], [], []
    for make in makers:
        began, worked = time.perf_counter(), time.process_time()
        sizes.append(len(make()))
        wall.append(1000 * (time.perf_counter() - began))
        cpu.append(1000 * (time.process_time() - worked))
    wall.sort()
    return {
        "ms": round(statistics.median(wall), 1),
        "p95_ms": round(wall[len(wall) * 95 // 100], 1),
        "cpu_ms": round(statistics.median(cpu), 1),
        "kb": round(statistics.median(sizes) / 1000, 1),
        "most_kb": round(max(sizes) / 1000, 1),
    }


def document_pdf(versions: Versions) -> bytes:
    """The same words set by a QTextDocument, with nothing of ours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    document = QTextDocument(sheet_text(versions[0], 80))
    document.print_(QPdfWriter(buffer))
    return bytes(buffer.data().data())


class Many:
    """Many ZIP codes one after the other, as `batch` asks them."""

    def __init__(self, desk: Desk, codes: Sequence[str]) -> None:
        self._desk, self._codes = desk, codes
        self._maker = SheetMaker(desk, [(plain_translate, "en")])
        self.held: dict[int, float] = {}

    def sheets(self) -> Iterator[Versions]:
        """Their sheets; notes the memory on the way."""
        for number, code in enumerate(self._codes, start=1):
            yield self._maker.summary(subject_of(self._desk, code))
            if number in {_EARLY, len(self._codes)}:
                self.held[number] = round(resident_mb(), 1)

    def figures(self, write: Callable[[Iterator[Versions]], None]) -> dict[str, object]:
        """How long `write` takes with them."""
        began, worked = time.perf_counter(), time.process_time()
        write(self.sheets())
        wall, cpu = time.perf_counter() - began, time.process_time() - worked
        return {"s": round(wall, 1), "cpu_s": round(cpu, 1), "mb_after": dict(self.held)}


def run(desk: Desk, press: SheetPress, folder: Path, count: int) -> dict[str, object]:
    """All figures."""
    codes = random.Random(287).sample(sorted(desk.zip_codes()), count)
    maker, setup = SheetMaker(desk, [(plain_translate, "en")]), PageSetup()
    subjects = [subject_of(desk, code) for code in codes[:_SINGLE]]

    def sheet_pdf(subject: Subject) -> bytes:
        return press.pdf([maker.summary(subject)], setup)

    first = timed([partial(sheet_pdf, subjects[0])])
    ours = timed([partial(sheet_pdf, one) for one in subjects])
    versions = [maker.summary(one) for one in subjects]
    document_pdf(versions[0])
    bare = timed([partial(document_pdf, one) for one in versions])

    def write_each(sheets: Iterator[Versions]) -> None:
        for number, one in enumerate(sheets):
            write_whole(folder / f"{number}.pdf", press.pdf([one], setup))

    return {
        "first_sheet_ms": first["ms"],
        "one_sheet": ours,
        "text_document_alone": bare,
        "ratio_cpu": round(ours["cpu_ms"] / bare["cpu_ms"], 2),
        f"{count}_files": Many(desk, codes).figures(write_each),
        f"{count}_in_one": Many(desk, codes).figures(
            lambda sheets: write_pieces(folder / "all.pdf", press.pieces(sheets, setup))
        ),
        "in_one_mb": round((folder / "all.pdf").stat().st_size / 1e6, 1),
    }


def main() -> int:
    """Measure with the facts that ship, and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=1000)
    count = max(parser.parse_args().sheets, _EARLY)
    app = QGuiApplication([])
    press = SheetPress(app, plain_family())
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder), resource_dir(), datetime.now(tz=UTC).date())
        print(json.dumps(run(desk, press, Path(folder), count), indent=1))
        desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
