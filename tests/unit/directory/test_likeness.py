"""Which names are one agency: as ICE prints them, a letter, a word or a county apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.directory.likeness_country import identity_rules

RULES = identity_rules()


def verdict(state: str, a: str, b: str, *counties: str) -> tuple[str, str]:
    """The verdict and its reason, the same both ways round."""
    here = RULES.compare(state, a, b, *counties)
    assert RULES.compare(state, b, a, *reversed(counties)).likeness is here.likeness
    return here.likeness.value, here.reason


@pytest.mark.parametrize(
    ("state", "a", "b", "reason"),
    [
        ("TX", "Lampasas County Sheriff’s Office", "Lampasas  County Sheriff's Department ", "same_words"),
        ("TX", 'Cut "N" Shoot PD', "Cut and Shoot Police Dept.", "same_words"),
        ("FL", "City of Melbourne Police Department", "Melbourne Police Services Department", "same_words"),
        ("GA", "City of Morrow Police Department", "Morrow Police Department", "same_words"),
        ("FL", "Miami Dade Sheriff's Office", "Miami-Dade Sheriff's Office", "same_words"),
        ("PA", "Manheim Borough Police Department", "Manheim Police Department", "same_body"),
        ("FL", "Jacksonville Sheriff's Office", "Duval County Sheriff's Office", "same_body"),
        ("FL", "Space Coast City Police Department", "Melbourne Police Department", "same_body"),
        ("VA", "Hopewell County Sheriff's Office", "Hopewell Sheriff's Office", "same_body"),
        ("TN", "Metropolitan Moore County Sheriff's Office", "Moore County Sheriff's Office", "same_body"),
        ("FL", "Macro Island Police Department", "Marco Island Police Department", "misprint"),
        ("FL", "Sebring Hill Police Department", "Sebring Hills Police Department", "misprint"),
        ("FL", "Lake Clark Shores Police Department", "Lake Clarke Shores Police Department", "misprint"),
        ("IN", "Green Forks Police Department", "Greens Fork Police Department", "misprint"),
        ("NC", "Brookfield Police Department", "Brookford Police Department", "misprint"),
        ("TX", "Lampass County Sheriff's Office", "Lampasas County Sheriff's Office", "misprint"),
        ("TX", "Somerville County Sheriff's Office", "Somervill County Sheriff's Office", "misprint"),
        ("TX", "Neuces County Constable Pct. 5", "Nueces County Constable Precinct 5", "misprint"),
        ("TX", "Nueces County's Sheriff's Offic", "Nueces County Sheriffs Office", "same_words"),
        ("PA", "Fannett Township Constbales Office", "Fannett Township Constable", "same_words"),
        (
            "PA",
            "Southhampton Twp. Cumberland City, Constables Office",
            "Southampton Township Constable's Office (Cumberland County)",
            "misprint",
        ),
        ("PA", "Monroeville 6th Ward Constable", "Office of Constable Monroeville Sixth Ward", "same_words"),
        ("PA", "County of Franklin / Franklin County Jail", "Franklin County Prison", "same_words"),
        ("FL", "Okaloosa County Board of County Commissioners", "Okaloosa County Corrections", "same_words"),
        ("FL", "Okaloosa County BOCC", "Okaloosa County Board / Department of Corrections", "decided"),
        ("FL", "Office of the State Attorney, 20th Judicial Circuit", "State Attorney Twentieth Circuit", "same_words"),
        ("FL", "University of North Florida Board of Trustees", "University of North Florida Police", "same_words"),
        ("FL", "Florida Atlantic Police Department", "Florida Atlantic University Police Department", "same_body"),
        ("FL", "Florida State Police", "Florida Highway Patrol", "same_words"),
        ("VA", "Department of Corrections", "Virginia DOC", "same_words"),
        ("FL", "FL Highway Patrol", "Florida Highway Patrol", "same_words"),
        ("TX", "TX. National Guard", "Texas National Guard", "same_words"),
        ("FL", "Clay Co. Criminal Justice Authority", "Clay County Criminal Justice Authority", "same_words"),
        ("FL", "Mississippi Attorney General's Office", "Mississippi Office of the Attorney General", "same_words"),
    ],
)  # fmt: skip
def test_spellings_of_one_agency_are_one(state: str, a: str, b: str, reason: str) -> None:
    assert verdict(state, a, b) == ("same", reason)


@pytest.mark.parametrize(
    ("state", "a", "b", "reason"),
    [
        ("TX", "Parker County Sheriff's Office", "Parmer County Sheriff's Office", "two_places"),
        ("TX", "Walker County Sheriff's Office", "Waller County Sheriff's Office", "two_places"),
        ("FL", "Bay County Sheriff's Office", "Clay County Sheriff's Office", "two_places"),
        ("TX", "Palmer County Sheriff's Office", "Parker County Sheriff's Office", "nearer_place"),
        ("FL", "Melbourne Police Department", "Melbourne Beach Police Department", "two_places"),
        ("FL", "Melbourne Police Department", "West Melbourne Police Department", "two_places"),
        ("FL", "Palm Beach Police Department", "West Palm Beach Police Department", "two_places"),
        ("MO", "Oak Grove Police Department", "Oak Grove Village Police Department", "two_places"),
        ("PA", "Manheim Borough Police Department", "Manheim Township Police Department", "two_places"),
        ("PA", "Bradford Police Department", "Bradford Township Police Department", "two_places"),
        ("PA", "Mahoning TWP Police Department - Montour", "Mahoning Township PD (Lawrence County)", "namesakes"),
        ("MO", "St. Louis Metropolitan Police Department", "St. Louis County Police Department", "two_places"),
        ("VA", "Roanoke County Sheriff's Office", "Roanoke City Sheriff's Office", "two_places"),
        ("TX", "Houston Police Department", "Houston County Sheriff's Office", "two_kinds"),
        ("FL", "Okaloosa County Corrections", "Okaloosa County Sheriff's Office", "two_kinds"),
        ("TX", "Parker County (County) Attorney's Office", "Parker County District Attorney's Office", "two_kinds"),
        ("FL", "Melbourne International Airport Police Department", "Melbourne Police Department", "two_kinds"),
        ("TX", "Parker County Constable Precinct 2", "Parker County Constable Precinct 6", "two_numbers"),
        ("FL", "State Attorney, Sixth Judicial Circuit", "State Attorney, 20th Judicial Circuit", "two_numbers"),
        ("FL", "University of North Florida Police", "University of South Florida Police Department", "two_places"),
        ("FL", "Florida Department of Lottery Services", "Florida Gaming Control Commission", "two_known"),
        ("PA", "Lebanon Police Department", "Lebanon County Regional Police Department", "two_places"),
        ("FL", "Florida National Guard", "Florida Highway Patrol", "two_kinds"),
        ("FL", "Florida Department of Corrections", "Palm Beach Police Department", "two_kinds"),
        ("PA", "Eastern Lebanon Regional Police", "Western Lebanon Regional Police", "two_names"),
    ],
)
def test_names_that_both_exist_are_two(state: str, a: str, b: str, reason: str) -> None:
    assert verdict(state, a, b) == ("different", reason)


@pytest.mark.parametrize(
    ("state", "a", "b", "reason"),
    [
        ("PA", "Mahoning Township Police", "Mahoning Township Police Department - Montour", "namesakes_unclear"),
        ("VA", "Roanoke Sheriff's Office", "Roanoke City Sheriff's Office", "namesakes_unclear"),
        ("TX", "Parker County Constable", "Parker County Constable Precinct 2", "one_number"),
        ("FL", "Melbourne Police Department", "Melbourne Marshal's Office", "kinds_unclear"),
        ("FL", "Clay County Sheriff's Office Jail", "Clay County Sheriff's Office", "part"),
        ("FL", "Florida Department of Highway Safety", "Florida Highway Patrol", "part"),
        ("FL", "Sheriff's Office", "Sheriff's Department", "no_place_named"),
        ("FL", "Atlantis Keys Police Department", "Melbourne Police Department", "one_unknown"),
        ("FL", "Sebring Flats Police Department", "Sebring Hills Police Department", "one_unknown"),
        ("MO", "COMET Drug Task Force", "Zeppelin Drug Task Force", "unknown_words"),
        ("PA", "East Pennsylvania Township Constable", "Southampton Township Constable", "one_unknown"),
        ("FL", "Florida State University Police", "Florida State University, Panama City Police", "namesakes_unclear"),
    ],
)  # fmt: skip
def test_what_the_names_do_not_tell_stays_open(state: str, a: str, b: str, reason: str) -> None:
    assert verdict(state, a, b) == ("unsure", reason)


def test_the_printed_counties_tell_namesakes_apart() -> None:
    name = "Mahoning Township Police Department"
    assert verdict("PA", name, name, "Lawrence County", "Montour County")[0] == "different"
    assert verdict("PA", name, name, "Montour", "Montour County")[0] == "same"
    assert verdict("PA", name, f"{name} - Montour", "Montour County", "")[0] == "same"


def test_a_misprinted_county_beside_a_name_that_stands_alone_changes_nothing() -> None:
    name = "Melbourne Police Department"
    assert verdict("FL", name, name, "Brevard County", "Clay County")[0] == "same"


_WORDS = """
    Lampasas Neuces Marco Melbourne Beach West Manheim Borough Township County City of the St. Louis Roanoke Sheriff's
    Office Police Department Constable Pct 5 Fourth Ward District Attorney's Jail / - ( ) , & University Florida State
    Highway Patrol Corrections Board Commissioners Montour ’ ñ PD Twp. Task Force
    """
_NAMES = st.lists(st.sampled_from(_WORDS.split()), max_size=9).map(" ".join)


@given(st.sampled_from(["FL", "TX", "PA", "MO", "VA", "WY"]), _NAMES, _NAMES)
def test_whatever_is_asked_the_verdict_is_the_same_both_ways_round(state: str, a: str, b: str) -> None:
    assert RULES.compare(state, a, b).likeness is RULES.compare(state, b, a).likeness


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_the_comparison(a: str, b: str) -> None:
    assert RULES.compare("PA", a, b).reason
