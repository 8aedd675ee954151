"""The rows of the newest edition, in ICE's order, as far as the next edition is compared with them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple


class Front(NamedTuple):
    """Columns of equal length, one place for each row.

    `numbers` are record numbers, `rows` worksheet rows, `keys` the records' keys. `senses` are hashes of what the same
    printed row can mean otherwise in another edition.
    """

    numbers: array[int]
    rows: array[int]
    keys: array[int]
    senses: array[int]

    def row_numbers(self) -> dict[int, int]:
        """The worksheet row of every record that stands in the newest edition."""
        return dict(zip(self.numbers, self.rows, strict=True))


def empty_front() -> Front:
    """A front without rows."""
    return Front(array("I"), array("I"), array("q"), array("I"))


def encode_front(front: Front) -> tuple[bytes, ...]:
    """The columns as bytes of this computer."""
    return tuple(column.tobytes() for column in front)


def decode_front(cells: Iterable[bytes]) -> Front:
    """What `encode_front` wrote. Raises: ValueError for damaged columns."""
    front = empty_front()
    for column, kept in zip(front, cells, strict=True):
        column.frombytes(kept)
    if len({len(column) for column in front}) != 1:
        message = "columns of different length"
        raise ValueError(message)
    return front
