"""What the list says of each agency it has ever named: which agreements, since when, whether it still stands there."""

from __future__ import annotations

from collections import defaultdict

from desktop.domain.agency import Agency
from desktop.domain.agreement import Agreement
from desktop.domain.standing import Standing
from desktop.domain.status import Status
from desktop.roster.listing_changes import SETTLED_AFTER
from desktop.roster.records import ListHistory, Record
from desktop.roster.tracks import chosen


def standings(history: ListHistory) -> tuple[Standing, ...]:
    """Every agency that any edition held lists, by id."""
    by_agency: dict[str, list[int]] = defaultdict(list)
    for position, record in enumerate(history.records):
        by_agency[record.placement.agency_id].append(position)
    return tuple(_standing(history, by_agency[identity]) for identity in sorted(by_agency))


def _standing(history: ListHistory, positions: list[int]) -> Standing:
    newest = len(history.editions) - 1
    ordered = sorted(positions, key=lambda position: (-history.records[position].last, position))
    records = [history.records[position] for position in ordered]
    last = records[0].last
    by_model: dict[object, list[Record]] = defaultdict(list)
    for record in records:
        by_model[record.row.model or record.row.printed.support_type.strip()].append(record)
    agreements = [agreement for same in by_model.values() for agreement in _agreements(history, same)]
    agreements.sort(key=lambda a: (not a.current, -a.last_listed.toordinal(), a.model_printed, a.row))
    return Standing(
        agency=_agency(chosen([record for record in records if record.last == last])),
        status=Status.LISTED if last == newest else Status.NO_LONGER_LISTED,
        agreements=tuple(agreements),
        first_listed=history.editions[min(record.first for record in records)].date,
        last_listed=history.editions[last].date,
        missing_from_latest=last < newest and newest - last < SETTLED_AFTER,
        records=tuple(ordered),
    )


def _agreements(history: ListHistory, same: list[Record]) -> list[Agreement]:
    """One agreement for an agency under one model, or several where one edition prints several rows of it."""
    last = max(record.last for record in same)
    first = min(record.first for record in same)
    return [
        Agreement(
            model=record.row.model,
            model_printed=" ".join(record.row.printed.support_type.split()),
            signed=record.row.signed,
            signed_printed=record.row.printed.signed.strip(),
            moa_url=record.row.moa_url,
            moa_status=record.row.moa_status,
            addendum_url=record.row.addendum_url,
            first_listed=history.editions[first].date,
            last_listed=history.editions[last].date,
            row=record.row.printed.row,
            current=last == len(history.editions) - 1,
        )
        for record in same
        if record.last == last
    ]


def _agency(record: Record) -> Agency:
    place = record.placement
    state = record.row.state or "XX"
    return Agency(
        id=place.agency_id,
        name=place.name,
        state=state,
        level=place.level,
        kind=place.kind,
        counties=place.counties,
        municipalities=place.municipalities,
        point=place.point,
        part_of_county=place.part_of_county,
        ori=None,
        address=None,
        phone=None,
        source="ice",
        as_of="",
        older_source=False,
        dormant=False,
    )
