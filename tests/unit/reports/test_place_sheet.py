"""What a sheet says once, says in the reader's language, and does not contradict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answer import Note
from desktop.domain.state_law import Law, LawCategory, StateLaw
from desktop.domain.status import Status
from desktop.reports.catalog import read_catalog
from desktop.reports.place_sheet import PlaceSheet
from desktop.reports.sentences import Sentences
from desktop.reports.sheet import Beside, Entry, Help, Paragraph, Sheet
from desktop.reports.sheet_frame import SheetFrame
from desktop.reports.voice import Translate, plain_translate
from desktop.runtime.paths import resource_dir
from tests import material as m

ABSENT = "Not being on this list does not mean an agency never works with ICE."
SECOND = m.answer("Waldo Police Department", Status.NOT_LISTED)


@pytest.fixture(scope="module")
def spanish() -> Translate:
    return read_catalog(resource_dir() / "i18n", "es").translate


def remarks(sheet: Sheet) -> list[tuple[str, ...]]:
    return [block.remarks for block in sheet.body if isinstance(block, Entry)]


def test_of_several_agencies_not_on_the_list_it_is_said_once_what_that_does_not_mean() -> None:
    answer = replace(m.place_answer(), answers=(m.TOWN_POLICE, SECOND, m.SHERIFF))
    sheet = PlaceSheet(plain_translate, "en").sheet(replace(answer, today=m.AGING))
    leads = [block.text for block in sheet.body if isinstance(block, Paragraph) and block.lead]
    assert leads == [f"{ABSENT} The list is 14 days old; agencies that joined later are not on it."]
    assert remarks(sheet) == [(), (), ()]


def test_of_one_agency_it_is_said_beside_its_name() -> None:
    sheet = PlaceSheet(plain_translate, "en").sheet(replace(m.place_answer(), answers=(m.TOWN_POLICE, m.LEFT)))
    assert not [block for block in sheet.body if isinstance(block, Paragraph) and block.lead]
    assert remarks(sheet)[0] == ("Not being on this list does not mean it never works with ICE.",)
    assert "ICE does not say why" in remarks(sheet)[1][0]


def test_help_is_named_by_what_it_is_for_in_the_readers_language(spanish: Translate) -> None:
    guides = replace(m.RIGHTS[0], topics=("find_lawyer",))
    pages = (guides, replace(guides, topics=("find_lawyer", "detention")), replace(guides, topics=("program_info",)))
    (_heading, links, _text) = SheetFrame(spanish, "es").help(pages)
    assert isinstance(links, Help)
    assert [link.about for link in links.links] == ["Encontrar un abogado", "Si detienen a alguien", ""]


def test_a_law_that_stands_twice_is_named_once() -> None:
    act = Law("SB 245", "2026-02-17", "https://example.org/act", "high")
    law = StateLaw("FL", LawCategory.BANS, "It bars them.", (act, act), "high", date(2026, 11, 23))
    sheet = PlaceSheet(plain_translate, "en").sheet(m.place_answer(), Beside(laws=(law,)))
    assert "SB 245, in effect: February 17, 2026" in [one.text for one in sheet.body if isinstance(one, Paragraph)]


def test_where_there_are_no_sheriffs_none_is_said_to_police_a_place() -> None:
    said = Sentences(plain_translate, "en").note(Note("no_police_department_known"))
    assert said == (
        "We know of no town police here. An agency of the county, the state or a neighboring town may police it."
    )


def test_why_a_county_has_no_sheriff_is_said_in_the_readers_language(spanish: Translate) -> None:
    note = Note("no_county_sheriff", ("Fairfax city", "The City of Fairfax shares the sheriff of Fairfax County."))
    assert Sentences(spanish, "es").note(note) == "La ciudad de Fairfax comparte el sheriff del condado de Fairfax."


def test_when_an_agency_was_listed_last_stands_once_in_its_entry() -> None:
    sheet = PlaceSheet(plain_translate, "en").sheet(replace(m.place_answer(), answers=(m.LEFT,)))
    (entry,) = [block for block in sheet.body if isinstance(block, Entry)]
    assert [power.text for power in entry.powers] == ["On patrol: Task Force Model, signed February 26, 2025"]
    assert entry.remarks[0].startswith("Last listed February 13, 2026. ICE does not say why")
