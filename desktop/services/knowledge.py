"""What the roster needs to know of places and agencies, from the directory that ships."""

from __future__ import annotations

from pathlib import Path

from desktop.directory.resolver import Resolver
from desktop.directory.resolving import make_resolver
from desktop.directory.tables import read_agencies
from desktop.directory.words import expand
from desktop.domain.row import ListRow
from desktop.roster.knowledge import Knowledge


def make_knowledge(data: Path) -> Knowledge:
    """Knowledge over resources/data; only needed when a list is taken in."""
    resolver = make_resolver(data)
    known = frozenset(agency.id for agency in read_agencies(data / "directory"))
    return Knowledge(resolver.place, expand, _Alike(resolver).rows, known.__contains__)


class _Alike:
    """Whether two names mean one agency."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def rows(self, one: ListRow, other: ListRow) -> bool | None:
        """True for one agency, False for two that both can be placed, None when it can't be told."""
        a, b = self._resolver.place(one), self._resolver.place(other)
        if a.agency_id == b.agency_id:
            return True
        return False if a.level is not None and b.level is not None else None
