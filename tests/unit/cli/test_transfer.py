"""`export-data` and `import-data` as people and scripts see them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.cli import transfer
from desktop.services.transfer import Arrival, Carried
from tests.unit.cli.material import ran

HELD = date(2026, 6, 1)


def _carried(outcome: Arrival, *reasons: str) -> Carried:
    return Carried(outcome, date(2026, 5, 18), 183, 1843, "0.1.0", HELD, reasons)


def test_writing_says_what_the_file_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "export_data", lambda *_asked: _carried(Arrival.ACCEPTED))
    told = ran(transfer.run, ["export-data", "list.287g"])
    assert told.code == 0
    assert "May 18, 2026 with 183 editions" in told.out
    assert ran(transfer.run, ["export-data", "x", "--json"]).document == {
        "file": "x", "outcome": "accepted", "reasons": [], "date": "2026-05-18", "editions": 183, "rows": 1843,
        "program": "0.1.0", "held_before": "2026-06-01",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "code", "word"),
    [
        (Arrival.ACCEPTED, 0, "Taken in"),
        (Arrival.ALREADY_HELD, 0, "Held already"),
        (Arrival.REFUSED, 3, "June 1, 2026"),
    ],
)
def test_reading_says_what_became_of_the_list(
    outcome: Arrival, code: int, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def imported(*_asked: object, accept: bool) -> Carried:
        asked.append(accept)
        return _carried(outcome, "older_list")

    monkeypatch.setattr(transfer, "import_data", imported)
    told = ran(transfer.run, ["import-data", "list.287g"])
    assert (told.code, word in told.out) == (code, True)
    ran(transfer.run, ["import-data", "list.287g", "--accept"])
    assert asked == [False, True]
