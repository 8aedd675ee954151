"""`import` says what became of each file, and ends with the contract's code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from desktop.cli import imports
from desktop.roster.anomalies import Anomaly
from desktop.services.imports import ImportedFile
from tests.unit.cli.material import ran


def _file(outcome: str, *reasons: str) -> ImportedFile:
    return ImportedFile(
        file="list.xlsx",
        sha256="cd" * 32,
        kind="participating",
        date=date(2026, 6, 1),
        date_source="name",
        rows=1843,
        outcome=outcome,
        reasons=reasons,
        anomalies=(Anomaly("state_misspelt", 7, "UTAHJ", "Utah"),),
    )


def _offered(monkeypatch: pytest.MonkeyPatch, *files: ImportedFile) -> list[dict[str, object]]:
    calls: list[dict[str, object]] = []

    def take(_data: Path, _resources: Path, paths: Sequence[Path], **how: object) -> tuple[ImportedFile, ...]:
        calls.append({"paths": list(paths), **how})
        return files

    monkeypatch.setattr(imports, "import_files", take)
    return calls


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        (["accepted"], 0),
        (["already_held", "older"], 0),
        (["accepted", "refused"], 3),
        (["unreadable"], 4),
        (["unreadable", "refused"], 3),
    ],
)
def test_the_code_says_whether_every_list_was_taken(
    outcomes: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _offered(monkeypatch, *(_file(outcome) for outcome in outcomes))
    assert ran(imports.run, ["import", "list.xlsx"]).code == code


def test_each_file_has_every_field_of_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    _offered(monkeypatch, _file("refused", "rows_fell"))
    assert ran(imports.run, ["import", "list.xlsx", "--json"]).document == {
        "files": [
            {
                "file": "list.xlsx",
                "sha256": "cd" * 32,
                "kind": "participating",
                "date": "2026-06-01",
                "date_source": "name",
                "rows": 1843,
                "outcome": "refused",
                "reasons": ["rows_fell"],
                "difference": None,
                "anomalies": [{"code": "state_misspelt", "row": 7, "printed": "UTAHJ", "used": "Utah"}],
            }
        ]
    }


def test_what_was_asked_reaches_the_import(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = _offered(monkeypatch, _file("accepted"))
    ran(imports.run, ["import", "a.xlsx", "b.xlsx", "--fresh", "--accept", "--as-of", "2026-06-02"])
    (call,) = calls
    assert call["paths"] == [Path("a.xlsx"), Path("b.xlsx")]
    assert (call["fresh"], call["accept"], call["as_of"]) == (True, True, date(2026, 6, 2))


def test_people_read_that_the_list_held_before_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    _offered(monkeypatch, _file("refused", "rows_fell", "a_new_code"))
    told = " ".join(ran(imports.run, ["import", "list.xlsx"]).out.split())
    assert "list.xlsx: refused; the list held before stays in use (2026-06-01, rows: 1,843)" in told
    assert "far fewer rows" in told
    assert "a_new_code" in told
