"""The map says what the counties' own answers say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer
from desktop.domain.county_map import Choice, CountyMap, CountySummary, MapAgency, Shade
from desktop.domain.level import Kind, Level, Reach
from desktop.domain.model import Model
from desktop.domain.status import Status
from desktop.services.desk import Desk, open_desk
from desktop.services.outlines import read_outlines

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
# Of every kind: sheriffs, county police, independent cities, parishes, boroughs, old Connecticut, no sheriff, islands,
# counties that share a town, a joint department, districts, campuses, a county with none.
SAMPLE = (
    "12001", "12086", "12099", "51600", "51059", "22033", "02020", "09001", "25025", "44007", "66010", "69110", "72127",
    "13135", "48201", "48329", "05007", "42027", "42043", "36061", "06037", "24510", "29189", "47037", "01073", "60010",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return open_desk(tmp_path_factory.mktemp("data"), RESOURCES, date(2026, 5, 20))


@pytest.fixture(scope="module")
def country(desk: Desk) -> CountyMap:
    return desk.maps.counties


def mark(level: Level | None, kind: Kind, status: Status, models: Iterable[Model | None]) -> tuple[object, ...]:
    return level, kind, status, frozenset(models)


def said(answers: Iterable[AgencyAnswer]) -> Counter[tuple[object, ...]]:
    """What a county's answer says of the agencies that the list names or has named."""

    def last(one: AgencyAnswer) -> list[Agreement]:
        return [agreement for agreement in one.agreements if agreement.last_listed == one.last_listed]

    named = [one for one in answers if one.agreements]
    return Counter(mark(one.agency.level, one.agency.kind, one.status, (a.model for a in last(one))) for one in named)


def shown(agencies: Iterable[MapAgency]) -> Counter[tuple[object, ...]]:
    return Counter(mark(one.level, one.kind, one.status, one.models) for one in agencies)


def differences(desk: Desk, summaries: Iterable[CountySummary]) -> list[str]:
    found = []
    for one in summaries:
        answers = desk.place(one.county.geoid).answers
        here = said(answer for answer in answers if answer.reach is not Reach.STATEWIDE)
        state = said(answer for answer in answers if answer.reach is Reach.STATEWIDE)
        if here != shown(one.agencies) or state != shown(desk.maps.counties.statewide.get(one.county.state, ())):
            found.append(f"{one.county.name}, {one.county.state}")
    return found


def test_a_countys_numbers_are_those_of_its_own_answer(desk: Desk, country: CountyMap) -> None:
    sample = [one for one in country.counties if one.county.geoid in SAMPLE]
    assert len(sample) == len(SAMPLE)
    assert differences(desk, sample) == []


@pytest.mark.slow
def test_every_countys_numbers_are_those_of_its_own_answer(desk: Desk, country: CountyMap) -> None:
    assert differences(desk, country.counties) == []


def test_every_agency_of_the_newest_list_stands_on_the_map_or_is_statewide(desk: Desk, country: CountyMap) -> None:
    agencies = {one for county in country.counties for one in county.agencies}
    assert {one.status for one in agencies} >= {Status.LISTED, Status.NO_LONGER_LISTED}
    assert country.unplaced == 0
    everywhere = sum(len(bodies) for bodies in country.statewide.values())
    here = [one for county in country.counties for one in county.agencies if one.status is Status.LISTED]
    assert len(here) + everywhere >= desk.holdings().agencies_distinct


def test_counties_come_by_state_and_name_with_all_of_the_directory(country: CountyMap) -> None:
    order = [(one.county.state, one.county.name) for one in country.counties]
    assert order == sorted(order)
    assert len(order) == 3234


SHERIFF = MapAgency(Level.COUNTY, Kind.SHERIFF, Status.LISTED, (Model.TFM, Model.WSO))
JAIL = MapAgency(Level.COUNTY, Kind.CORRECTIONS, Status.LISTED, (Model.JEM,))
TOWN = MapAgency(Level.MUNICIPAL, Kind.POLICE, Status.LISTED, (Model.TFM,))
CAMPUS = MapAgency(Level.CAMPUS, Kind.CAMPUS, Status.LISTED, (Model.TFM,))
LEFT = MapAgency(Level.MUNICIPAL, Kind.POLICE, Status.NO_LONGER_LISTED, (Model.JEM,))
NEW_MODEL = MapAgency(Level.COUNTY, Kind.SHERIFF, Status.LISTED, (None,))


@pytest.mark.parametrize(
    ("agencies", "choice", "shade"),
    [
        ((SHERIFF, TOWN), Choice(), Shade.COUNTY_PATROL),
        ((SHERIFF, TOWN), Choice(model=Model.WSO), Shade.COUNTY_JAIL),
        ((SHERIFF, TOWN), Choice(model=Model.JEM), Shade.NONE),
        ((JAIL, TOWN), Choice(), Shade.COUNTY_JAIL),
        ((JAIL, TOWN), Choice(model=Model.TFM), Shade.PARTS),
        ((CAMPUS,), Choice(), Shade.PARTS),
        ((LEFT,), Choice(), Shade.NONE),
        ((LEFT, SHERIFF), Choice(Status.NO_LONGER_LISTED), Shade.PARTS),
        ((NEW_MODEL,), Choice(), Shade.COUNTY_UNKNOWN),
        ((), Choice(), Shade.NONE),
    ],
)
def test_a_county_is_shaded_for_its_strongest_chosen_agency(
    agencies: tuple[MapAgency, ...], choice: Choice, shade: Shade, country: CountyMap
) -> None:
    assert CountySummary(country.counties[0].county, agencies).tally(choice).shade is shade


def test_a_tally_tells_reach_and_models_apart(country: CountyMap) -> None:
    tally = CountySummary(country.counties[0].county, (SHERIFF, JAIL, TOWN, CAMPUS, LEFT)).tally(Choice())
    assert (tally.county, tally.towns, tally.others) == ((SHERIFF, JAIL), (TOWN,), (CAMPUS,))
    assert tally.total == 4
    assert [tally.with_model(model) for model in Model] == [3, 1, 1]


def test_the_compiled_outlines_are_those_of_the_text(desk: Desk) -> None:
    assert desk.maps.outlines == read_outlines(RESOURCES / "map" / "counties.json")
