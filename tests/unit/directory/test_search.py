"""What is found for what is typed, over a small country of our own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.directory.search import Search
from desktop.directory.search_entry import SearchEntry
from desktop.directory.search_index import write_search
from desktop.domain.answer import HitKind, Match
from desktop.domain.level import Level


def town(name: str, state: str, people: int, *others: str, form: str = "") -> SearchEntry:
    return SearchEntry(HitKind.PLACE, f"{state}-{name}-{form}", name, others, state, None, None, people, form)


def county(name: str, state: str, people: int) -> SearchEntry:
    return SearchEntry(HitKind.COUNTY, f"{state}-{name}", name, (), state, None, None, people)


def agency(name: str, state: str, people: int, *others: str, level: Level = Level.MUNICIPAL) -> SearchEntry:
    return SearchEntry(HitKind.AGENCY, f"{state}-{name}", name, others, state, "Some County", level, people)


def zip_code(code: str, state: str) -> SearchEntry:
    return SearchEntry(HitKind.ZIP, code, code, (), state, "Some County", None, 0)


COUNTRY = (
    town("Gainesville", "FL", 145_000), town("Gainesville", "GA", 43_000), town("Gainesville", "TX", 17_000),
    town("Houston", "TX", 2_300_000), town("Deland", "FL", 38_000), town("De Queen", "AR", 6_000),
    town("St. Petersburg", "FL", 260_000), town("Mount Pleasant", "TX", 16_000),
    town("La Cañada Flintridge", "CA", 20_000),
    town("Panama", "NY", 500, form="village"), town("Panama", "OK", 1_400, form="town"),
    town("Panama City", "FL", 35_000, form="city"), town("Oak Grove", "MO", 8_100, form="city"),
    town("Oak Grove Village", "MO", 500, form="village"), town("Canton", "OH", 70_000, form="city"),
    town("Canton", "MI", 98_000, "Canton Center", form="charter township"),
    town("Canton", "PA", 2_000, form="township"), town("Kansas City", "MO", 510_000),
    town("New York", "NY", 8_500_000), town("San Antonio", "TX", 1_450_000),
    *(town("Houston", state, 100) for state in ("AK", "AL", "AR", "DE", "MN", "MO", "MS", "PA")),
    county("Alachua County", "FL", 280_000), county("Harris County", "TX", 4_800_000),
    county("Jefferson Parish", "LA", 430_000), county("Doña Ana County", "NM", 220_000),
    county("Lake County", "FL", 400_000), county("Lake County", "IL", 710_000),
    agency("Gainesville Police Department", "FL", 145_000), agency("Gainesville Police Department", "GA", 43_000),
    agency("Houston Police Department", "TX", 2_300_000), agency("North Miami Beach Police Department", "FL", 43_000),
    agency("Boynton Beach Police Department", "FL", 80_000), agency("Melbourne Police Department", "FL", 85_000),
    agency("Melbourne Beach Police Department", "FL", 3_000), agency("Dallas Police Department", "TX", 1_300_000),
    agency("Clayton Police Department", "MO", 17_000), agency("Clayton County Police Department", "GA", 297_000),
    agency("Mount Pleasant Police Department", "TX", 16_000), agency("St. Petersburg Police Department", "FL", 260_000),
    agency("Los Angeles Police Department", "CA", 3_900_000, "LAPD"),
    agency("Alachua County Sheriff's Office", "FL", 280_000, level=Level.COUNTY),
    agency("Lake County Sheriff's Office", "FL", 400_000, level=Level.COUNTY),
    agency("Lake County Sheriff's Office", "IL", 710_000, level=Level.COUNTY),
    agency("O'Brien County Sheriff's Office", "IA", 14_000, level=Level.COUNTY),
    agency("Milwaukee County Sheriff's Office", "WI", 940_000, level=Level.COUNTY),
    agency("Maricopa County Sheriff's Office", "AZ", 4_500_000, level=Level.COUNTY),
    agency("Louisiana State Police", "LA", 4_600_000, "State Police", level=Level.STATE),
    agency("Oregon State Police", "OR", 4_200_000, "State Police", level=Level.STATE),
    agency("Indiana State Police", "IN", 6_800_000, "State Police", level=Level.STATE),
    agency("Texas Department of Public Safety", "TX", 29_000_000, "Department of Public Safety", level=Level.STATE),
    agency("University of Florida", "FL", 1_000, level=Level.CAMPUS),
    agency("Lake County Detention Center", "IN", 480_000, level=Level.COUNTY),
    agency("Aldine Independent School District Police Department", "TX", 1_000, level=Level.CAMPUS),
    agency("Dallas Metro Airport Police", "TX", 1_000, level=Level.PORT),
    agency("Seminole Tribal Police Department", "FL", 1_000, level=Level.TRIBAL),
    agency("Clint Police Department", "TX", 1_200), agency("Clinton Police Department", "MS", 27_000),
    agency("Newbern Police Department", "TN", 3_000), agency("New Bern Police Department", "NC", 30_000),
    agency("Fort Wayne Police Department", "IN", 264_000), agency("Wayne Police Department", "MI", 17_000),
    agency("Del City Police Department", "OK", 21_000), agency("The Colony Police Department", "TX", 44_000),
    agency("Menasha Police Department", "WI", 18_000), agency("Town of Menasha Police Department", "WI", 300),
    agency("Walla Walla County Sheriff's Office", "WA", 62_000, level=Level.COUNTY),
    agency("Wallowa County Sheriff's Office", "OR", 7_000, level=Level.COUNTY),
    agency("Waller County Sheriff's Office", "TX", 59_000, level=Level.COUNTY),
    zip_code("32601", "FL"), zip_code("32602", "FL"), zip_code("02134", "MA"), zip_code("02139", "MA"),
    zip_code("77002", "TX"),
)  # fmt: skip


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    connection = sqlite3.connect(":memory:")
    write_search(connection, COUNTRY)
    yield Search(connection)
    connection.close()


def first(search: Search, text: str) -> tuple[str, str | None, str]:
    hit = search.find(text)[0]
    return hit.name, hit.state, hit.match.value


@pytest.mark.parametrize(
    ("text", "name", "state", "match"),
    [
        ("Alachua County Sheriff’s Office", "Alachua County Sheriff's Office", "FL", "exact"),
        ("GAINESVILLE POLICE DEPARTMENT GA", "Gainesville Police Department", "GA", "exact"),
        ("gainesville texas", "Gainesville", "TX", "exact"),
        ("Gainesville, Fla.", "Gainesville", "FL", "exact"),
        ("alach", "Alachua County", "FL", "prefix"),
        ("san anton", "San Antonio", "TX", "prefix"),
        ("houston pol", "Houston Police Department", "TX", "prefix"),
        ("boynton police beach", "Boynton Beach Police Department", "FL", "word"),
        ("sheriff's office of alachua county", "Alachua County Sheriff's Office", "FL", "word"),
    ],
)
def test_names_are_found_whole_begun_and_in_any_order(
    search: Search, text: str, name: str, state: str, match: str
) -> None:
    assert first(search, text) == (name, state, match)


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("gainesville fl pd", "Gainesville Police Department", "FL"),
        ("alachua co so", "Alachua County Sheriff's Office", "FL"),
        ("so alachua", "Alachua County Sheriff's Office", "FL"),
        ("mt pleasant pd tx", "Mount Pleasant Police Department", "TX"),
        ("Saint Petersburg PD", "St. Petersburg Police Department", "FL"),
        ("N. Miami Beach PD", "North Miami Beach Police Department", "FL"),
        ("Texas DPS", "Texas Department of Public Safety", "TX"),
        ("Univ of Florida PD", "University of Florida", "FL"),
        ("u of florida police", "University of Florida", "FL"),
        ("LAPD", "Los Angeles Police Department", "CA"),
        ("L.A.P.D.", "Los Angeles Police Department", "CA"),
        ("obrien county so", "O'Brien County Sheriff's Office", "IA"),
        ("o brien county sheriff", "O'Brien County Sheriff's Office", "IA"),
        ("de land", "Deland", "FL"),
        ("dequeen", "De Queen", "AR"),
    ],
)
def test_abbreviations_and_spellings_go_both_ways(search: Search, text: str, name: str, state: str) -> None:
    assert first(search, text)[:2] == (name, state)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("la state police", "Louisiana State Police"),
        ("or state police", "Oregon State Police"),
        ("in state police", "Indiana State Police"),
        ("police state louisiana", "Louisiana State Police"),
        ("LA", "Louisiana State Police"),
        ("kansas city", "Kansas City"),
    ],
)
def test_a_word_may_be_a_state_or_just_a_word(search: Search, text: str, name: str) -> None:
    assert first(search, text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("departamento de policía de dallas texas", "Dallas Police Department", "TX"),
        ("policia de la ciudad de houston", "Houston Police Department", "TX"),
        ("condado de harris", "Harris County", "TX"),
        ("condado de jefferson luisiana", "Jefferson Parish", "LA"),
        ("sheriff del condado de maricopa", "Maricopa County Sheriff's Office", "AZ"),
        ("policía estatal de luisiana", "Louisiana State Police", "LA"),
        ("ciudad de nueva york", "New York", "NY"),
        ("dona ana", "Doña Ana County", "NM"),
        ("la canada flintridge", "La Cañada Flintridge", "CA"),
    ],
)
def test_spanish_and_accents_are_understood(search: Search, text: str, name: str, state: str) -> None:
    assert first(search, text)[:2] == (name, state)


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("gainsville fl police", "Gainesville Police Department", "FL"),
        ("gainesvile polcie", "Gainesville Police Department", "FL"),
        ("milwakee county sheriff", "Milwaukee County Sheriff's Office", "WI"),
        ("maircopa county sherif", "Maricopa County Sheriff's Office", "AZ"),
        ("ainesville", "Gainesville", "FL"),
        ("houstonn texsa", "Houston", "TX"),
        ("bointon bech police", "Boynton Beach Police Department", "FL"),
        ("gainesville metropolitan police", "Gainesville Police Department", "FL"),
    ],
)
def test_a_mistyped_name_is_found_and_never_called_more_than_fuzzy(
    search: Search, text: str, name: str, state: str
) -> None:
    assert first(search, text) == (name, state, "fuzzy")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("clint police", "Clint Police Department"),
        ("clint poli departm", "Clinton Police Department"),
        ("clinto poli departm", "Clinton Police Department"),
        ("walla coun sherif offi", "Walla Walla County Sheriff's Office"),
        ("for wayn poli departm", "Fort Wayne Police Department"),
        ("del cit poli", "Del City Police Department"),
        ("police for wayne", "Wayne Police Department"),
        ("police for gainesville", "Gainesville Police Department"),
        ("the colony", "The Colony Police Department"),
        ("colony police", "The Colony Police Department"),
        ("newbern police", "Newbern Police Department"),
        ("Town of Menasha PD", "Town of Menasha Police Department"),
        ("City of Menasha PD", "Menasha Police Department"),
    ],
)
def test_who_cuts_one_word_cuts_others_and_what_is_typed_in_full_is_meant(search: Search, text: str, name: str) -> None:
    assert first(search, text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("alachua county detention", "Alachua County"),
        ("gainesville isd police", "Gainesville Police Department"),
        ("constable precinct 4 maricopa", "Maricopa County Sheriff's Office"),
        ("maricopa metro airport", "Maricopa County Sheriff's Office"),
        ("wallowa county jail", "Wallowa County Sheriff's Office"),
        ("seminole tribe police", "Seminole Tribal Police Department"),
    ],
)
def test_another_body_of_the_place_is_nearer_than_the_same_body_elsewhere(search: Search, text: str, name: str) -> None:
    assert first(search, text)[0] == name


def test_what_is_typed_again_gives_the_same(search: Search) -> None:
    texts = ["gaines", "gainesville police", "gaines", "houston", "police", "gainesville police"]
    once = {text: search.find(text) for text in texts}
    assert all(search.find(text) == once[text] for text in reversed(texts))
    assert {hit.state for hit in search.find("gainesville police", state="GA")} == {"GA"}


def test_two_towns_by_one_beginning_are_not_confused(search: Search) -> None:
    names = [hit.name for hit in search.find("Melbourne FL police")]
    assert names[:2] == ["Melbourne Police Department", "Melbourne Beach Police Department"]


def test_a_county_is_another_place_than_the_town_of_its_name(search: Search) -> None:
    assert first(search, "police clayton")[0] == "Clayton Police Department"


@pytest.mark.parametrize(
    ("text", "name", "state", "match"),
    [
        ("oak grove village", "Oak Grove Village", "MO", "exact"),
        ("oak grove city", "Oak Grove", "MO", "exact"),
        ("oak grove vil", "Oak Grove Village", "MO", "prefix"),
        ("panama town", "Panama", "OK", "exact"),
        ("panama city", "Panama City", "FL", "exact"),
        ("panama city city", "Panama City", "FL", "exact"),
        ("canton charter township", "Canton", "MI", "exact"),
        ("canton charter to", "Canton", "MI", "prefix"),
        ("Canton Twp", "Canton", "PA", "exact"),
        ("canton twp mi", "Canton", "MI", "word"),
        ("township canton", "Canton", "PA", "word"),
        ("canton c", "Canton", "MI", "prefix"),
        ("cantno township pa", "Canton", "PA", "fuzzy"),
    ],
)
def test_the_kind_of_a_place_may_stand_behind_its_name(
    search: Search, text: str, name: str, state: str, match: str
) -> None:
    assert first(search, text) == (name, state, match)


def test_a_place_of_another_kind_is_not_meant_exactly(search: Search) -> None:
    hits = search.find("canton city", kind=HitKind.PLACE)
    assert [(hit.state, hit.match) for hit in hits if hit.match is Match.EXACT] == [("OH", Match.EXACT)]


def test_big_namesakes_come_first_and_leave_room_for_longer_names(search: Search) -> None:
    hits = search.find("houston", limit=8)
    assert hits[0].state == "TX"
    assert [hit.match for hit in hits].count(Match.EXACT) == 7
    assert "Houston Police Department" in [hit.name for hit in hits]


@pytest.mark.parametrize(
    ("text", "code", "match"),
    [
        (" 32601 ", "32601", "exact"),
        ("32601-5500", "32601", "exact"),
        ("326015500", "32601", "exact"),
        ("３２６０１", "32601", "exact"),
        ("٣٢٦٠١", "32601", "exact"),
        ("zip code 77002", "77002", "exact"),
        ("codigo postal 77002", "77002", "exact"),
        ("Gainesville FL 32601-1234", "32601", "exact"),
        ("0213", "02134", "prefix"),
        ("MA 021", "02134", "prefix"),
        ("32699", "32601", "fuzzy"),
    ],
)
def test_zip_codes_are_found_whole_begun_and_within_an_address(
    search: Search, text: str, code: str, match: str
) -> None:
    hit = search.find(text)[0]
    assert (hit.kind, hit.id, hit.match.value) == (HitKind.ZIP, code, match)


@pytest.mark.parametrize(
    "text",
    ["", " ", "xqzvkjw", "asdfghjkl qwertyuiop", "%_%", "00000", "\u202eמשטרה", "NEAR(a b)", '"', "''; DROP TABLE x"],
)
def test_nonsense_gives_nothing_exact(search: Search, text: str) -> None:
    assert all(hit.match is not Match.EXACT for hit in search.find(text))


@pytest.mark.parametrize("text", ["name:houston OR st:TX", "^houston* {police}", "houston AND NOT police", "-houston"])
def test_operators_are_plain_text(search: Search, text: str) -> None:
    assert search.find("houston")  # nothing was dropped or locked by it
    assert all(hit.match in set(Match) for hit in search.find(text))


def test_letters_that_could_not_be_read_forbid_an_exact_match(search: Search) -> None:
    assert {hit.match for hit in search.find("houston 警察")} == {Match.FUZZY}


def test_a_pasted_book_is_cut_first(search: Search) -> None:
    assert search.find("houston " * 1_000_000) == search.find("houston " * 12)


def test_state_kind_and_limit_narrow_the_list(search: Search) -> None:
    assert {hit.state for hit in search.find("gainesville", state="ga")} == {"GA"}
    assert {hit.kind for hit in search.find("gainesville", kind=HitKind.AGENCY)} == {HitKind.AGENCY}
    assert {hit.kind for hit in search.find("lake", kind=HitKind.COUNTY)} == {HitKind.COUNTY}
    assert [hit.id for hit in search.find("326", kind=HitKind.ZIP, limit=1)] == ["32601"]
    assert not search.find("32601", kind=HitKind.PLACE)
    assert not search.find("gainesville", limit=0)


@pytest.mark.parametrize("text", ["gainesville", "g", "gainesville police", "32601", "326", "fl", "highway patrol"])
def test_in_a_state_that_does_not_exist_there_is_nothing(search: Search, text: str) -> None:
    assert not search.find(text, state="zz")


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(max_size=40)
    | st.lists(st.sampled_from(["gainesville", "fl", "or", "326", "co", "so", "de", "u"])).map(" ".join)
)
def test_no_text_is_refused_and_matches_are_in_order(search: Search, text: str) -> None:
    hits = search.find(text)
    order = list(Match)
    assert [hit.match for hit in hits] == sorted((hit.match for hit in hits), key=order.index)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits) <= 10
