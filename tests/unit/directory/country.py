"""A small country of our own for the directory's tests: real names, few of them."""

from __future__ import annotations

from desktop.directory.agency_index import index_of
from desktop.directory.decisions import PlaceAlias, RowPlace
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.region import WholeCountry
from desktop.directory.resolver import Resolver
from desktop.directory.words import expand
from desktop.domain.agency import Agency
from desktop.domain.level import Kind, Level
from desktop.domain.place import County, Municipality
from desktop.domain.row import ListRow, MoaStatus, PrintedRow, RowType

COUNTIES = (
    County("12001", "Alachua County", "FL", 280_000),
    County("12012", "Lake County", "FL", 400_000),
    County("42073", "Lawrence County", "PA", 85_000),
    County("42093", "Montour County", "PA", 18_000),
    County("51159", "Richmond County", "VA", 9_000),
    County("51760", "Richmond city", "VA", 229_000),
    County("51670", "Hopewell city", "VA", 23_000),
    County("48285", "Lavaca County", "TX", 20_000),
    County("48501", "Yoakum County", "TX", 7_500),
    County("48115", "Dawson County", "TX", 12_000),
    County("04019", "Pima County", "AZ", 1_050_000),
    County("04021", "Pinal County", "AZ", 450_000),
    County("05063", "Independence County", "AR", 38_000),
    County("33007", "Coos County", "NH", 31_000),
    County("29071", "Franklin County", "MO", 105_000),
    County("29095", "Jackson County", "MO", 717_000),
    County("22021", "Caldwell Parish", "LA", 9_600),
)
TOWNS = (
    Municipality("1225175", "Gainesville", "city", "FL", ("12001",), 145_000),
    Municipality("1200375", "Alachua", "city", "FL", ("12001",), 10_900),
    Municipality("1216125", "Dade City", "city", "FL", ("12012",), 8_000),
    Municipality("4207346648", "Mahoning", "township", "PA", ("42073",), 2_800),
    Municipality("4209346640", "Mahoning", "township", "PA", ("42093",), 4_300),
    Municipality("4880560", "Yoakum", "city", "TX", ("48285",), 5_800),
    Municipality("2953636", "Oak Grove", "city", "MO", ("29095",), 8_100),
    Municipality("2953650", "Oak Grove Village", "village", "MO", ("29071",), 500),
    Municipality("3300761780", "Pittsburg", "town", "NH", ("33007",), 800),
)


def agency(name: str, state: str, level: Level, kind: Kind, **areas: tuple[str, ...]) -> Agency:
    """An agency of the directory with what a test needs of it."""
    return Agency(
        id=f"{state}-{expand(name).replace(' ', '-')}",
        name=name,
        state=state,
        level=level,
        kind=kind,
        counties=areas.get("counties", ()),
        municipalities=areas.get("municipalities", ()),
        point=None,
        part_of_county=False,
        ori=None,
        address=None,
        phone=None,
        source="fbi",
        as_of="2025",
        older_source=False,
        dormant=False,
    )


AGENCIES = (
    agency("Alachua County Sheriff's Office", "FL", Level.COUNTY, Kind.SHERIFF, counties=("12001",)),
    agency("Gainesville Police Department", "FL", Level.MUNICIPAL, Kind.POLICE, municipalities=("1225175",)),
    agency("University of Florida", "FL", Level.CAMPUS, Kind.CAMPUS, counties=("12001",)),
    agency("Florida Highway Patrol", "FL", Level.STATE, Kind.STATE_POLICE),
    agency("Pima County Sheriff's Office", "AZ", Level.COUNTY, Kind.SHERIFF, counties=("04019",)),
)


def gazetteer() -> Gazetteer:
    """The country's places, with one name in use beside the Census name."""
    return Gazetteer(COUNTIES, TOWNS, (PlaceAlias("FL", "Hogtown", ("Gainesville",)),))


def resolver() -> Resolver:
    """A resolver over the country, with one decision of each kind."""
    return Resolver(
        WholeCountry(gazetteer(), index_of(AGENCIES)),
        {
            ("AR", expand("16th Judicial Distric Drug Task Force")): RowPlace(
                "judicial_district", ("Independence County",), (), "the circuit", "law"
            )
        },
        {("FL", expand("Department of Highway Safety")): ("Florida Highway Patrol", "its parent department")},
        {("FL", expand("Gainesvile Police Departent")): ("FL", "Gainesville Police Department")},
    )


def row(state: str | None, agency_name: str, kind: RowType | None, county: str | None = None) -> ListRow:
    """A row of the list as normalised, with the texts that places are told by."""
    printed = PrintedRow(2, state or "", agency_name, "", county or "", "", "", "", "", None, None)
    return ListRow(printed, state, agency_name, kind, county, None, None, None, MoaStatus.NONE, None, ())
