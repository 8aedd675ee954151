"""The rows of the newest edition, in ICE's order, as far as the next edition is compared with them."""

from __future__ import annotations

from array import array
from typing import NamedTuple


class Front(NamedTuple):
    """Columns of equal length, one place for each row.

    `numbers` are record numbers, `rows` worksheet rows, `keys` the records' keys. `signed` (days, 0 for none) and
    `links` (a small number for the state of the link) are what the same printed row can mean otherwise in another
    edition.
    """

    numbers: array[int]
    rows: array[int]
    keys: array[int]
    signed: array[int]
    links: bytearray

    def row_numbers(self) -> dict[int, int]:
        """The worksheet row of every record that stands in the newest edition."""
        return dict(zip(self.numbers, self.rows, strict=True))


def empty_front() -> Front:
    """A front without rows."""
    return Front(array("I"), array("I"), array("q"), array("i"), bytearray())


def encode_front(front: Front) -> tuple[bytes, bytes, bytes, bytes, bytes]:
    """The columns as bytes of this computer."""
    return (
        front.numbers.tobytes(),
        front.rows.tobytes(),
        front.keys.tobytes(),
        front.signed.tobytes(),
        bytes(front.links),
    )


def decode_front(cells: tuple[bytes, bytes, bytes, bytes, bytes]) -> Front:
    """What `encode_front` wrote. Raises: ValueError for damaged columns."""
    front = empty_front()
    for column, kept in zip(front[:4], cells[:4], strict=True):
        column.frombytes(kept)
    front.links.extend(cells[4])
    if len({len(column) for column in front}) != 1:
        message = "columns of different length"
        raise ValueError(message)
    return front
