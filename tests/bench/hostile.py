"""How long and how much memory the workbook reader needs for hostile files: `python -m tests.bench.hostile [NAME...]`.

Each file is decided in a process of its own; RELIABILITY promises 2 s and 300 MB. Seconds are of the processor, so that
others at work do not count. Exit code 1 when one breaks the promise.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds
from desktop.roster.workbook import read_workbook
from tests.unit.roster.tiny_workbook import HEADER, MAIN, ROW, Tiny, packed

MOST_SECONDS, MOST_MEGABYTES = 2.0, 300
MEGABYTE = 1024 * 1024
_FILE = "--file"
LINK = "https://www.ice.gov/doclib/287gMOA/x.pdf"


def _noise(count: int, form: str) -> str:
    return "".join(form.format(i * 7919 % 99_991) for i in range(count))


def _after_rows(xml: str) -> bytes:
    tiny = Tiny()
    return tiny.data(sheet1=tiny.sheet().replace("</sheetData>", f"</sheetData>{xml}"))


def _many_rows(count: int, columns: int) -> bytes:
    strings = [f"text {i}" for i in range(5_000)]
    cells = "".join('<c t="s"><v>{}</v></c>' for _ in range(columns))
    rows = "".join(
        f"<row>{cells.format(*((i * 31 + c * 7) % 5_000 for c in range(columns)))}</row>" for i in range(count)
    )
    return Tiny(rows=(HEADER,), raw_rows=rows, strings=strings).data()


def _attributes(count: int, value: object = "") -> str:
    return _noise(count, ' b{0:05}="' + str(value) + '"')


def _text_cell(words: int) -> bytes:
    text = _noise(words, "{0:08} ")
    return Tiny(raw_rows=f'<row r="3"><c r="A3" t="str"><v>{text}</v></c></row>').data()


def _whole_sheet_links(count: int) -> bytes:
    return Tiny(rows=(HEADER, *[ROW] * 2_000), links=[("A1:XFD1048576", LINK)] * count).data()


LARGEST = "the largest honest list: 49,999 rows of 8 columns"
"""27 times ICE's: read, not refused, so it may take longer."""

CASES: dict[str, Callable[[], bytes]] = {
    "an ordinary small workbook": lambda: Tiny().data(),
    "60,000 members": lambda: packed({f"x{i}": b"" for i in range(60_000)}, zipfile.ZIP_STORED),
    "48 MB of zeros": lambda: packed({**Tiny().parts(), "xl/bomb.xml": bytes(48 * MEGABYTE)}),
    "a whole-sheet link": lambda: _whole_sheet_links(1),
    "20,000 whole-sheet links": lambda: _whole_sheet_links(20_000),
    "42,000 merges": lambda: Tiny(tail=_noise(42_000, '<mergeCell ref="A{0}:XFD{0}"/>')).data(),
    "depth 200,000": lambda: _after_rows(_noise(200_000, "<a{}>")),
    "2.9 million elements": lambda: _after_rows(_noise(2_900_000, "<a{}/>")),
    "1.4 million elements with text": lambda: _after_rows(_noise(1_450_000, "<a>{}</a>")),
    "100 tags of 18,000 attributes": lambda: _after_rows(f"<a{_attributes(18_000)}/>" * 100),
    "12 MB of text in a cell": lambda: _text_cell(1_500_000),
    "9 MB of attributes in one tag": lambda: _after_rows(f"<a{_attributes(90_000)}/>"),
    "20,000 empty rows": lambda: Tiny(rows=(HEADER,), raw_rows="<row/>" * 20_000).data(),
    LARGEST: lambda: _many_rows(49_999, 8),
    "49,999 rows of 20 columns": lambda: _many_rows(49_999, 20),
    "60,000 rows": lambda: _many_rows(60_000, 8),
    "700,000 shared texts": lambda: Tiny().data(
        sharedStrings=f'<sst xmlns="{MAIN}">{_noise(700_000, "<si><t>{}</t></si>")}</sst>'
    ),
    "1 million rows": lambda: Tiny(rows=(HEADER,), raw_rows=_noise(1_000_000, "<row><c><v>{}</v></c></row>")).data(),
    "600,000 empty cells": lambda: Tiny(
        rows=(HEADER,), raw_rows="<row>" + _noise(600_000, '<c s="{}"/>') + "</row>"
    ).data(),
    "20,000 tags of 100 attributes": lambda: _after_rows(
        "".join(f"<a{_attributes(100, i % 97)}/>" for i in range(20_000))
    ),
}


def decide(path: Path) -> None:
    """Read one file and print the outcome, seconds and the megabytes at the peak."""
    data, start = path.read_bytes(), time.process_time()
    try:
        outcome = f"{len(read_workbook(data).rows)} rows"
    except WorkbookError as error:
        outcome = error.code
    seconds = time.process_time() - start
    print(f"{seconds:.2f}\t{_peak_megabytes():.0f}\t{outcome}")


def _peak_megabytes() -> float:
    """The most memory this process held: Linux tells it since the start of the program, others since the fork."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(names: Iterable[str] = CASES) -> int:
    """Decide these cases; 0 when all hold."""
    broken = 0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.xlsx"
        for name in names:
            data = CASES[name]()
            path.write_bytes(data[: bounds.FILE_BYTES + 1])
            command = [sys.executable, "-m", "tests.bench.hostile", _FILE, str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            seconds, megabytes, outcome = done.stdout.strip().split("\t")
            bad = (float(seconds) > MOST_SECONDS and name != LARGEST) or float(megabytes) > MOST_MEGABYTES
            broken += bad
            print(
                f"{'BAD ' if bad else 'ok  '}{seconds} s  {megabytes} MB  {outcome:22} {name} ({len(data):,} bytes)",
                flush=True,
            )
    return int(broken > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == [_FILE]:
        decide(Path(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:] or CASES))
