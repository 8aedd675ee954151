"""Ids that mean one agency, joined into groups, and the id that stands for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.change import Confidence
from desktop.domain.row import Placement
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import Identity, Record, oldest_first


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of one id: its placement in the newest row that has it, and when it was first seen."""

    placement: Placement
    last: int
    first: int


class Agencies:
    """Joins ids. Two agencies of the directory are never joined: both exist."""

    def __init__(self, records: Iterable[Record], knowledge: Knowledge) -> None:
        """Take every id that the records have by themselves."""
        self._known = knowledge.known
        self._seen: dict[str, _Seen] = {}
        self._above: dict[str, str] = {}
        self._why: dict[str, tuple[str, Confidence]] = {}
        for record in oldest_first(records):
            identity = record.placed.agency_id
            first = min(record.first, self._seen[identity].first) if identity in self._seen else record.first
            self._seen[identity] = _Seen(record.placed, record.last, first)

    def join(self, one: str, other: str, rule: str, confidence: Confidence) -> None:
        """Take two ids for one agency, unless both are of the directory or they are one already."""
        roots = {self.root(one), self.root(other)}
        if len(roots) == 1 or all(self._known(root) for root in roots):
            return
        kept, lost = sorted(roots, key=self._rank)
        self._above[lost] = kept
        self._why[lost] = (rule, confidence)

    def root(self, identity: str) -> str:
        """The id that stands for this one: one that exists, else the one seen first."""
        while identity in self._above:
            identity = self._above[identity]
        return identity

    def identity(self, agency_id: str) -> Identity | None:
        """What joins an id to the one that stands for it; None when it stands for itself."""
        if agency_id not in self._above:
            return None
        rule, confidence = self._why[agency_id]
        return Identity(self.root(agency_id), rule, confidence)

    def placement(self, root: str) -> Placement:
        """Where an agency is: as its newest row says that could be placed."""
        members = [seen for identity, seen in self._seen.items() if self.root(identity) == root]
        best = max(members, key=lambda seen: (seen.placement.level is not None, seen.last))
        return replace(best.placement, agency_id=root)

    def _rank(self, root: str) -> tuple[bool, bool, int, str]:
        seen = self._seen[root]
        return not self._known(root), seen.placement.level is None, seen.first, root
