"""What a person is answered, on the facts that ship."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answer import AgencyAnswer, AgencyPage, HitKind, PlaceAnswer, Suggestions
from desktop.domain.errors import KnownError, NoAnswerError, UsageError
from desktop.domain.level import Reach
from desktop.domain.model import Model
from desktop.domain.place import ZipKind
from desktop.domain.status import Status
from desktop.services.desk import Desk


def place(desk: Desk, text: str, town: str | None = None) -> PlaceAnswer:
    answer = desk.ask(text, town)
    assert isinstance(answer, PlaceAnswer)
    return answer


def named(answer: PlaceAnswer, name: str) -> AgencyAnswer:
    found = [entry for entry in answer.answers if entry.agency.name == name]
    assert len(found) == 1, f"{name}: {[entry.agency.name for entry in answer.answers]}"
    return found[0]


def codes(answer: PlaceAnswer) -> set[str]:
    return {note.code for note in answer.notes}


def models(entry: AgencyAnswer) -> set[Model | None]:
    return {agreement.model for agreement in entry.agreements if agreement.current}


def test_a_zip_shows_town_county_state_and_campus_each_with_its_own_status(desk: Desk) -> None:
    answer = place(desk, "32601")
    assert named(answer, "Gainesville Police Department").status is Status.NOT_LISTED
    sheriff = named(answer, "Alachua County Sheriff's Office")
    assert (sheriff.status, sheriff.reach, models(sheriff)) == (Status.LISTED, Reach.COVERS, {Model.TFM, Model.WSO})
    assert named(answer, "University of Florida Police Department").reach is Reach.NEARBY
    assert named(answer, "Florida National Guard").reach is Reach.STATEWIDE


def test_the_answers_come_in_the_order_of_the_contract(desk: Desk) -> None:
    reaches = [entry.reach for entry in place(desk, "32601").answers]
    order = [Reach.COVERS, Reach.STATEWIDE, Reach.NEARBY]
    assert reaches == sorted(reaches, key=order.index)


def test_zip_plus_four_and_full_width_digits_are_the_same_zip(desk: Desk) -> None:
    answers = [place(desk, text).place.zip for text in ("32601-5500", " 32601 ", "３２６０１", "326015500")]
    assert answers == ["32601"] * 4


@pytest.mark.parametrize("text", ["", "   ", "1234", "123456", "12-34"])
def test_what_is_no_zip_is_refused_with_a_word_on_how_to_ask(desk: Desk, text: str) -> None:
    with pytest.raises(UsageError) as caught:
        desk.ask(text)
    assert caught.value.hint


def test_an_unknown_zip_is_never_not_listed(desk: Desk) -> None:
    with pytest.raises(NoAnswerError) as caught:
        desk.ask("00000")
    assert "not on" not in caught.value.message
    assert caught.value.code == "unknown_zip"


def test_a_military_zip_names_no_agency(desk: Desk) -> None:
    answer = place(desk, "09459")
    assert answer.place.kind is ZipKind.MILITARY
    assert answer.answers == ()
    assert "military" in codes(answer)


def test_a_po_box_zip_answers_for_its_post_office_and_says_so(desk: Desk) -> None:
    answer = place(desk, "85001")
    assert answer.place.kind is ZipKind.PO_BOX
    assert "po_box" in codes(answer)
    assert named(answer, "Phoenix Police Department").status is Status.NOT_LISTED


def test_a_zip_in_several_counties_says_so_and_shows_each_sheriff(desk: Desk) -> None:
    answer = place(desk, "17821")
    assert "zip_spans_counties" in codes(answer)
    assert named(answer, "Montour County Sheriff's Office").status is Status.LISTED
    assert named(answer, "Northumberland County Sheriff's Office").status is Status.NOT_LISTED


def test_choosing_a_town_narrows_to_its_police_and_its_county(desk: Desk) -> None:
    whole = place(desk, "17821")
    danville = next(s.municipality for s in whole.place.municipalities if s.municipality.name == "Danville")
    answer = place(desk, "17821", danville.geoid)
    names = {entry.agency.name for entry in answer.answers if entry.reach is Reach.COVERS}
    assert "Montour County Sheriff's Office" in names
    assert "Northumberland County Sheriff's Office" not in names
    assert "Riverside Police Department" not in names
    assert "town_chosen" in codes(answer)


def test_choosing_the_part_outside_any_town_leaves_the_county_and_the_state(desk: Desk) -> None:
    answer = place(desk, "17821", "outside")
    assert all(not entry.agency.municipalities for entry in answer.answers if entry.reach is Reach.COVERS)
    assert "outside_town" in codes(answer)


def test_an_agency_that_left_the_list_is_no_longer_listed_with_its_last_date(desk: Desk) -> None:
    entry = named(place(desk, "35031"), "Blountsville Police Department")
    assert entry.status is Status.NO_LONGER_LISTED
    assert entry.last_listed is not None
    assert not models(entry)


def test_an_agency_missing_from_the_newest_list_only_is_marked_provisional(desk: Desk) -> None:
    page = desk.agency("MD-garrett-county-sheriffs-office")
    assert page.answer.status is Status.NO_LONGER_LISTED
    assert page.answer.missing_from_latest


def test_where_a_state_has_no_sheriffs_the_answer_says_so(desk: Desk) -> None:
    answer = place(desk, "02903")
    assert "no_sheriff" in codes(answer)
    assert not [entry for entry in answer.answers if "Sheriff" in entry.agency.name]


def test_where_no_town_police_is_known_the_answer_says_so(desk: Desk) -> None:
    assert "no_police_department_known" in codes(place(desk, "91350"))


def test_an_old_list_is_named_old(desk: Desk) -> None:
    assert "list_old" in codes(place(desk, "32601"))


def test_baltimore_city_is_not_baltimore_county(desk: Desk) -> None:
    names = [entry.agency.name for entry in place(desk, "21201").answers]
    assert not [name for name in names if name.startswith("Baltimore County")]


def test_an_exact_name_opens_its_agency_with_history_and_proof(desk: Desk) -> None:
    page = desk.ask("Alachua County Sheriff's Office")
    assert isinstance(page, AgencyPage)
    assert page.answer.status is Status.LISTED
    assert page.provenance[0].row == 162
    assert page.provenance[0].file == "participatingAgencies05182026am.xlsx"
    links = [event.event for event in page.history if event.event.startswith("moa")]
    assert links == ["moa_posted", "moa_posted", "moa_changed"]
    assert page.history[0].event == "added"


def test_the_id_of_a_misspelt_name_opens_the_agency_that_was_meant(desk: Desk) -> None:
    assert desk.agency("NC-brookfield-police-department").answer.agency.id == "NC-brookford-police-department"
    assert desk.agency("MT-cass-county-sheriffs-office").answer.agency.state == "MN"


def test_a_near_name_is_suggested_and_never_opened(desk: Desk) -> None:
    answer = desk.ask("gainsville pd")
    assert isinstance(answer, Suggestions)
    assert answer.hits


def test_namesakes_in_several_states_are_suggested_not_chosen(desk: Desk) -> None:
    answer = desk.ask("Gainesville")
    assert isinstance(answer, Suggestions)
    assert len({hit.state for hit in answer.hits}) > 1


def test_a_county_answers_with_its_towns_and_sheriff(desk: Desk) -> None:
    answer = desk.place("12001")
    assert named(answer, "Alachua County Sheriff's Office").status is Status.LISTED
    assert named(answer, "Gainesville Police Department").status is Status.NOT_LISTED


def test_every_row_of_the_list_is_kept_in_order(desk: Desk) -> None:
    numbers = [row.printed.row for row, _ in desk.rows()]
    assert len(numbers) == 1843
    assert numbers == sorted(numbers)


def test_what_is_held_is_counted(desk: Desk) -> None:
    held = desk.holdings()
    assert (held.agreements, held.agencies, held.states, held.territories) == (1843, 1551, 38, 2)
    assert held.by_model == {"TFM": 1162, "WSO": 499, "JEM": 182}
    assert (held.editions, held.zips) == (183, 41655)


def test_no_search_for_agencies_is_without_status(desk: Desk) -> None:
    hits = desk.search("springfield police", kind=HitKind.AGENCY)
    assert hits
    assert all(hit.status for hit in hits)


@given(text=st.text(max_size=60))
def test_any_text_gets_an_answer_or_a_known_error(desk: Desk, text: str) -> None:
    message, answer = "", None
    try:
        answer = desk.ask(text)
    except KnownError as error:
        message = error.message
    assert message or isinstance(answer, PlaceAnswer | AgencyPage | Suggestions)
