"""What the compiled tables cover, leave open, and owe to decisions by hand: for whoever takes in the next edition."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from build_scripts.compiling.compiled_facts import read_facts
from build_scripts.compiling.coverage import Cover, coverage
from build_scripts.compiling.directory_decisions import directory_decisions
from build_scripts.compiling.row_decisions import row_decisions
from build_scripts.compiling.unplaced_rows import unplaced_rows
from desktop.domain.place import ZipKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from build_scripts.compiling.compiled_facts import CompiledFacts
    from build_scripts.compiling.coverage import Coverage
    from build_scripts.compiling.decision_use import DecisionUse
    from build_scripts.compiling.unplaced_rows import UnplacedRow

_BARE_SHOWN = 20
_USES = {True: "in use", False: "OUT OF USE", None: "not known"}


def report(data: Path, raw: Path) -> Iterator[str]:
    """The report on resources/data, line by line; `raw` may be missing."""
    facts = read_facts(data)
    yield from _counts(facts, data)
    yield from _cover(coverage(facts))
    yield from _unplaced(unplaced_rows(facts.history))
    yield from _decisions([*row_decisions(facts), *directory_decisions(facts, raw)])


def _counts(facts: CompiledFacts, data: Path) -> Iterator[str]:
    yield f"List: {len(facts.history.editions)} editions, the newest of {facts.history.newest.date}"
    for path in sorted(data.glob("*/*.tsv")):
        lines = path.read_bytes().count(b"\n") - 1
        yield f"{path.parent.name}/{path.name:<26} {lines:>8,} lines {path.stat().st_size:>12,} bytes"


def _cover(covered: Coverage) -> Iterator[str]:
    kinds = tuple(ZipKind)
    yield ""
    yield f"{'ZIP codes with':<22}{'all':>9}" + "".join(f"{kind:>10}" for kind in kinds)
    yield _numbers("any place", [covered.all.get(kind, 0) for kind in kinds])
    for cover in Cover:
        yield _numbers(cover, [covered.having.get((cover, kind), 0) for kind in kinds])
    areas = [area for area in covered.bare if area.kind is not ZipKind.MILITARY]
    if areas:
        shown = ", ".join(area.code for area in areas[:_BARE_SHOWN])
        yield f"None of these, military ones aside: {shown}{' ...' if len(areas) > _BARE_SHOWN else ''}"
    if covered.open_counties:
        yield "No sheriff known: " + ", ".join(f"{county.name} {county.state}" for county in covered.open_counties)


def _numbers(label: str, numbers: list[int]) -> str:
    return f"{label:<22}{sum(numbers):>9,}" + "".join(f"{number:>10,}" for number in numbers)


def _unplaced(rows: list[UnplacedRow]) -> Iterator[str]:
    yield ""
    yield f"Rows whose territory can't be told: {len(rows)}, of the newest edition {sum(row.newest for row in rows)}"
    for row in rows:
        days = f"{row.first} to {row.last}" if row.first != row.last else f"{row.first}"
        printed = " | ".join(filter(None, (row.state, row.agency, row.type, row.county)))
        yield f"  {'*' if row.newest else ' '} {printed} ({row.reason}); {row.editions} editions, {days}"


def _decisions(uses: Iterable[DecisionUse]) -> Iterator[str]:
    tables: dict[str, list[DecisionUse]] = defaultdict(list)
    for use in uses:
        tables[use.table].append(use)
    yield ""
    yield f"{'Decisions by hand':<24}" + "".join(f"{label:>12}" for label in ("lines", *_USES.values()))
    for table, lines in tables.items():
        counts = [sum(use.in_use is state for use in lines) for state in _USES]
        yield f"{table:<24}" + "".join(f"{count:>12}" for count in (len(lines), *counts))
    for table, lines in tables.items():
        yield ""
        yield table
        for use in sorted(lines, key=lambda use: (use.in_use is True, use.line)):
            yield f"  {_USES[use.in_use]:<11}{use.line}: {use.effect}"
