"""Nothing listed is hidden: every listed agency shows as listed in every ZIP code that its territory touches."""

from __future__ import annotations

from collections import defaultdict

from desktop.domain.level import Level
from desktop.domain.row import Placement
from desktop.domain.status import Status
from desktop.services.desk import Desk
from tests.bench.closure import hidden

EVERY = 97  # a sample for the test command; `python -m tests.bench.closure` asks every ZIP code


def test_no_listed_agency_is_hidden_from_a_zip_it_serves(desk: Desk) -> None:
    assert hidden(desk, desk.zip_codes()[::EVERY]) == []


def test_no_agency_of_the_directory_is_a_listed_one_under_another_id(desk: Desk) -> None:
    """The gravest fault: "not on the list" for an agency that is on it by another id."""
    listed: dict[tuple[str | None, str], list[Placement]] = defaultdict(list)
    for row, placement in desk.rows():
        listed[row.state, row.agency.casefold()].append(placement)
    doubles = []
    for (state, name), placements in listed.items():
        for hit in desk.search(f"{name} {state}", limit=20):
            same = hit.name.casefold() == name and hit.state == state and hit.status is not Status.LISTED
            if same and any(_one_ground(hit.county, placement, desk) for placement in placements):
                doubles.append((hit.id, placements[0].agency_id))
    assert doubles == []


def _one_ground(county: str | None, placement: Placement, desk: Desk) -> bool:
    if placement.level is Level.STATE or county is None:
        return True
    names = {share.county.name for code in placement.counties for share in desk.place(code).place.counties}
    return county in names
