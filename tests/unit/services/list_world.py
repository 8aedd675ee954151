"""A list in memory beside a directory of one county: to add editions to, and to compare with one made as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from desktop.directory.database import write_directory
from desktop.domain.edition import Edition
from desktop.domain.row import ListRow
from desktop.roster.building import build_history
from desktop.roster.knowledge import Knowledge
from desktop.services.appending import Appending
from desktop.services.list_filling import fill_list
from desktop.services.listed import Listed
from desktop.services.row_marks import marks
from desktop.store.list_file import attach_in_memory, detach_list
from tests.unit.directory.text_tables import write_tables

Offered = tuple[Edition, Sequence[ListRow]]

SETTINGS = {"directory": "small"}
_DIRECTORY = {
    "counties": ("12001|Alder County|FL|280000",),
    "municipalities": ("1225175|Cedar|city|FL|12001|145000|29.6|-82.3",),
    "zips": ("32601|standard|Cedar|29.6|-82.3|3.0|12001:1|1225175:1|",),
    "agencies": (
        "FL-cedar-police-department|Cedar Police Department|FL|municipal|police|12001|1225175|||||||fbi|2025|||300",
    ),
    "agency_nicknames": ("FL|CPD|Cedar Police Department|initials|itself",),
    "place_names": ("FL|Old Cedar|Cedar|an older name|the city",),
}
_TABLES = {
    "agencies": "SELECT i.id, l.state, l.level, l.now FROM list.listed l JOIN list.identity i ON i.number = l.agency",
    "areas": "SELECT a.geoid, i.id FROM list.area a JOIN list.identity i ON i.number = a.agency",
    "editions": "SELECT position, sha256, content, meaning, blank, moved, accident FROM list.edition",
    "records": "SELECT r.key, r.spelling, r.name, r.state, r.level, r.model, p.id, a.id FROM list.record r"
    " JOIN list.identity p ON p.number = r.placed JOIN list.identity a ON a.number = r.agency",
    "entries": "SELECT id, cells FROM list.entry",
    "search": "SELECT * FROM list.search_entry",
    "settings": "SELECT name, value FROM list.setting",
}


def small_directory(folder: Path) -> Path:
    """Write the directory's text tables, hand decisions among them; returns the folder."""
    write_tables(folder, _DIRECTORY)
    return folder


@contextmanager
def list_of(folder: Path, editions: Sequence[Offered], knowledge: Knowledge) -> Iterator[sqlite3.Connection]:
    """A connection with the directory of `folder` and the whole list of these editions."""
    connection = sqlite3.connect("file::memory:", uri=True)
    write_directory(connection, folder)
    attach(connection, folder, editions, knowledge)
    try:
        yield connection
    finally:
        connection.close()


def attach(connection: sqlite3.Connection, folder: Path, editions: Sequence[Offered], knowledge: Knowledge) -> None:
    """Attach the whole list of these editions."""
    connection.commit()
    history = build_history(editions, knowledge)
    attach_in_memory(connection, partial(fill_list, history=history, decisions=folder, settings=SETTINGS))


def added(
    connection: sqlite3.Connection, folder: Path, editions: Sequence[Offered], offered: Offered, knowledge: Knowledge
) -> bool:
    """Add one edition to the attached list of `editions`; where that can't be, the list is made anew and False told."""
    connection.execute("BEGIN")
    plain = Appending(connection, folder, knowledge).append(*offered, marks(offered[1]))
    connection.execute("COMMIT")
    if not plain:
        detach_list(connection)
        attach(connection, folder, [*editions, offered], knowledge)
    return plain


def contents(connection: sqlite3.Connection) -> dict[str, Any]:
    """All that is kept of the attached list, whatever the order it came in."""
    listed = Listed(connection)
    found: dict[str, Any] = {name: sorted(map(repr, connection.execute(query))) for name, query in _TABLES.items()}
    found["history"] = listed.history()
    found["changes"] = listed.tables.changes()
    found["current"] = listed.current()
    found["standings"] = listed.of_agencies(record.placement.agency_id for record in found["history"].records)
    return found
