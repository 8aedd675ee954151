"""Reads the tables of search of one or several schemas as one: the directory's own, and what the list adds to it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.directory.search_index import STATEWIDE_WORD
from desktop.directory.search_part import SearchPart
from desktop.directory.search_vocabulary import Vocabulary
from desktop.domain.answer import HitKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from desktop.directory.search_row import Choice, Row, Scope


class SearchTable:
    """What several parts hold together: of entries with the same identity only the later schema's is seen."""

    def __init__(self, connection: sqlite3.Connection, schemas: Sequence[str]) -> None:
        """Read the tables in these schemas of `connection`."""
        self._parts = [SearchPart(connection, schema) for schema in schemas]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words of all names; read when first needed, which takes some milliseconds."""
        return Vocabulary([part.words for part in self._parts])

    def named(self, text: str, scope: Scope, count: int) -> list[Row]:
        """Entries with a name that is `text`, then those with a name that begins with it, each the biggest first."""
        return self._seen([part.named(text, scope, count) for part in self._parts])

    def statewide(self, scope: Scope) -> list[Row]:
        """The bodies of whole states within the scope."""
        return self.having([[((STATEWIDE_WORD, False),)]], scope)

    def having(self, wanted: Sequence[Sequence[Choice]], scope: Scope) -> list[Row]:
        """Entries that probably have one choice of every wanted word; of each schema the biggest first."""
        return self._seen([part.having(wanted, scope) for part in self._parts])

    def zips(self, start: str, states: frozenset[str], count: int) -> list[tuple[str, str | None, str | None]]:
        """ZIP codes that begin so: code, state, county."""
        found = {row[0]: row for part in self._parts for row in part.zips(start, states, count)}
        return [found[code] for code in sorted(found)[:count]]

    def _seen(self, rows: list[list[Row]]) -> list[Row]:
        """The rows of all parts without those that a later part has an entry of its own for."""
        return [
            row
            for found, hidden in zip(rows, self._hidden, strict=True)
            for row in found
            if not hidden or row.identity not in hidden
        ]

    @cached_property
    def _hidden(self) -> list[frozenset[tuple[HitKind, str]]]:
        """For each part the identities that later parts have."""
        hidden = [frozenset[tuple[HitKind, str]]()]
        for part in reversed(self._parts[1:]):
            hidden.append(hidden[-1] | part.identities())
        return hidden[::-1]
