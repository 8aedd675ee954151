"""Which agency and territory a row means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.level import Kind, Level
from desktop.domain.row import RowType
from tests.unit.directory.country import resolver, row

COUNTY, TOWN, STATE = RowType.COUNTY, RowType.MUNICIPALITY, RowType.STATE_AGENCY


@pytest.mark.parametrize(
    ("state", "name", "kind", "county", "level", "counties", "towns"),
    [
        ("FL", "Alachua County Sheriff's Office", COUNTY, "Alachua County", Level.COUNTY, ("12001",), ()),
        ("FL", "Alachua Police Department", TOWN, None, Level.MUNICIPAL, ("12001",), ("1200375",)),
        ("FL", "City of Gainesville PD", TOWN, None, Level.MUNICIPAL, ("12001",), ("1225175",)),
        ("FL", "Hogtown Police Department", TOWN, None, Level.MUNICIPAL, ("12001",), ("1225175",)),
        ("FL", "Dade City Police Department", TOWN, None, Level.MUNICIPAL, ("12012",), ("1216125",)),
        ("FL", "Florida Department of Lottery", STATE, "Lake County", Level.STATE, (), ()),
        ("FL", "University of Florida Police Department", TOWN, None, Level.CAMPUS, ("12001",), ()),
        ("PA", "Mahoning Township Police Department", TOWN, "Lawrence", Level.MUNICIPAL, ("42073",), ("4207346648",)),
        ("PA", "Mahoning TWP Police Department - Montour", TOWN, None, Level.MUNICIPAL, ("42093",), ("4209346640",)),
        ("PA", "Mahoning Township Constable", TOWN, "Montour County", Level.CONSTABLE_DISTRICT, ("42093",), ()),
        ("VA", "Richmond County Sheriff's Office", COUNTY, "Richmond County", Level.COUNTY, ("51159",), ()),
        ("VA", "Richmond City Sheriff's Office", COUNTY, None, Level.COUNTY, ("51760",), ()),
        ("VA", "Hopewell County Sheriff's Office", COUNTY, "Hopewell County", Level.COUNTY, ("51670",), ()),
        ("TX", "Yoakum Police Department", COUNTY, "Yoakum County", Level.MUNICIPAL, ("48285",), ("4880560",)),
        ("AZ", "Pinal County Attorney's Office", COUNTY, "Pinal County", Level.COUNTY, ("04021",), ()),
        ("LA", "Caldwell Parish Sheriff", TOWN, "Caldwell", Level.COUNTY, ("22021",), ()),
        ("AR", "16th Judicial Distric Drug Task Force", STATE, "", Level.JUDICIAL_DISTRICT, ("05063",), ()),
    ],
)
def test_a_row_is_placed_where_it_belongs(
    state: str,
    name: str,
    kind: RowType,
    county: str | None,
    level: Level,
    counties: tuple[str, ...],
    towns: tuple[str, ...],
) -> None:
    placed = resolver().place(row(state, name, kind, county))
    assert (placed.level, placed.counties, placed.municipalities) == (level, counties, towns)


def test_namesakes_without_a_county_are_not_guessed() -> None:
    placed = resolver().place(row("PA", "Mahoning Township Police Department", TOWN))
    assert placed.level is None
    assert placed.municipalities == ()


def test_a_village_is_not_the_city_whose_name_it_starts_with() -> None:
    city = resolver().place(row("MO", "Oak Grove Police Department", TOWN))
    village = resolver().place(row("MO", "Oak Grove Village Police Department", TOWN))
    assert (city.municipalities, village.municipalities) == (("2953636",), ("2953650",))


def test_pima_and_pinal_are_never_one() -> None:
    pima = resolver().place(row("AZ", "Pima County Sheriff's Office", COUNTY, "Pima County"))
    pinal = resolver().place(row("AZ", "Pinal County Sheriff's Office", COUNTY, "Pinal County"))
    assert pima.agency_id != pinal.agency_id


def test_a_jail_and_the_sheriff_of_one_county_are_two_agencies() -> None:
    jail = resolver().place(row("FL", "Alachua County Jail", COUNTY, "Alachua County"))
    sheriff = resolver().place(row("FL", "Alachua County Sheriff's Office", COUNTY, "Alachua County"))
    assert jail.kind is Kind.CORRECTIONS
    assert jail.agency_id != sheriff.agency_id


def test_office_and_department_of_a_sheriff_are_one_agency() -> None:
    names = ("Pinal County Sheriff's Office", "Pinal County Sheriff’s Department", "PINAL CO SO")
    assert len({resolver().place(row("AZ", name, COUNTY, "Pinal County")).agency_id for name in names}) == 1


def test_a_listed_row_gets_the_id_of_the_directory() -> None:
    placed = resolver().place(row("FL", "Gainesville Police Dept.", TOWN, "Alachua County"))
    assert placed.agency_id == "FL-gainesville-police-department"


def test_a_wrong_county_is_set_aside_and_named() -> None:
    placed = resolver().place(row("TX", "Yoakum Police Department", COUNTY, "Yoakum County"))
    assert [(c.field, c.reason) for c in placed.corrections] == [("county", "county_wrong")]


def test_a_misspelt_county_is_read_and_named() -> None:
    placed = resolver().place(row("FL", "Gainesville Police Department", TOWN, "Alachu County"))
    assert [(c.field, c.used, c.reason) for c in placed.corrections] == [
        ("county", "Alachua County", "county_misspelt")
    ]


def test_the_county_of_a_statewide_body_is_ignored_and_named() -> None:
    placed = resolver().place(row("FL", "Department of Highway Safety", STATE, "Lake County"))
    assert placed.agency_id == "FL-florida-highway-patrol"
    assert placed.counties == ()
    assert [c.reason for c in placed.corrections] == ["statewide_agency"]


def test_a_misspelt_town_is_read_only_when_one_town_is_near() -> None:
    placed = resolver().place(row("NH", "Pittsburgh Police Department", TOWN))
    assert placed.municipalities == ("3300761780",)
    assert [c.reason for c in placed.corrections] == ["name_misspelt"]


def test_a_decided_name_keeps_its_agency() -> None:
    placed = resolver().place(row("FL", "Gainesvile Police Departent", TOWN))
    assert placed.agency_id == "FL-gainesville-police-department"
    assert placed.corrections[-1].reason == "name_decided"


def test_an_unknown_state_places_nothing() -> None:
    assert resolver().place(row(None, "Gainesville Police Department", TOWN)).level is None


@given(name=st.text(max_size=80), county=st.text(max_size=30) | st.none(), kind=st.sampled_from([*RowType, None]))
def test_any_text_is_placed_or_left_open_but_never_fails(name: str, county: str | None, kind: RowType | None) -> None:
    placed = resolver().place(row("FL", name, kind, county))
    assert placed.agency_id.startswith("FL-")
