"""A record's cells come back as they were, from far fewer bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.roster.list_file import RECORDS
from desktop.runtime.paths import resource_dir
from desktop.store.record_text import pack, unpack


@given(cells=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\t"), max_size=80), min_size=1))
def test_any_cells_come_back(cells: list[str]) -> None:
    assert unpack(pack(cells)) == cells


def test_the_list_that_ships_takes_a_fourth_of_its_text() -> None:
    lines = (resource_dir() / "data" / "roster" / RECORDS).read_text(encoding="utf-8").split("\n")[1:-1]
    packed = [pack(line.split("\t")) for line in lines]
    assert ["\t".join(unpack(one)) for one in packed] == lines
    assert sum(map(len, packed)) < sum(map(len, lines)) / 4
