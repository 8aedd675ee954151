"""Search over the whole directory: time per keystroke and first-hit rates, beside rapidfuzz's WRatio in one run.

`python tests/bench/search.py [--names 600]`. Times are of the processor, so that other work does not count. A first
hit is right when one of its names is the one that was distorted (namesakes in other states can't be told apart by a
name alone), or cuts to the very same half-typed text.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz, process

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.directory.search import Search  # noqa: E402 - the line above makes it importable from a clone
from desktop.directory.search_index import KINDS  # noqa: E402
from desktop.directory.search_words import normal  # noqa: E402
from desktop.domain.answer import HitKind  # noqa: E402
from desktop.services.facts import open_database  # noqa: E402

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORT = (
    ("Police Department", "PD"), ("Sheriff's Office", "SO"), ("County", "Co"), ("Township", "Twp"), ("Saint", "St"),
    ("University", "Univ"), ("International", "Intl"), ("Department", "Dept"), ("Mount ", "Mt "), ("Fort ", "Ft "),
)  # fmt: skip
_WRATIO_NAMES = 60  # each costs some 50 ms


def typo(name: str, chance: random.Random, edits: int = 1) -> str:
    """`name` with letters of its longer words swapped, lost, doubled or replaced."""
    for _ in range(edits):
        spots = [match.start() for match in re.finditer(r"(?<=[A-Za-z])[a-z](?=[a-z])", name)]
        if not spots:
            return name
        at = chance.choice(spots)
        name = chance.choice(
            (
                name[:at] + name[at + 1 :],
                name[:at] + name[at] + name[at:],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
                name[:at] + chance.choice(_LETTERS) + name[at + 1 :],
            )
        )
    return name


def folded(name: str) -> str:
    """For comparing names."""
    return re.sub(r"[^a-z0-9]+", " ", name.lower().replace("'", "")).strip()


def half(name: str) -> str:
    """`name` with every word cut to two thirds, but three letters at least."""
    return " ".join(word[: max(3, -(-len(word) * 2 // 3))] for word in folded(name).split())


def short(name: str) -> str:
    """`name` with the usual abbreviations."""
    for long, brief in _SHORT:
        name = name.replace(long, brief)
    return name


def measure(label: str, asked: list[tuple[str, str]], first: Callable[[str], list[str]]) -> None:
    """Ask every text, print how often the first hit (its names) has the name, and the times."""
    times, right = [], 0
    wrong: list[str] = []
    for text, name in asked:
        start = time.process_time()
        got = first(text)
        times.append(1000 * (time.process_time() - start))
        fits = any(normal(one) == normal(name) or (text == half(name) == half(one)) for one in got)
        right += fits
        if not fits:
            wrong.append(f"{text!r} -> {got!r}")
    times.sort()
    print(
        f"{label:32} recall@1 {right / len(asked):.3f}  p50 {times[len(times) // 2]:6.2f} ms"
        f"  p99 {times[int(0.99 * (len(times) - 1))]:6.2f} ms  longest {times[-1]:6.2f} ms  ({len(asked)})"
    )
    if label.startswith("ours"):
        for line in wrong[:5]:
            print("      ", line)


def keystrokes(search: Search, names: list[str]) -> None:
    """Type every name letter by letter, as the window does."""
    timed = []
    for name in names:
        for end in range(1, len(name) + 1):
            start = time.process_time()
            search.find(name[:end])
            timed.append((1000 * (time.process_time() - start), name[:end]))
    timed.sort()
    times = [taken for taken, _ in timed]
    print(
        f"{'keystrokes':32} p50 {times[len(times) // 2]:.2f} ms  p95 {times[int(0.95 * len(times))]:.2f} ms"
        f"  p99 {times[int(0.99 * len(times))]:.2f} ms  longest {times[-1]:.2f} ms  ({len(times)})"
    )
    for taken, text in timed[-5:]:
        print(f"       {taken:.1f} ms {text!r}")


def run(connection: sqlite3.Connection, count: int) -> None:
    """All figures over `count` names, the same ones in every run."""
    chance = random.Random(287)
    schemas = [name for _, name, _ in connection.execute("PRAGMA database_list")]
    entries = {
        identity: (name, keys or "")
        for schema in schemas
        for identity, name, keys in connection.execute(
            f"SELECT id, name, keys FROM {schema}.search_entry WHERE kind = ? ORDER BY id",  # noqa: S608 - our own names
            (KINDS.index(HitKind.AGENCY),),
        )
    }
    everyone = [name for name, _ in entries.values()]
    names = chance.sample(everyone, count)
    search = Search(connection, schemas)

    def ours(text: str) -> list[str]:
        hits = search.find(text, limit=10)
        return [hits[0].name, *entries.get(hits[0].id, ("", ""))[1].split("\n")] if hits else []

    lowered = [name.lower() for name in everyone]

    def wratio(text: str) -> list[str]:
        return [str(process.extract(text.lower(), lowered, scorer=fuzz.WRatio, limit=1)[0][0])]

    kinds = {
        "one typo": [(typo(name, chance), name) for name in names],
        "two typos": [(typo(name, chance, 2), name) for name in names],
        "half-typed words": [(half(name), name) for name in names],
        "abbreviations": [(short(name), name) for name in names],
        "words in another order": [(" ".join(chance.sample(name.split(), len(name.split()))), name) for name in names],
    }
    for label, asked in kinds.items():
        measure(f"ours: {label}", asked, ours)
        measure(f"WRatio: {label}", asked[:_WRATIO_NAMES], wratio)
    keystrokes(search, [name.lower() for name in names[: count // 3]])


def main() -> None:
    """Compile the facts into a folder that is thrown away, then measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=600, help="how many agency names to distort")
    parser.add_argument("--database", type=Path, help="a compiled file to use instead of compiling one")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        connection = (
            sqlite3.connect(asked.database) if asked.database else open_database(Path(folder), ROOT / "resources")
        )
        run(connection, asked.names)
        connection.close()


if __name__ == "__main__":
    main()
