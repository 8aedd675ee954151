"""A damaged workbook is accepted only if its content is identical."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import WorkbookError
from desktop.roster.workbook import Workbook, read_workbook
from tests.unit.roster.tiny_workbook import HEADER, ROW, Tiny

LINK = "https://www.ice.gov/doclib/287gMOA/Bay_TFM.pdf"
DATA = Tiny(rows=(HEADER, ROW, ("TEXAS", *ROW[1:])), links=[("G2", LINK)], hidden=[3]).data()
BOOK = read_workbook(DATA)


def decide(data: bytes) -> Workbook | None:
    """What the reader makes of it; anything but a WorkbookError fails the test."""
    try:
        return read_workbook(data)
    except WorkbookError:
        return None


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(DATA) - 1), st.integers(0, 255))
def test_one_changed_byte_never_changes_the_content(at: int, byte: int) -> None:
    assert decide(DATA[:at] + bytes([byte]) + DATA[at + 1 :]) in (None, BOOK)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(DATA) - 1), st.integers(0, 7)), min_size=1, max_size=8))
def test_flipped_bits_never_change_the_content(flips: list[tuple[int, int]]) -> None:
    data = bytearray(DATA)
    for at, bit in flips:
        data[at] ^= 1 << bit
    assert decide(bytes(data)) in (None, BOOK)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(DATA)), st.integers(0, 60), st.binary(max_size=60))
def test_bytes_cut_out_or_put_in_never_change_the_content(at: int, cut: int, put: bytes) -> None:
    assert decide(DATA[:at] + put + DATA[at + cut :]) in (None, BOOK)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_refused(data: bytes) -> None:
    assert decide(data) is None
    assert decide(b"PK\x03\x04" + data) is None


@pytest.mark.slow
def test_twenty_thousand_mutations_of_an_edition_never_change_its_content(shared: Path) -> None:
    file = min((shared / "data" / "ice" / "participating").iterdir())
    data, draw = file.read_bytes(), random.Random(287)
    book, accepted = read_workbook(data), 0
    for _ in range(20_000):
        changed = bytearray(data)
        for _ in range(draw.choice((1, 1, 1, 2, 8))):
            changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
        result = decide(bytes(changed))
        assert result in (None, book)
        accepted += result is not None
    assert accepted < 20_000
