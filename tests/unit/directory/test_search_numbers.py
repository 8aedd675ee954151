"""Lists of numbers as bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.directory.search_numbers import pack, unpack


@given(st.lists(st.integers(min_value=0, max_value=2**32 - 1)))
def test_what_is_packed_comes_back(numbers: list[int]) -> None:
    assert list(unpack(pack(numbers))) == numbers


@pytest.mark.parametrize(("largest", "each"), [(0, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 4), (2**32 - 1, 4)])
def test_no_number_takes_more_bytes_than_the_largest_needs(largest: int, each: int) -> None:
    assert len(pack([0, 1, largest])) == 1 + 3 * each


def test_a_number_that_is_too_large_is_refused() -> None:
    with pytest.raises(OverflowError):
        pack([2**32])
