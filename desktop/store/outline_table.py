"""The map's outlines in the compiled directory, as bytes of this computer: their text takes longer to read."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from sqlite3 import Connection

from desktop.domain.outline import Inset, Outline, Outlines

# One row holds everything. `rings` tells how many rings each county has; lines are kept as the numbers of their values
# (two a point) and, one behind the other, the values.
_TABLE = """CREATE TABLE outlines (geoids TEXT NOT NULL, insides BLOB NOT NULL, rings BLOB NOT NULL,
    ring_sizes BLOB NOT NULL, ring_points BLOB NOT NULL, border_sizes BLOB NOT NULL, border_points BLOB NOT NULL,
    insets TEXT NOT NULL)"""


def write_outlines(connection: Connection, outlines: Outlines | None) -> None:
    """Create the table and fill it, within the caller's transaction; None leaves it empty."""
    connection.execute(_TABLE)
    if outlines is None:
        return
    counties = outlines.counties
    row = (
        "\n".join(" ".join(county.geoids) for county in counties),
        array("d", [number for county in counties for number in county.inside]).tobytes(),
        array("I", [len(county.rings) for county in counties]).tobytes(),
        *_packed([ring for county in counties for ring in county.rings]),
        *_packed(outlines.borders),
        json.dumps([[inset.state, *inset.box] for inset in outlines.insets]),
    )
    connection.execute("INSERT INTO outlines VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def kept_outlines(connection: Connection) -> Outlines | None:
    """What `write_outlines` wrote; None where it had nothing to write."""
    row = connection.execute("SELECT * FROM outlines").fetchone()
    if row is None:
        return None
    geoids, insides, counts, ring_sizes, ring_points, border_sizes, border_points, insets = row
    places, rings = _doubles(insides), _unpacked(ring_sizes, ring_points)
    counties = zip(geoids.split("\n"), places[::2], places[1::2], _numbers(counts), strict=True)
    return Outlines(
        counties=tuple(
            Outline(tuple(codes.split()), (x, y), tuple(next(rings) for _ in range(count)))
            for codes, x, y, count in counties
        ),
        borders=tuple(_unpacked(border_sizes, border_points)),
        insets=tuple(
            Inset(state, (left, top, width, height)) for state, left, top, width, height in json.loads(insets)
        ),
    )


def _packed(lines: Iterable[array[float]]) -> tuple[bytes, bytes]:
    kept = list(lines)
    return array("I", [len(line) for line in kept]).tobytes(), b"".join(line.tobytes() for line in kept)


def _unpacked(sizes: bytes, points: bytes) -> Iterator[array[float]]:
    values, at = _doubles(points), 0
    for size in _numbers(sizes):
        yield values[at : at + size]
        at += size


def _doubles(data: bytes) -> array[float]:
    found = array("d")
    found.frombytes(data)
    return found


def _numbers(data: bytes) -> array[int]:
    found = array("I")
    found.frombytes(data)
    return found
