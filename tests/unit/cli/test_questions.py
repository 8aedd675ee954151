"""`search`, `agency` and `status` say what CONTRACT.md promises."""

from __future__ import annotations

import pytest

from desktop.cli import agency, search, status
from desktop.domain.answer import HitKind
from desktop.domain.errors import NoAnswerError
from tests.unit.cli.material import LATER, SHERIFF, FakeDesk, ran


def test_search_passes_on_what_narrows_it_and_gives_results() -> None:
    desk = FakeDesk()
    asked = ran(
        search.run, ["search", "birch", "ville", "--limit", "3", "--state", "fl", "--kind", "agency", "--json"], desk
    )
    assert desk.asked == [("birch ville", 3, "FL", HitKind.AGENCY)]
    assert asked.code == 0
    results = asked.document["results"]
    assert isinstance(results, list)
    assert set(results[0]) == {"kind", "id", "name", "state", "county", "level", "status", "match"}


def test_a_search_without_a_hit_is_an_answer_that_says_nothing_of_agencies() -> None:
    asked = ran(search.run, ["search", "xq", "--json"], FakeDesk(hits=()))
    assert (asked.code, asked.document["results"]) == (1, [])
    told = ran(search.run, ["search", "xq"], FakeDesk(hits=()))
    assert "says nothing about any agency" in told.out


def test_people_see_kind_county_state_and_status_of_each_hit() -> None:
    told = " ".join(ran(search.run, ["search", "birchville"]).out.split())
    assert "Not on the list Birchville Police Department local police · Alder County, Florida" in told


def test_an_agency_gives_one_answer_with_history_names_corrections_and_provenance() -> None:
    document = ran(agency.run, ["agency", SHERIFF.id, "--json"]).document
    assert (document["agency_id"], document["status"], document["level"]) == (SHERIFF.id, "listed", "county")
    assert document["history"] == [{"date": "2025-03-06", "event": "added", "detail": {"model": "TFM"}}]
    assert document["names"] == ["Alder County Sheriff's Office ", "Alder Co Sheriff"]
    assert document["corrections"] == [
        {"field": "state", "printed": "FLORDIA", "used": "Florida", "reason": "state_misspelt"}
    ]
    assert document["provenance"] == [
        {
            "file": "participatingAgencies05182026am.xlsx",
            "sha256": "ab" * 32,
            "row": 162,
            "cells": {"STATE": "FLORDIA", "ADDENDUM": ""},
        }
    ]


def test_people_read_an_agency_with_all_that_proves_it() -> None:
    told = " ".join(ran(agency.run, ["agency", SHERIFF.id], FakeDesk(today=LATER), LATER).out.split())
    for part in ("190 days old", "On the list Alder", "Alder Co Sheriff", "“FLORDIA”", "row 162", "ab" * 32):
        assert part in told


def test_an_id_is_known_however_it_is_typed() -> None:
    typed = f" {SHERIFF.id.swapcase()} "
    assert ran(agency.run, ["agency", typed, "--json"]).document["agency_id"] == SHERIFF.id


def test_an_unknown_agency_is_no_answer() -> None:
    with pytest.raises(NoAnswerError) as told:
        ran(agency.run, ["agency", "FL-nobody", "--json"])
    assert told.value.exit_code == 1


def test_status_counts_what_is_held() -> None:
    document = ran(status.run, ["status", "--json"]).document
    held = document.pop("list")
    assert isinstance(held, dict)
    assert held["date"] == "2026-05-18"
    assert document == {
        "version": "0.1.0",
        "editions": 3,
        "agreements": 3,
        "agencies": 3,
        "by_model": {"TFM": 1, "WSO": 1, "other": 1},
        "states": 2,
        "territories": 0,
        "directory": {"agencies": 17, "as_of": "2025"},
        "zips": 1,
        "data_dir": "/somewhere",
        "data_version": "0123456789ab",
    }
    told = ran(status.run, ["status"]).out
    assert "3 (TFM 1, WSO 1, other 1)" in told
