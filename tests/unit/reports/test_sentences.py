"""What people read: FIELD's words, table by table."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answer import AgencyAnswer, HistoryEvent, Note
from desktop.domain.level import Reach
from desktop.domain.model import Model
from desktop.domain.status import Status
from desktop.reports.dates import long_date
from desktop.reports.groups import Groups
from desktop.reports.plain_text import PlainText
from desktop.reports.sentences import Sentences
from desktop.reports.voice import fill, plain_translate
from tests import material as m

SENTENCES = Sentences(plain_translate, "en")
FORBIDDEN = re.compile(r"\b(safe|clear|terminated|no agreement|does not cooperate|cancelled)\b", re.IGNORECASE)
NOTES = {
    "zip_spans_counties": ("A County", "B County"), "zip_spans_states": ("FL", "GA"), "also_touches": ("A County",),
    "po_box": ("Gainesville",), "unique": ("",), "military": (),
    "list_aging": ("14",), "list_old": ("190",),
    "no_police_department_known": ("Waldo",), "no_sheriff": ("CT", "why"),
    "no_county_sheriff": ("Kings County", "Why."),
    "no_sheriff_known": ("A County",), "nothing_known": (), "town_chosen": ("Waldo",), "outside_town": (),
    "part_of_county": ("Constable 1", "A County"), "no_county_government": ("A County",), "other_agencies_possible": (),
    "unplaced_listed": ("A Task Force",),
}  # fmt: skip


def test_not_listed_speaks_of_the_list_and_takes_the_wrong_conclusion_back() -> None:
    said = SENTENCES.status(m.TOWN_POLICE, m.EDITION, m.FRESH)
    assert said == (
        "Gainesville Police Department is not on ICE's 287(g) list dated May 18, 2026. "
        "This does not mean it never works with ICE."
    )


def test_the_head_of_an_agencys_page_calls_an_old_list_old() -> None:
    said = SENTENCES.agencies.headline(m.SHERIFF, m.EDITION, m.OLD)
    assert said.endswith(" As of May 18, 2026 - this list is old.")
    assert SENTENCES.agencies.headline(m.SHERIFF, m.EDITION, m.AGING) == SENTENCES.status(m.SHERIFF, m.EDITION, m.AGING)


def test_a_not_listed_from_an_aging_list_names_its_age() -> None:
    assert "14 days old" in SENTENCES.status(m.TOWN_POLICE, m.EDITION, m.AGING)


def test_listed_says_where_the_power_applies_before_the_model() -> None:
    said = SENTENCES.status(m.SHERIFF, m.EDITION, m.FRESH)
    assert "On patrol (Task Force Model, signed February 26, 2025)" in said


def test_of_several_agreements_only_the_first_begins_the_sentence() -> None:
    both = replace(m.SHERIFF, agreements=(m.agreement(Model.TFM), m.agreement(Model.WSO)))
    said = SENTENCES.status(both, m.EDITION, m.FRESH)
    assert ". On patrol (Task Force Model, signed " in said
    assert "; in jail only (Warrant Service Officer, signed " in said


def test_no_longer_listed_names_the_last_date_and_that_ice_gives_no_reason() -> None:
    said = SENTENCES.status(m.LEFT, m.EDITION, m.FRESH)
    assert "Last listed February 13, 2026. ICE does not say why" in said


def test_missing_from_the_latest_list_asks_to_check_again() -> None:
    missing = replace(m.LEFT, missing_from_latest=True)
    assert SENTENCES.status(missing, m.EDITION, m.FRESH).endswith("it was on the one before. Check again.")


def test_unknown_says_that_we_cannot_tell() -> None:
    assert SENTENCES.status(m.UNCLEAR, m.EDITION, m.FRESH).startswith("We can't tell whether")


@pytest.mark.parametrize(
    ("answers", "beginning"),
    [
        (m.EVERYONE, "1 of the 4 agencies that police this ZIP code is on ICE's 287(g) list dated May 18, 2026."),
        ((m.SHERIFF, m.SHERIFF), "All 2 agencies that police this ZIP code are on"),
        ((m.TOWN_POLICE, m.LEFT), "None of the 2 agencies that police this ZIP code is on"),
        ((m.SHERIFF, m.SHERIFF, m.LEFT), "2 of the 3 agencies that police this ZIP code are on"),
        ((m.TOWN_POLICE,), "Gainesville Police Department, the one local agency we know for this ZIP code, is not on"),
        ((m.STATE_POLICE,), "We know of no local police agency for this ZIP code, so we can't say"),
        ((), "We know of no local police agency"),
    ],
)
def test_the_headline_counts_only_agencies_whose_territory_includes_the_place(
    answers: tuple[AgencyAnswer, ...], beginning: str
) -> None:
    assert SENTENCES.headline(m.place_answer(answers)).startswith(beginning)


def test_an_old_list_says_so_in_the_headline_itself() -> None:
    assert "as of May 18, 2026 - this list is old" in SENTENCES.headline(m.place_answer(today=m.OLD))
    assert "old" not in SENTENCES.headline(m.place_answer(today=m.AGING))


def test_statewide_and_nearby_agencies_are_counted_apart() -> None:
    more = " ".join(SENTENCES.headline_more(m.place_answer()))
    assert "Counted apart: 2 statewide agencies are on the list." in more
    assert "1 campus or special agency nearby" in more


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ((), "Counted apart: none of the agencies we know for the whole territory is on the list."),
        ((m.STATE_POLICE,), "Counted apart: 1 agency that works everywhere in the territory is on the list."),
        (
            (m.STATE_POLICE, m.LOTTERY),
            "Counted apart: 2 agencies that work everywhere in the territory are on the list.",
        ),
    ],
)
def test_a_territory_is_not_called_a_state(answers: tuple[AgencyAnswer, ...], said: str) -> None:
    on_guam = [replace(one, agency=replace(one.agency, state="GU")) for one in (*answers, m.STATE_POLICE)]
    on_guam[-1] = replace(on_guam[-1], status=Status.NOT_LISTED)
    answer = m.place_answer(tuple(on_guam))
    assert SENTENCES.headline_more(answer) == (said,)
    assert [title for title, _ in Groups(plain_translate, "en").of(answer)] == ["Works everywhere in the territory"]


def test_the_age_warning_begins_at_fourteen_days_and_grows_at_forty_five() -> None:
    assert not SENTENCES.age(m.EDITION, date(2026, 5, 31))
    assert "14 days old" in SENTENCES.age(m.EDITION, m.AGING)
    assert "newer list" in SENTENCES.age(m.EDITION, m.OLD)
    assert "newer list" not in SENTENCES.age(m.EDITION, m.AGING)


@pytest.mark.parametrize("code", NOTES)
def test_every_note_has_a_sentence_with_its_values(code: str) -> None:
    said = SENTENCES.note(Note(code, NOTES[code]))
    assert said.endswith(".")
    assert not re.search(r"%[1-9n]", said)


def test_a_note_without_words_is_a_bug() -> None:
    with pytest.raises(KeyError):
        SENTENCES.note(Note("made_up"))


@pytest.mark.parametrize("day", [m.FRESH, m.AGING, m.OLD])
def test_no_sentence_uses_a_forbidden_word(day: date) -> None:
    said = [SENTENCES.headline(m.place_answer(today=day)), *SENTENCES.headline_more(m.place_answer(today=day))]
    said += [SENTENCES.status(one, m.EDITION, day) for one in m.EVERYONE]
    said += [SENTENCES.note(Note(code, values)) for code, values in NOTES.items()]
    said += [SENTENCES.labels.status(status) for status in Status]
    assert not [text for text in said if FORBIDDEN.search(text)]


def test_there_are_four_statuses_and_these_are_their_words() -> None:
    words = [SENTENCES.labels.status(status) for status in Status]
    assert words == ["On the list", "Not on the list", "No longer on the list", "We can't tell"]


def test_an_older_source_says_that_the_agency_may_no_longer_exist() -> None:
    older = replace(m.TOWN_POLICE, agency=replace(m.TOWN_POLICE.agency, older_source=True))
    assert "may no longer exist" in SENTENCES.agencies.caveats(older)[0]
    assert SENTENCES.agencies.caveats(replace(older, status=Status.LISTED)) == ()


@pytest.mark.parametrize(
    "code",
    [
        "added", "no_longer_listed", "missing_from_latest", "relisted", "renamed", "model_added", "model_dropped",
        "signed_changed", "moa_posted", "moa_changed", "moa_withdrawn", "state_corrected", "county_corrected",
    ],
)  # fmt: skip
def test_every_event_of_the_contract_has_words(code: str) -> None:
    said = SENTENCES.event(HistoryEvent(m.LISTED_ON, code, {"model": "WSO", "old": "a", "new": "b"}))
    assert said.endswith(".")
    assert "%" not in said


def test_dates_are_written_out_by_language() -> None:
    assert long_date(m.LISTED_ON, "en") == "May 18, 2026"
    assert long_date(m.LISTED_ON, "es_US") == "18 de mayo de 2026"


def test_a_value_that_holds_a_placeholder_stays_as_it_is() -> None:
    assert fill("%1 and %2", "%2", "b") == "%2 and b"


def test_copied_text_names_date_file_and_what_the_list_does_not_show() -> None:
    text = PlainText(plain_translate, "en").place(m.place_answer())
    for part in ("ZIP code 32601", "May 18, 2026", m.EDITION.file, m.EDITION.sha256, "detainers", "not legal advice"):
        assert part in text
    assert all(one.agency.name in text for one in m.EVERYONE)


def test_copied_agency_keeps_row_and_cells() -> None:
    text = PlainText(plain_translate, "en").agency(m.agency_page())
    assert "row 162" in text
    assert "STATE: FLORIDA" in text


def test_reach_does_not_hide_an_unclear_agency() -> None:
    assert m.UNCLEAR.reach is Reach.COVERS
    assert "We can't tell for 1 of them." in SENTENCES.headline_more(m.place_answer())
