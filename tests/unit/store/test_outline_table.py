"""The map's outlines are read back as they were written."""

from __future__ import annotations

import sqlite3
from array import array

from desktop.domain.outline import Inset, Outline, Outlines
from desktop.store.outline_table import kept_outlines, write_outlines

SQUARE = array("d", [0.05, 0, 1, 0, 1, 1, 0, 1, 0.05, 0])
HOLE = array("d", [0.4, 0.4, 0.6, 0.4, 0.6, 0.6, 0.4, 0.4])
DRAWN = Outlines(
    counties=(Outline(("12001",), (0.5, 0.25), (SQUARE, HOLE)), Outline(("02063", "02066"), (3.0, 4.0), (HOLE,))),
    borders=(SQUARE[:4],),
    insets=(Inset("GU", (1.0, 2.0, 3.5, 4.0)),),
)


def test_outlines_are_read_back_as_they_were_written() -> None:
    connection = sqlite3.connect(":memory:")
    write_outlines(connection, DRAWN)
    assert kept_outlines(connection) == DRAWN


def test_nothing_is_kept_of_outlines_that_could_not_be_read() -> None:
    connection = sqlite3.connect(":memory:")
    write_outlines(connection, None)
    assert kept_outlines(connection) is None
