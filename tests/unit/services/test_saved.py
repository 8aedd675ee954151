"""What is saved, and what changed since the person last looked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.answer import AgencyAnswer, AgencyPage, PlaceAnswer
from desktop.domain.errors import FileTroubleError, NoAnswerError
from desktop.domain.model import Model
from desktop.domain.saved import MOST_SAVED, Saved, SavedChange, SavedKey, SavedKind, Stand
from desktop.domain.status import Status
from desktop.services.desk import Desk
from desktop.services.saved import SavedPlaces, changed_places, look_again, saved_key, saved_places, snapshot
from tests import material as m

ON_PATROL = Stand(Status.LISTED, (Model.TFM,))
MISSING = replace(m.SHERIFF, status=Status.NO_LONGER_LISTED, agreements=(), missing_from_latest=True)
JAIL_TOO = replace(m.SHERIFF, agreements=(m.agreement(), m.agreement(Model.WSO)))
LATER = replace(m.EDITION, date=date(2026, 6, 1))


class Later(m.FakeDesk):
    """A desk with a later list, on which the place has `answers`; `elsewhere` are agencies of other places."""

    def __init__(self, *answers: AgencyAnswer, elsewhere: dict[str, AgencyAnswer] | None = None) -> None:
        super().__init__()
        self._answers, self._elsewhere = answers, elsewhere or {}

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer:
        return replace(m.place_answer(self._answers, town=town), text=text, edition=LATER)

    def agency(self, agency_id: str) -> AgencyPage:
        known = {one.agency.id: one for one in self._answers} | self._elsewhere
        if agency_id not in known:
            raise NoAnswerError("unknown_agency", "No agency with this id is known here.")
        return replace(m.agency_page(known[agency_id]), edition=LATER)


THEN = snapshot(m.place_answer())


def test_nothing_is_saved_before_somebody_saves(data_dir: Path) -> None:
    assert saved_places(data_dir) == ()
    assert SavedPlaces(data_dir).content().saved == ()
    assert not data_dir.exists()


def test_a_place_and_an_agency_are_saved_once_in_order_and_removed(data_dir: Path) -> None:
    places, agency = SavedPlaces(data_dir), snapshot(m.agency_page())
    places.add(THEN)
    places.add(agency)
    assert places.add(replace(THEN, name="Gainesville again"))[0].name == "Gainesville again"
    assert [one.key for one in saved_places(data_dir)] == [THEN.key, agency.key]
    assert places.remove(THEN.key) == (agency,)


def test_a_town_of_a_zip_code_is_saved_beside_the_whole_of_it(data_dir: Path) -> None:
    places, part = SavedPlaces(data_dir), snapshot(m.place_answer(town="1225175"))
    places.add(THEN)
    assert len(places.add(part)) == 2
    assert (part.key, part.town) == (SavedKey(SavedKind.ZIP, "32601", "1225175"), "Gainesville")


def test_one_too_many_is_refused(data_dir: Path) -> None:
    places = SavedPlaces(data_dir)
    for number in range(MOST_SAVED):
        places.add(Saved(SavedKey(SavedKind.ZIP, f"{number:05}"), "", None, None, m.LISTED_ON, ()))
    with pytest.raises(FileTroubleError, match="100 places are saved already"):
        places.add(THEN)
    assert len(saved_places(data_dir)) == MOST_SAVED


def test_a_folder_that_cannot_be_written_is_told_and_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "person").write_text("a file where the folder should be")
    with pytest.raises(FileTroubleError, match="can't be saved"):
        SavedPlaces(tmp_path / "person").add(THEN)


def test_wiping_removes_the_file(data_dir: Path) -> None:
    places = SavedPlaces(data_dir)
    places.add(THEN)
    places.wipe()
    assert not [path for path in data_dir.iterdir() if path.is_file()]


def test_the_same_list_gives_no_news() -> None:
    assert look_again(THEN, Later(*m.EVERYONE)).changes == ()


def test_status_and_models_then_and_now_are_told_apart() -> None:
    news = look_again(THEN, Later(replace(m.TOWN_POLICE, status=Status.LISTED, agreements=(m.agreement(),)), JAIL_TOO))
    police, sheriff = news.changes[:2]
    assert (police.before, police.now) == (Stand(Status.NOT_LISTED), ON_PATROL)
    assert (sheriff.before, sheriff.now) == (ON_PATROL, Stand(Status.LISTED, (Model.TFM, Model.WSO)))
    assert news.fresh is not None
    assert news.fresh.list_date == LATER.date


def test_an_agency_missing_from_the_newest_list_is_not_said_to_have_left() -> None:
    news = look_again(snapshot(m.agency_page()), Later(MISSING))
    assert [change.now for change in news.changes] == [Stand(Status.NO_LONGER_LISTED, missing=True)]


def test_an_agency_that_moved_out_of_the_place_is_news_only_if_the_list_says_otherwise() -> None:
    others = [one for one in m.EVERYONE if one is not m.SHERIFF]
    same, left = {m.SHERIFF.agency.id: m.SHERIFF}, {m.SHERIFF.agency.id: MISSING}
    assert look_again(THEN, Later(*others, elsewhere=same)).changes == ()
    assert [change.now for change in look_again(THEN, Later(*others, elsewhere=left)).changes] == [
        Stand(Status.NO_LONGER_LISTED, missing=True)
    ]


def test_an_agency_that_nobody_knows_any_more_is_told_without_a_status() -> None:
    others = [one for one in m.EVERYONE if one is not m.SHERIFF]
    gone = SavedChange(m.SHERIFF.agency.id, m.SHERIFF.agency.name, ON_PATROL, None)
    assert look_again(THEN, Later(*others)).changes == (gone,)


def test_an_agency_that_bears_another_id_now_is_no_news() -> None:
    other = replace(m.SHERIFF, agency=replace(m.SHERIFF.agency, id="FL-joined"))
    answers = [other if one is m.SHERIFF else one for one in m.EVERYONE]
    assert look_again(THEN, Later(*answers, elsewhere={m.SHERIFF.agency.id: other})).changes == ()


def test_a_place_that_is_not_known_any_more_has_no_news_to_keep() -> None:
    unknown = replace(THEN, key=SavedKey(SavedKind.ZIP, "00000"))
    assert look_again(unknown, m.FakeDesk()).fresh is None


def test_what_was_looked_at_is_no_news_the_next_time(data_dir: Path) -> None:
    places, desk = SavedPlaces(data_dir), Later(JAIL_TOO)
    places.add(snapshot(m.agency_page()))
    [news] = changed_places(data_dir, desk)
    assert news.fresh is not None
    places.mark_seen([news.fresh])
    assert changed_places(data_dir, desk) == ()


def test_every_kind_of_answer_leads_back_to_itself(desk: Desk) -> None:
    for answer in (desk.ask("17821"), desk.ask("17821", "outside"), desk.place("12001"), desk.place("1225175")):
        assert isinstance(answer, PlaceAnswer)
        saved = snapshot(answer)
        news = look_again(saved, desk)
        assert (news.changes, news.fresh) == ((), saved)
    page = desk.agency("FL-alachua-county-sheriffs-office")
    assert saved_key(page) == SavedKey(SavedKind.AGENCY, page.answer.agency.id)
