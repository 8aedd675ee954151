"""The agencies that a new edition can have to do with, so that who is who is asked again of these alone.

Two agencies have to do with each other when agreements of theirs under one model, in one state or under one name, came
or left at one step: then one may be the other under a new name. The rules themselves are the roster's; here it is only
known whose rows they must be shown for their answer to be the one that they give for all rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from desktop.roster.edition_traits import EditionTraits
from desktop.roster.identity import settle
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import Record
from desktop.roster.tracks import Steps, Track, tracks
from desktop.services.listed import decoded, whole_rows
from desktop.services.row_marks import name_mark
from desktop.store.front import Front
from desktop.store.record_edges import Edge, RecordEdges
from desktop.store.record_table import KeptRecord, RecordTable


class Settled(NamedTuple):
    """Who is who near some agencies: their records as they are kept, and as they must be kept now, all of them."""

    kept: list[KeptRecord]
    records: list[Record]


class Neighbourhood:
    """Over a list that is being changed: the new edition's rows stand in it, each as its text alone says."""

    def __init__(
        self, connection: Connection, front: Front, traits: Sequence[EditionTraits], knowledge: Knowledge
    ) -> None:
        """`front` are the new edition's rows, `traits` those of all editions with it."""
        self._table = RecordTable(connection, front)
        self._edges = RecordEdges(connection)
        self._steps = Steps(traits)
        self._traits = traits
        self._knowledge = knowledge

    def settled(self, touched: Collection[int]) -> Settled:
        """Who is who near these agencies (numbers of what rows mean by themselves) and all that they draw in."""
        core = self._edges.grouped({*touched, *self._maybe_respelt(touched)})
        while True:
            inner = self._table.placed_as(core)
            own = whole_rows(inner)
            beside = self._table.placed_as(self._edges.grouped(self._context(own.values())) - core)
            rows = sorted({**own, **whole_rows(beside)}.values(), key=_by_first)
            settled = settle(rows, self._traits, self._knowledge)
            drawn = _drawn(settled, {record.placed.agency_id for record in own.values()})
            if not drawn:
                names = {record.placed.agency_id for record in own.values()}
                return Settled(inner, [record for record in settled if record.placed.agency_id in names])
            core = self._edges.grouped(core | {one.placed for one in beside if decoded(one).placed.agency_id in drawn})

    def _maybe_respelt(self, touched: Collection[int]) -> Iterator[int]:
        """Agencies that could not be placed and may be another spelling of a touched one."""
        rows = _distinct(whole_rows(self._table.placed_as(touched)).values())
        for state in {row.row.state for row in rows}:
            for placed in self._edges.unplaced(state):
                if placed not in touched:
                    unplaced = _distinct(whole_rows(self._table.placed_as([placed])).values())
                    here = [row for row in rows if row.row.state == state]
                    if any(self._knowledge.alike(one.row, row.row) for one in unplaced for row in here):
                        yield placed

    def _context(self, rows: Iterable[Record]) -> set[int]:
        """The agencies that must be seen beside these rows."""
        found: set[int] = set()
        listed = list(rows)
        for track in tracks(listed, self._steps).values():
            found.update(self._of_track(track))
        return found | self._edges.of_states({record.row.state for record in listed if record.placed.level is None})

    def _of_track(self, track: Track) -> Iterator[int]:
        model = track.agreement[1]
        states = {record.row.state for record in track.records}
        names = {name_mark(record.row) for record in track.records}
        for step in _edge_steps(track, self._steps):
            moved = [edge for edge in self._moved(step) if edge.model == model]
            there = {edge.state for edge in moved if edge.name in names} | states
            yield from (edge.placed for edge in moved if edge.state in there)
        positions = self._steps.positions
        for span in track.spans[:-1]:
            step = span.last + 1
            for state in states:
                yield from self._edges.begun(positions[step - 1], positions[step], model, state)

    def _moved(self, step: int) -> Sequence[Edge]:
        positions = self._steps.positions
        return self._edges.between(positions[step - 1], positions[step])


def _edge_steps(track: Track, steps: Steps) -> set[int]:
    """The steps at which an agreement comes or leaves, or its rows of one signing date come beside others.

    Such rows may be another agency's, over which ICE typed this one's name.
    """
    found = {span.first for span in track.spans} | {span.last + 1 for span in track.spans}
    signings: dict[object, list[Record]] = defaultdict(list)
    for record in track.records:
        signings[record.row.state, record.row.signed].append(record)
    if len(signings) > 1:
        found |= {span.first for rows in signings.values() for span in steps.spans(rows)}
    return {step for step in found if 0 < step < steps.count}


def _drawn(settled: Iterable[Record], own: Collection[str]) -> set[str]:
    """The agencies that are taken for one with any of these, but are none of them."""
    groups: dict[str, set[str]] = defaultdict(set)
    for record in settled:
        groups[record.placement.agency_id].add(record.placed.agency_id)
    return {one for group in groups.values() if not group.isdisjoint(own) for one in group} - set(own)


def _distinct(rows: Iterable[Record]) -> list[Record]:
    """Rows that differ in what names are compared by."""
    return list({(record.row.agency, record.row.county): record for record in rows}.values())


def _by_first(record: Record) -> tuple[int, int]:
    return record.first, record.row.printed.row
