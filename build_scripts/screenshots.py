"""Pictures of every page in every dress: `python3 build_scripts/dev.py screenshots [--only WORD] [--out FOLDER]`.

Each picture is one start of the real program, without a display: page, scheme, language, size of text, width of the
window; `--only` takes those whose name holds a word. They are to be looked at one by one. `--readme` takes the few that
stand in the README and in the guides, small, into docs.
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402 - as below
from PySide6.QtGui import QImage, QImageWriter  # noqa: E402

from desktop.runtime.paths import resource_dir  # noqa: E402 - needs the path above
from desktop.services.desk import open_desk  # noqa: E402
from desktop.services.saved import SavedPlaces, snapshot  # noqa: E402
from desktop.ui.window_options import PAGES  # noqa: E402

QUERIES = {
    "start": (),
    "place": ("--query", "32601"),
    "place-with-towns": ("--query", "17821"),
    "place-po-box": ("--query", "32602"),
    "county": ("--query", "Cobb County"),
    "agency": ("--query", "Alachua County Sheriff's Office"),
    "agency-gone": ("--query", "Frederick County Sheriff's Office"),
    "several": ("--query", "lake county"),
    "like-it": ("--query", "alachoa county"),
    "nothing": ("--query", "qqqzzz"),
    "no-zip": ("--query", "00000"),
    "kiosk": ("--kiosk", "--query", "32601"),
}
SCHEMES, LANGUAGES, SCALES = ("light", "dark"), ("en", "es"), (100, 200)
WIDE, NARROW, SMALL = "1080x900", "420x900", "1000x720"
AT_ONCE = 2
COLOURS, APART = 64, 12  # of a small picture; how far from each other two of them are, of 255
README = {
    "images/place": ("light", "--query", "32601"),
    "images/place-with-towns": ("dark", "--query", "17821"),
    "images/agency": ("light", "--query", "Alachua County Sheriff's Office"),
    "images/map": ("light", "--page", "map", "--size", "1000x880"),
    "images/changes": ("dark", "--page", "changes"),
    "images/in-spanish": ("light", "--query", "33125", "--lang", "es"),
} | {
    f"pictures/{language}-{name}": ("light", *asked, "--lang", language)
    for language in LANGUAGES
    for name, asked in {
        "place": ("--query", "32601"),
        "agency": ("--query", "Alachua County Sheriff's Office"),
        "rights": ("--page", "rights"),
    }.items()
}
"""Those of the README and of the two guides, below docs/."""
HARMLESS = "This plugin does not support propagateSizeHints()"  # what Qt says of every window without a display


@dataclass(frozen=True)
class Shot:
    """One picture: its name and what the program is told."""

    name: str
    arguments: tuple[str, ...]


def shots() -> Iterator[Shot]:
    """Every page in every dress, and in a narrow window."""
    pages = QUERIES | {page: ("--page", page) for page in PAGES}
    dresses = [(*dress, WIDE) for dress in itertools.product(SCHEMES, LANGUAGES, SCALES)]
    dresses += [("light", "en", 100, NARROW), ("dark", "es", 200, NARROW)]
    for (page, asked), (scheme, language, scale, size) in itertools.product(pages.items(), dresses):
        dress = ("--scheme", scheme, "--lang", language, "--text-scale", str(scale), "--size", size)
        narrow = "-narrow" if size == NARROW else ""
        yield Shot(f"{page}-{scheme}-{language}-{scale}{narrow}", (*asked, *dress))


def readme_shots() -> Iterator[Shot]:
    """The few that stand in README and guides."""
    for name, (scheme, *asked) in README.items():
        yield Shot(name, ("--size", SMALL, *asked, "--scheme", scheme))


def make_small(file: Path) -> None:
    """Write a picture anew with the 64 colours that it has most of: a part of its bytes, and nobody sees it."""
    picture = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    words = memoryview(picture.constBits()).cast("B").cast("I")
    colours = distinct(colour for colour, _ in Counter(words).most_common())
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither)
    writer = QImageWriter(str(file), b"png")
    writer.setCompression(100)
    if not writer.write(small):
        raise OSError(writer.errorString())


def distinct(colours: Iterable[int]) -> list[int]:
    """The first colours that differ from those before them, so that the edges of one do not crowd out another."""
    chosen: list[int] = []
    for colour in colours:
        parts = colour.to_bytes(4, "big")
        if all(math.dist(parts, other.to_bytes(4, "big")) >= APART for other in chosen):
            chosen.append(colour)
        if len(chosen) == COLOURS:
            break
    return chosen


def furnish(data_dir: Path) -> None:
    """A data folder in which something is saved."""
    desk = open_desk(data_dir, resource_dir(), datetime.now(tz=UTC).date())
    places = SavedPlaces(data_dir)
    places.add(snapshot(desk.place("12001")))
    places.add(snapshot(desk.agency("FL-alachua-county-sheriffs-office")))
    desk.close()


def take(free: SimpleQueue[Path], folder: Path, shot: Shot) -> str:
    """Take one picture, with a data folder that no other window uses; the name of one that failed, else nothing."""
    data_dir = free.get()
    try:
        return taken(data_dir, folder, shot)
    finally:
        free.put(data_dir)


def taken(data_dir: Path, folder: Path, shot: Shot) -> str:
    """The same with this data folder."""
    file = folder / f"{shot.name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "desktop", "--data-dir", str(data_dir), "--screenshot", str(file), *shot.arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)
    complaints = [line for line in done.stderr.splitlines() if line.strip() not in {"", HARMLESS}]
    clean = done.returncode == 0 and not complaints
    return "" if clean else f"{shot.name}: {done.returncode} {' '.join(complaints)[-300:]}"


def main(argv: Sequence[str]) -> int:
    """Take all that are wanted; 1 when one of them failed or the program complained."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="only pictures whose name holds this word")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--readme", action="store_true", help="the few of README and guides, into docs")
    options = parser.parse_args(argv)
    if options.readme:
        options.out = ROOT / "docs"
    wanted = [shot for shot in (readme_shots() if options.readme else shots()) if options.only in shot.name]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as workers:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(AT_ONCE):
            free.put(Path(folder) / str(number))
            furnish(Path(folder) / str(number))
        failed = [name for name in workers.map(partial(take, free, options.out), wanted) if name]
    if options.readme:
        for shot in wanted:
            make_small(options.out / f"{shot.name}.png")
    sys.stdout.write("".join(f"{line}\n" for line in failed))
    sys.stdout.write(f"{len(wanted) - len(failed)} pictures in {options.out}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
