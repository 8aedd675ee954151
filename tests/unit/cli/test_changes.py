"""`changes` says what CONTRACT.md promises."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from desktop.cli import changes
from desktop.domain.errors import FileTroubleError, NoAnswerError, UsageError
from tests.list_material import CHANGES
from tests.unit.cli.material import FakeDesk, ran

FIELDS = {"date", "event", "confidence", "agency_id", "name", "state", "model", "old", "new"}


def test_the_document_has_both_lists_and_every_field_of_every_change() -> None:
    document = ran(changes.run, ["changes", "--json"]).document
    assert set(document) == {"from", "to", "program", "events"}
    events = document["events"]
    assert isinstance(events, list)
    assert len(events) == sum(change.position > 0 for change in CHANGES)
    assert all(set(event) == FIELDS for event in events)
    assert events[0] == {
        "date": "2025-11-26", "event": "added", "confidence": "confirmed", "agency_id": "FL-archer-police-department",
        "name": "Archer Police Department", "state": "FL", "model": "TFM", "old": None, "new": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ([], (0, 6)),
        (["--from", "2025-12-31"], (1, 6)),
        (["--from", "2020-01-01", "--to", "2026-04-15"], (0, 4)),
        (["--from", "2026-05-14", "--to", "2030-01-01"], (5, 6)),
    ],
)
def test_a_day_stands_for_the_last_list_dated_no_later(given: list[str], asked: tuple[int, int]) -> None:
    desk = FakeDesk()
    ran(changes.run, ["changes", *given, "--json"], desk)
    assert desk.asked == [asked]
    assert desk.closed


def test_only_one_state_can_be_asked_for() -> None:
    events = ran(changes.run, ["changes", "--state", "tx", "--json"]).document["events"]
    assert isinstance(events, list)
    assert {event["state"] for event in events} == {"TX"}


def test_people_read_the_two_lists_the_sum_and_each_change_with_its_confidence() -> None:
    told = " ".join(ran(changes.run, ["changes", "--from", "2026-05-14"]).out.split())
    for part in (
        "May 14, 2026",
        "May 18, 2026",
        "1 back on the list",
        "Archer Police Department, Florida",
        "[Possible]",
    ):
        assert part in told


def test_a_spreadsheet_gets_one_line_a_change_and_both_files() -> None:
    text = ran(changes.run, ["changes", "--format", "csv"]).out
    lines = list(csv.DictReader(io.StringIO(text)))
    assert len(lines) == sum(change.position > 0 for change in CHANGES)
    assert {line["to_file"] for line in lines} == {"participatingAgencies05182026am.xlsx"}


@pytest.mark.parametrize("name", ["changes.csv", "changes.json"])
def test_a_file_s_name_decides_its_format(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    told = ran(changes.run, ["changes", "-o", str(target)])
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdate") if name.endswith("csv") else json.loads(data)["events"]
    assert told.out == ""
    assert "Changes: " in told.err


@pytest.mark.parametrize(
    "given",
    [
        ["--format", "csv", "--json"],
        ["-o", "changes.xyz"],
        ["--from", "2026-01-01", "--to", "2025-01-01"],
    ],
)
def test_options_that_contradict_each_other_are_wrong_usage(given: list[str]) -> None:
    with pytest.raises(UsageError):
        ran(changes.run, ["changes", *given])


def test_a_day_before_every_list_has_no_answer() -> None:
    with pytest.raises(NoAnswerError) as told:
        ran(changes.run, ["changes", "--to", date(2024, 1, 1).isoformat()])
    assert "2025-03-06" in told.value.hint


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileTroubleError):
        ran(changes.run, ["changes", "-o", str(tmp_path / "missing" / "changes.csv")])
