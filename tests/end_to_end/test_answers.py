"""What scripts rely on: exit codes and the shape of the JSON, as CONTRACT.md promises them."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from desktop.runtime.version import VERSION
from tests.end_to_end.conftest import Command, Document

LIST = {"date", "date_printed", "file", "sha256", "source", "retrieved", "rows", "age_days", "freshness"}
PLACE = {"zip", "kind", "post_office", "state", "counties", "municipalities"}
ANSWER = {
    "agency_id", "name", "state", "level", "reach", "share", "status", "counties", "place", "ori", "agreements",
    "last_listed", "sentence",
}  # fmt: skip
AGREEMENT = {
    "model", "signed", "signed_printed", "moa_url", "moa_status", "addendum_url", "first_listed", "last_listed", "row",
}  # fmt: skip
ROW = {
    "agency_id", "name", "name_printed", "state", "county", "county_printed", "type_printed", "level", "geoids",
    "model",    "signed", "moa_url", "moa_status", "addendum_url", "row",
}  # fmt: skip
HIT = {"kind", "id", "name", "state", "county", "level", "status", "match"}
REACHES = ["covers", "statewide", "nearby"]
STATUSES = {"listed", "not_listed", "no_longer_listed", "unknown"}
MATCHES = ["exact", "prefix", "word", "fuzzy"]


@pytest.fixture(scope="module")
def gainesville(command: Command) -> Document:
    outcome = command.run("lookup", "32601", "--json")
    assert outcome.code == 0
    assert outcome.clean()
    return outcome.document()


def test_a_zip_code_is_answered_with_the_list_the_place_and_its_agencies(gainesville: Document) -> None:
    assert set(gainesville) >= {"query", "list", "place", "answers", "notes"}
    assert gainesville["query"] == {"text": "32601", "kind": "zip"}
    assert set(gainesville["list"]) >= LIST
    assert set(gainesville["place"]) >= PLACE
    assert gainesville["place"]["post_office"] == "Gainesville"
    assert [county["geoid"] for county in gainesville["place"]["counties"]] == ["12001"]


def test_every_answer_has_what_the_contract_names(gainesville: Document) -> None:
    for answer in gainesville["answers"]:
        assert set(answer) >= ANSWER
        assert answer["status"] in STATUSES
        assert answer["sentence"]
        for agreement in answer["agreements"]:
            assert set(agreement) >= AGREEMENT


def test_agencies_that_cover_the_place_come_before_statewide_and_nearby_ones(gainesville: Document) -> None:
    order = [REACHES.index(answer["reach"]) for answer in gainesville["answers"]]
    assert order == sorted(order)
    assert set(order) >= {0, 1}


def test_a_listed_answer_names_its_agreement_and_an_unlisted_one_has_no_current_one(gainesville: Document) -> None:
    date = gainesville["list"]["date"]
    for answer in gainesville["answers"]:
        current = [agreement for agreement in answer["agreements"] if agreement["last_listed"] == date]
        assert bool(current) == (answer["status"] == "listed")


def test_a_zip_with_four_more_digits_is_the_zip(command: Command, gainesville: Document) -> None:
    outcome = command.run("lookup", "32601-1234", "--json")
    assert outcome.code == 0
    assert outcome.document()["answers"] == gainesville["answers"]


def test_full_width_digits_are_digits(command: Command, gainesville: Document) -> None:
    outcome = command.run("lookup", "３２６０１", "--json")
    assert outcome.code == 0
    assert outcome.document()["answers"] == gainesville["answers"]


def test_a_name_that_is_near_one_but_not_it_gives_suggestions_and_opens_nothing(command: Command) -> None:
    outcome = command.run("lookup", "Gainesvile Police Departmnt", "--json")
    assert outcome.code == 1
    document = outcome.document()
    assert "answers" not in document
    assert all(set(hit) >= HIT for hit in document["suggestions"])
    assert document["suggestions"]


def test_search_gives_the_best_match_first(command: Command) -> None:
    outcome = command.run("search", "alachua", "--json", "--limit", "20")
    assert outcome.code == 0
    results = outcome.document()["results"]
    assert all(set(hit) >= HIT for hit in results)
    assert [MATCHES.index(hit["match"]) for hit in results] == sorted(MATCHES.index(hit["match"]) for hit in results)
    assert "Alachua County" in {hit["name"] for hit in results}


def test_search_keeps_to_its_limit_and_its_state(command: Command) -> None:
    results = command.run("search", "lake", "--state", "FL", "--limit", "3", "--json").document()["results"]
    assert len(results) == 3
    assert {hit["state"] for hit in results} == {"FL"}


def test_an_agencys_page_has_history_names_corrections_and_provenance(command: Command, gainesville: Document) -> None:
    listed = next(answer for answer in gainesville["answers"] if answer["status"] == "listed")
    outcome = command.run("agency", listed["agency_id"], "--json")
    assert outcome.code == 0
    page = outcome.document()
    assert set(page) >= ANSWER | {"history", "names", "corrections", "provenance"}
    assert {"file", "sha256", "row", "cells"} <= set(page["provenance"][0])


def test_the_list_has_every_row_in_ices_order(command: Command) -> None:
    document = command.run("list", "--json").document()
    rows = document["rows"]
    assert len(rows) == document["list"]["rows"]
    assert all(set(row) >= ROW for row in rows)
    numbers = [row["row"] for row in rows]
    assert numbers == sorted(numbers)


def test_the_bundled_list_is_ices_list_of_may_18(command: Command) -> None:
    status = command.run("status", "--json").document()
    assert status["list"]["date"] == "2026-05-18"
    assert status["agreements"] == status["list"]["rows"] == 1843
    assert status["by_model"] == {"TFM": 1162, "WSO": 499, "JEM": 182}
    assert (status["agencies"], status["states"], status["territories"]) == (1551, 38, 2)
    assert status["version"] == VERSION
    assert Path(status["data_dir"]) == command.data_dir


def test_the_list_and_its_status_count_the_same_models(command: Command) -> None:
    rows = command.run("list", "--json").document()["rows"]
    assert Counter(row["model"] for row in rows) == command.run("status", "--json").document()["by_model"]


@pytest.mark.parametrize("words", [("--json", "lookup", "32601"), ("lookup", "--json", "32601")])
def test_global_options_stand_before_or_after_the_command(
    command: Command, gainesville: Document, words: tuple[str, ...]
) -> None:
    assert command.run(*words).document() == gainesville


def test_the_version_is_said(command: Command) -> None:
    outcome = command.run("--version")
    assert outcome.code == 0
    assert VERSION in outcome.out


def test_words_for_people_are_utf_8_whatever_the_terminal_says(command: Command) -> None:
    outcome = command.run("search", "Doña Ana County", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert outcome.code == 0
    assert "Doña Ana County" in outcome.out


@pytest.mark.skipif(os.name == "nt", reason="pipes end differently there")
def test_a_reader_that_has_gone_is_no_failure_to_speak_of(command: Command) -> None:
    argv, environment = command.argv("list", "--json"), command.environment()
    with subprocess.Popen(
        argv, cwd=command.home, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""
