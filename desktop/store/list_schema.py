"""The form of a list file: ICE's list with its history as SQLite tables, always attached under the name `list`."""

from __future__ import annotations

from sqlite3 import Connection

APPLICATION_ID = 0x287A7
SCHEMA = 2
"""Raised whenever the tables, or what stands in them, change; files with a higher number are never touched.

Each change needs a step in `former_list.py`, and a list of the former form among the tests' material.
"""

# A record is one row as printed; `key` is a hash of its texts, which it shares only with the parts of the same row that
# mean other agencies in other editions. Its runs are editions in a row that hold it; `last` is NULL while the newest
# does, and its row number then stands in `front` alone, so that one edition more touches only what changed. Agencies
# are numbers (`identity` has their ids): `placed` is whom the row means by itself, at `level`, and `agency` whom it
# means by all editions. `model`, `state` and `name` (a hash of the folded name) tell which rows can have to do with
# each other. An edition's `content` and `meaning` are hashes of its rows, as printed and as understood.
_TABLES = (
    "CREATE TABLE list.setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE list.edition (position INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, content TEXT NOT NULL,
    meaning TEXT NOT NULL, cells TEXT NOT NULL, blank TEXT NOT NULL, moved TEXT NOT NULL, accident TEXT NOT NULL)""",
    "CREATE TABLE list.identity (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)",
    """CREATE TABLE list.record (number INTEGER PRIMARY KEY, key INTEGER NOT NULL, spelling INTEGER NOT NULL,
    name INTEGER NOT NULL, state TEXT, level TEXT, model TEXT NOT NULL, placed INTEGER NOT NULL,
    agency INTEGER NOT NULL, cells BLOB NOT NULL)""",
    """CREATE TABLE list.run (record INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER, row INTEGER,
    PRIMARY KEY (record, first)) WITHOUT ROWID""",
    "CREATE TABLE list.front (numbers BLOB NOT NULL, rows BLOB NOT NULL, keys BLOB NOT NULL, senses BLOB NOT NULL)",
    "CREATE TABLE list.listed (agency INTEGER PRIMARY KEY, state TEXT, level TEXT, now INTEGER NOT NULL)",
    "CREATE TABLE list.area (geoid TEXT NOT NULL, agency INTEGER NOT NULL, PRIMARY KEY (geoid, agency)) WITHOUT ROWID",
    """CREATE TABLE list.change (position INTEGER NOT NULL, agency INTEGER NOT NULL, event TEXT NOT NULL,
    confidence TEXT NOT NULL, name TEXT NOT NULL, state TEXT, model TEXT, old TEXT, new TEXT)""",
    "CREATE TABLE list.entry (id TEXT PRIMARY KEY, cells TEXT NOT NULL) WITHOUT ROWID",
)
_INDEXES = (
    "CREATE INDEX list.record_key ON record (key)",
    "CREATE INDEX list.record_spelling ON record (spelling)",
    "CREATE INDEX list.record_placed ON record (placed)",
    "CREATE INDEX list.record_agency ON record (agency)",
    "CREATE INDEX list.record_unplaced ON record (state) WHERE level IS NULL",
    "CREATE INDEX list.record_moved ON record (placed) WHERE agency <> placed",
    "CREATE INDEX list.run_first ON run (first)",
    "CREATE INDEX list.run_last ON run (last)",
    "CREATE INDEX list.listed_state ON listed (state, level)",
    "CREATE INDEX list.area_agency ON area (agency)",
    "CREATE INDEX list.change_agency ON change (agency)",
)


def create_tables(connection: Connection) -> None:
    """Create the empty tables in the attached list."""
    for statement in (*_TABLES, *_INDEXES):
        connection.execute(statement)
