"""QR codes of the catalogue's addresses, so that a phone opens what stands on paper."""

from __future__ import annotations

import segno


class QrCodes:
    """Makes each code once: sheets of one state share their addresses, and a code takes some milliseconds."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[bytes, ...]] = {}

    def modules(self, text: str) -> tuple[bytes, ...]:
        """Rows of a square, one byte a module: 1 is dark. The empty margin of four modules is left to the layout."""
        if text not in self._made:
            code = segno.make(text, error="m", micro=False, boost_error=False)
            self._made[text] = tuple(bytes(row) for row in code.matrix)
        return self._made[text]


def runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules stand in one row: (first, how many)."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found
