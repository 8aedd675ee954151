"""A row of ICE's list as the JSON object of CONTRACT.md."""

from __future__ import annotations

from desktop.domain.level import Level
from desktop.domain.row import ListRow, Placement
from desktop.domain.status import Status

ROW_FIELDS = (
    "agency_id", "name", "name_printed", "state", "county", "county_printed", "type_printed", "level", "status",
    "geoids", "model", "model_printed", "signed", "signed_printed", "moa_url", "moa_status", "addendum_url", "row",
)  # fmt: skip
"""The fields in the order of a table's columns."""


def row_status(placement: Placement) -> Status:
    """What a row of an edition says of its agency on that day: on the list, or that its territory can't be told."""
    return Status.LISTED if placement.level else Status.UNKNOWN


def row_document(row: ListRow, placement: Placement, status: Status, number: int | None) -> dict[str, object]:
    """One of the `rows`. `geoids` are all counties, then all municipalities; none for a statewide agency."""
    statewide = placement.level is Level.STATE
    printed = row.printed
    return {
        "agency_id": placement.agency_id,
        "name": placement.name,
        "name_printed": printed.agency,
        "state": row.state,
        "county": row.county,
        "county_printed": printed.county,
        "type_printed": printed.type,
        "level": placement.level.value if placement.level else None,
        "status": status.value,
        "geoids": [] if statewide else [*placement.counties, *placement.municipalities],
        "model": row.model.value if row.model else None,
        "model_printed": printed.support_type,
        "signed": row.signed.isoformat() if row.signed else None,
        "signed_printed": printed.signed,
        "moa_url": row.moa_url,
        "moa_status": row.moa_status.value,
        "addendum_url": row.addendum_url,
        "row": number,
    }
