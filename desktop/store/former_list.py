"""List files of former versions of the program: brought to the form of now in memory; their file stays as it is.

Each step leads from one schema number to the next. What steps can't know - places, hashes, who is who - they leave
empty and mark the list as placed by nobody, so that it is made anew from its rows.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from pathlib import Path

from desktop.store.list_file import let_go
from desktop.store.list_schema import APPLICATION_ID, SCHEMA
from desktop.store.plain_file import open_plain
from desktop.store.sqlite_header import read_header

# The first form had no hashes of what rows mean, no levels, and more beside each row of the newest edition. It went by
# the same number as the second one.
_FIRST_TO_SECOND = (
    "ALTER TABLE list.edition ADD COLUMN meaning TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE list.record ADD COLUMN level TEXT",
    "CREATE TABLE list.front_now (numbers BLOB NOT NULL, rows BLOB NOT NULL, keys BLOB NOT NULL, senses BLOB NOT NULL)",
    "INSERT INTO list.front_now SELECT numbers, rows, keys, zeroblob(length(numbers)) FROM list.front",
    "DROP TABLE list.front",
    "ALTER TABLE list.front_now RENAME TO front",
)


def is_former(path: Path) -> bool:
    """Whether a file is a whole list file of an earlier form. Raises: OSError where it can't be read just now."""
    header = read_header(path)
    return header is not None and header.application == APPLICATION_ID and 0 < header.schema < SCHEMA and header.whole


def attach_former(connection: sqlite3.Connection, path: Path) -> None:
    """Attach the list of such a file, in the form of now; it is gone with the connection.

    Raises: OSError or sqlite3.Error where it can't be read, and nothing is attached then.
    """
    with open_plain(path) as file:
        content = file.read()
    connection.isolation_level = None
    connection.execute("ATTACH ':memory:' AS list")
    with ExitStack() as failed:
        failed.callback(let_go, connection)
        connection.deserialize(content, name="list")
        connection.execute("BEGIN")
        for step in _STEPS[_schema(connection) - 1 :]:
            for statement in step(connection):
                connection.execute(statement)
        connection.execute("UPDATE list.setting SET value = '' WHERE name = 'directory'")
        connection.execute("COMMIT")
        failed.pop_all()


def _schema(connection: sqlite3.Connection) -> int:
    (schema,) = connection.execute("PRAGMA list.user_version").fetchone()
    return int(schema)


def _from_first(connection: sqlite3.Connection) -> tuple[str, ...]:
    columns = {name for _, name, *_ in connection.execute("PRAGMA list.table_info(edition)")}
    return () if "meaning" in columns else _FIRST_TO_SECOND


_STEPS = (_from_first,)
