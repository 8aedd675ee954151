"""What is said beside the answers about towns without a department of their own."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.agency import Agency
from desktop.domain.answer import AgencyAnswer, Note
from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level, Reach
from desktop.domain.place import County, CountyShare, Municipality, MunicipalityShare, Place, ZipKind
from desktop.domain.status import Status
from desktop.services.place_notes import Circumstances, place_notes

TODAY = date(2026, 5, 20)
EDITION = Edition(
    date=date(2026, 5, 18), part="", date_printed="05182026", file="x.xlsx", sha256="0" * 64, rows=1, source="bundled",
    retrieved=None, modified=None,
)  # fmt: skip
DUVAL = County("12031", "Duval County", "FL", 1_000_000)
MOORE = County("47127", "Moore County", "TN", 6_600)
FAIRFAX = County("51600", "Fairfax city", "VA", 24_000)


def town(name: str, kind: str, county: County) -> Municipality:
    return Municipality(f"{county.geoid[:2]}35000", name, kind, county.state, (county.geoid,), 100_000)


def answer(name: str, kind: Kind, county: County, reach: Reach = Reach.COVERS, *towns: Municipality) -> AgencyAnswer:
    agency = Agency(
        id=f"{county.state}-{name}", name=name, state=county.state, level=Level.COUNTY, kind=kind,
        counties=(county.geoid,), municipalities=tuple(one.geoid for one in towns), point=None, part_of_county=False,
        ori=None, address=None, phone=None, source="fbi", as_of="2025", older_source=False, dormant=False,
    )  # fmt: skip
    return AgencyAnswer(
        agency=agency, reach=reach, share=1.0, status=Status.LISTED, agreements=(), first_listed=None,
        last_listed=None, missing_from_latest=False, county_name=county.name, municipality_name=None,
    )  # fmt: skip


def notes(county: County, municipality: Municipality, *answers: AgencyAnswer) -> list[Note]:
    place = Place(
        title="32202", zip="32202", kind=ZipKind.STANDARD, post_office=None, state=county.state,
        states=(county.state,), counties=(CountyShare(county, 1.0),),
        municipalities=(MunicipalityShare(municipality, 1.0),), also_touches=(), point=None,
    )  # fmt: skip
    found = place_notes(Circumstances(place, place, None, answers, {}, (), EDITION, TODAY))
    return [note for note in found if note.code.startswith("no_police")]


@pytest.mark.parametrize(
    ("county", "municipality", "sheriff"),
    [
        (DUVAL, town("Jacksonville", "city", DUVAL), "Jacksonville Sheriff’s Office"),
        (MOORE, town("Lynchburg, Moore County", "metropolitan government", MOORE), "Moore County Sheriff's Office"),
    ],
)
def test_a_sheriff_who_is_the_towns_police_is_not_followed_by_no_department_known(
    county: County, municipality: Municipality, sheriff: str
) -> None:
    assert not notes(county, municipality, answer(sheriff, Kind.SHERIFF, county))


@pytest.mark.parametrize(
    ("county", "municipality", "found"),
    [
        (DUVAL, town("Jacksonville", "city", DUVAL), answer("Duval County Sheriff's Office", Kind.SHERIFF, DUVAL)),
        (DUVAL, town("Baldwin", "town", DUVAL), answer("Jacksonville Sheriff's Office", Kind.SHERIFF, DUVAL)),
        (
            DUVAL, town("Jacksonville", "city", DUVAL),
            answer("Jacksonville Sheriff's Office", Kind.SHERIFF, DUVAL, Reach.NEARBY),
        ),
        (DUVAL, town("Jacksonville", "city", DUVAL), answer("Jacksonville Sheriff's Office", Kind.SHERIFF, MOORE)),
        (DUVAL, town("Jacksonville", "city", DUVAL), answer("Jacksonville Corrections", Kind.CORRECTIONS, DUVAL)),
        (FAIRFAX, town("Fairfax", "city", FAIRFAX), answer("Fairfax City Sheriff's Office", Kind.SHERIFF, FAIRFAX)),
    ],
)  # fmt: skip
def test_any_other_sheriff_may_police_a_town_without_a_department_or_not(
    county: County, municipality: Municipality, found: AgencyAnswer
) -> None:
    assert notes(county, municipality, found) == [Note("no_police_department_known", (municipality.name,))]


def test_a_town_with_a_department_gets_no_note() -> None:
    jacksonville = town("Jacksonville", "city", DUVAL)
    assert not notes(DUVAL, jacksonville, answer("Police Department", Kind.POLICE, DUVAL, Reach.COVERS, jacksonville))
