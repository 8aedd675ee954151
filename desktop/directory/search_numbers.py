"""Lists of small whole numbers as bytes: which type, then the numbers as this machine keeps them."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPES: tuple[Literal["B", "H", "I"], ...] = ("B", "H", "I")  # of 1, 2 and 4 bytes; the first byte is the place here


def pack(numbers: Iterable[int]) -> bytes:
    """`numbers`, none below 0, in the narrowest type that holds them all."""
    wide = array("I", numbers)
    largest = max(wide, default=0)
    place = next(place for place, code in enumerate(_TYPES) if largest < 1 << (8 * array(code).itemsize))
    return bytes([place]) + array(_TYPES[place], wide).tobytes()


def unpack(packed: bytes) -> memoryview[int]:
    """The numbers that `pack` was given."""
    return memoryview(packed)[1:].cast(_TYPES[packed[0]])
