"""A country for the comparison of names: real places and bodies that lie a letter or a word apart."""

from __future__ import annotations

from desktop.directory.agency_index import index_of
from desktop.directory.decisions import PlaceAlias
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.likeness import IdentityRules
from desktop.directory.region import WholeCountry
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level
from desktop.domain.place import County, Municipality
from tests.unit.directory.country import agency

_COUNTIES = """
12005 Bay County|12019 Clay County|12057 Hillsborough County|12083 Marion County|12086 Miami-Dade County
12091 Okaloosa County|12031 Duval County|12009 Brevard County|12099 Palm Beach County|12103 Pinellas County
48281 Lampasas County|48355 Nueces County|48367 Parker County|48369 Parmer County|48425 Somervell County
48471 Walker County|48473 Waller County|48225 Houston County|48201 Harris County
42013 Blair County|42041 Cumberland County|42055 Franklin County|42073 Lawrence County|42093 Montour County
42071 Lancaster County|42075 Lebanon County|42083 McKean County
51161 Roanoke County|51770 Roanoke city|51670 Hopewell city
29189 St. Louis County|29510 St. Louis city|29071 Franklin County|29095 Jackson County
47127 Moore County|37035 Catawba County|18177 Wayne County|13063 Clayton County
"""
_TOWNS = """
1243975 Melbourne|city|12009;1244000 Melbourne Beach|town|12009;1276075 West Melbourne|city|12009
1243083 Marco Island|city|12057;1254025 Palm Beach|town|12099;1276600 West Palm Beach|city|12099
1236025 Kenneth City|town|12103;1263700 Sebring Hills|cdp|12057;1245060 Miami Springs|city|12086
1238600 Lake Clarke Shores|town|12099;1255775 Pensacola Beach|cdp|12091
4835000 Houston|city|48201;4818260 Cut and Shoot|city|48201
4208040 Bradford|city|42083;4208308048 Bradford|township|42083;4246888 Manheim|borough|42071
4207146896 Manheim|township|42071;4207346648 Mahoning|township|42073;4209346640 Mahoning|township|42093
4204172304 Southampton|township|42041;4205572312 Southampton|township|42055;4242168 Lebanon|city|42075
2953636 Oak Grove|city|29095;2953650 Oak Grove Village|village|29071;2965000 St. Louis|city|29510
3708140 Brookford|town|37035;1829700 Greens Fork|town|18177
1352192 Morrow|city|13063
"""
_STATES = {"12": "FL", "48": "TX", "42": "PA", "51": "VA", "29": "MO", "47": "TN", "37": "NC", "18": "IN", "13": "GA"}

_AGENCIES = (
    agency("University of North Florida", "FL", Level.CAMPUS, Kind.CAMPUS, counties=("12031",)),
    agency("University of South Florida, Tampa", "FL", Level.CAMPUS, Kind.CAMPUS, counties=("12057",)),
    agency("Florida Atlantic University", "FL", Level.CAMPUS, Kind.CAMPUS, counties=("12099",)),
    agency("Florida State University, Tallahassee", "FL", Level.CAMPUS, Kind.CAMPUS),
    agency("Florida State University, Panama City", "FL", Level.CAMPUS, Kind.CAMPUS),
    agency("Melbourne International Airport", "FL", Level.PORT, Kind.PORT, counties=("12009",)),
    agency("Jacksonville Sheriff's Office", "FL", Level.COUNTY, Kind.SHERIFF, counties=("12031",)),
    agency("Lebanon County Regional Police Department", "PA", Level.REGIONAL, Kind.POLICE, counties=("42075",)),
)


def identity_rules() -> IdentityRules:
    """The identity rules over that country, with decisions of each kind."""
    counties = [
        County(line[:5], line[6:], _STATES[line[:2]], 1000)
        for line in _COUNTIES.replace("\n", "|").split("|") if line
    ]  # fmt: skip
    towns = [line.partition(" ") for line in _TOWNS.replace("\n", ";").split(";") if line]
    gazetteer = Gazetteer(
        counties,
        [_town(geoid, rest) for geoid, _, rest in towns],
        (PlaceAlias("FL", "Space Coast City", ("Melbourne",)),),
    )
    patrol = "Florida Department of Highway Safety and Motor Vehicles, Division of Highway Patrol"
    return IdentityRules(
        WholeCountry(gazetteer, index_of(_AGENCIES)),
        {("FL", expand("Okaloosa County BOCC")): ("FL", "Okaloosa County Board / Department of Corrections")},
        {
            ("FL", expand(patrol)): ("Florida Highway Patrol", "full legal name"),
            ("FL", expand("Florida Department of Highway Safety")): ("Florida Highway Patrol", "parent department"),
            ("FL", expand("Florida Department of Lottery Services")): ("Florida Lottery", "its law-enforcement office"),
            ("FL", expand("Florida Gaming Control Commission")): ("Florida Gaming Control Commission", "same body"),
        },
    )


def _town(geoid: str, rest: str) -> Municipality:
    name, kind, county = rest.split("|")
    return Municipality(geoid, name, kind, _STATES[geoid[:2]], (county,), 1000)
