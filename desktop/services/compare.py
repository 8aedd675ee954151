"""Whether two names mean one agency, for people who maintain the list."""

from __future__ import annotations

from pathlib import Path

from desktop.directory.likeness import Likeness, Verdict, open_identity_rules
from desktop.directory.likeness_bodies import Body
from desktop.domain.errors import UsageError
from desktop.services.facts import open_database

__all__ = ["Body", "Likeness", "Verdict", "compare_names"]

_LONGEST = 300  # characters; ICE's longest name has fewer than 100


def compare_names(data_dir: Path, resources: Path, state: str, a: str, b: str) -> Verdict:
    """The verdict on two names of one state (USPS code).

    Raises: UsageError for texts that no agency has as a name; StoreError when the facts that ship are damaged.
    """
    for name in (a, b):
        if len(name) > _LONGEST or not any(char.isalnum() for char in name):
            raise UsageError("not_a_name", "One of the texts is not a name.", "Give two names as ICE prints them.")
    connection = open_database(data_dir, resources)
    try:
        return open_identity_rules(connection, resources / "data" / "decisions").compare(state, a, b)
    finally:
        connection.close()
