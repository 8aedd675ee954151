"""`inspect` and `self-test` as people and scripts see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.cli import inspection, self_test
from desktop.roster.anomalies import Anomaly
from desktop.services.inspection import Inspection
from desktop.services.self_test import Check
from tests.unit.cli.material import ran

FOUND = Inspection(
    file="list.xlsx",
    sha256="ab" * 32,
    kind="participating",
    date=date(2026, 5, 18),
    date_source="name",
    date_printed="05182026am",
    rows=30,
    hidden_rows=4,
    sheet="Sheet1",
    sheets=("Sheet1",),
    header=("STATE",),
    by_model={"TFM": 29, "WSO": 1},
    states=2,
    agreement_links=28,
    anomalies=(
        Anomaly("state_misspelt", 7, "UTAHJ\u202e", "Utah"),
        *(Anomaly("stray_space", row, "x ", "x") for row in range(2, 32)),
    ),
)


def test_every_anomaly_is_in_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "inspect_file", lambda _path, _today: FOUND)
    document = ran(inspection.run, ["inspect", "list.xlsx", "--json"]).document
    anomalies = document["anomalies"]
    assert isinstance(anomalies, list)
    assert len(anomalies) == 31
    assert anomalies[0] == {"code": "state_misspelt", "row": 7, "printed": "UTAHJ\u202e", "used": "Utah"}
    assert (document["date"], document["date_source"], document["rows"]) == ("2026-05-18", "name", 30)


def test_people_see_counts_and_the_rare_ones_row_by_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "inspect_file", lambda _path, _today: FOUND)
    told = ran(inspection.run, ["inspect", "list.xlsx"]).out
    assert "30 (TFM 29, WSO 1)" in told
    assert "30  stray_space" in told
    assert "row 7: “UTAHJ” → “Utah”" in told
    assert told.count("→") == 1


def test_a_workbook_without_a_day_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    undated = replace(FOUND, date=None, date_source=None, date_printed=None)
    monkeypatch.setattr(inspection, "inspect_file", lambda _path, _today: undated)
    assert ran(inspection.run, ["inspect", "list.xlsx", "--json"]).document["date"] is None
    assert "not told" in ran(inspection.run, ["inspect", "list.xlsx"]).out


@pytest.mark.parametrize(("good", "code"), [(True, 0), (False, 5)])
def test_the_self_test_ends_with_five_when_a_check_failed(
    good: bool, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = (Check("zip", ok=True, detail="found"), Check("list", ok=good, detail="counted"))

    def tested(_data: Path, _resources: Path, _today: date) -> tuple[Check, ...]:
        return checks

    monkeypatch.setattr(self_test, "self_test", tested)
    done = ran(self_test.run, ["self-test", "--json"])
    assert (done.code, done.document["ok"]) == (code, good)
    told = ran(self_test.run, ["self-test"])
    assert told.code == code
    assert ("FAILED  list: counted" in told.out) != good
