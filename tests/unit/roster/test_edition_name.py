"""Which day's list a file is, whatever ICE called it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.domain.errors import WorkbookError
from desktop.domain.row import PrintedRow
from desktop.roster.edition_name import DateSource, edition_name, newest_signing

SAVED = datetime(2026, 5, 18, 11, 29, tzinfo=UTC)
SIGNED = date(2026, 5, 15)


def printed_row(signed: str) -> PrintedRow:
    return PrintedRow(2, "FLORIDA", "x", "County", "", "Task Force Model", signed, "", "", None, None)


@pytest.mark.parametrize(
    ("file", "day", "part", "printed"),
    [
        ("participatingAgencies05182026am.xlsx", "2026-05-18", "am", "05182026am"),
        ("ParticipatingAgencies05182026PM.xlsx", "2026-05-18", "pm", "05182026PM"),
        ("participatingAgencies05182026mid.xlsx", "2026-05-18", "mid", "05182026mid"),
        ("participatingAgencies05182026.xlsx", "2026-05-18", "", "05182026"),
        ("participatingAgencies05182026amB.xlsx", "2026-05-18", "am", "05182026am"),
        ("participatingAgencies05182026am_b.xlsx", "2026-05-18", "am", "05182026am"),
        ("participatingAgencies05182026pm copy.xlsx", "2026-05-18", "pm", "05182026pm"),
        ("participatingAgencies05182026am (1).xlsx", "2026-05-18", "am", "05182026am"),
        ("participatingAgencies05182026am 12.15.07 AM.xlsx", "2026-05-18", "am", "05182026am"),
        ("287gParticipatingAgencies051826pm.xlsx", "2026-05-18", "pm", "051826pm"),
        ("participating-20260518140009.xlsx", "2026-05-18", "", "20260518140009"),
        ("list 05-18-2026.xlsx", "2026-05-18", "", "05-18-2026"),
        ("list 2026-05-18.xlsx", "2026-05-18", "", "2026-05-18"),
        ("2026-05-18am_participatingAgencies05182026am__61d1145c.xlsx", "2026-05-18", "am", "05182026am"),
        ("/home/a person/lists/05172026/participatingAgencies05182026am.xlsx", "2026-05-18", "am", "05182026am"),
        (r"C:\lists\participatingAgencies05182026am.xlsx", "2026-05-18", "am", "05182026am"),
    ],
)
def test_a_name_that_gives_a_day_is_believed(file: str, day: str, part: str, printed: str) -> None:
    name = edition_name(file, SAVED, SIGNED)
    assert (name.date.isoformat(), name.part, name.date_printed) == (day, part, printed)
    assert name.source is DateSource.NAME


@pytest.mark.parametrize(
    ("file", "saved", "signed", "day"),
    [
        ("participatingAgencies090022025am.xlsx", "2025-09-02T12:11", "2025-08-29", "2025-09-02"),
        ("participatingAgencies08022025pm.xlsx", "2025-09-02T20:05", "2025-08-29", "2025-09-02"),
        ("participatingAgencies11114025am.xlsx", "2025-11-14T15:57", "2025-11-12", "2025-11-14"),
        ("pendingAgencies10223025am.xlsx", "2025-10-23T00:07", None, "2025-10-23"),
        ("participatingAgencies01152025am.xlsx", "2026-01-15T13:00", "2026-01-13", "2026-01-15"),
        ("participatingAgencies05182027am.xlsx", "2026-05-18T11:29", "2026-05-15", "2026-05-18"),
        ("participatingAgencies5182026am.xlsx", "2026-05-18T11:29", "2026-05-15", "2026-05-18"),
        ("participatingAgencies01152025am.xlsx", None, "2026-01-13", "2026-01-15"),
    ],
)
def test_a_name_that_cannot_be_right_is_corrected(file: str, saved: str | None, signed: str | None, day: str) -> None:
    stamp = None if saved is None else datetime.fromisoformat(saved + "+00:00")
    name = edition_name(file, stamp, None if signed is None else date.fromisoformat(signed))
    assert (name.date.isoformat(), name.source) == (day, DateSource.NAME_CORRECTED)


def test_a_name_without_a_day_gives_the_day_of_the_last_save() -> None:
    for file in ("participatingAgencies.xlsx", "download.xlsx", "287g.xlsx", "list99999999.xlsx"):
        name = edition_name(file, SAVED, SIGNED)
        assert (name.date, name.source) == (date(2026, 5, 18), DateSource.MODIFIED)


def test_an_old_list_published_again_keeps_its_new_name() -> None:
    name = edition_name("participatingAgencies05182026am.xlsx", datetime(2026, 4, 2, tzinfo=UTC), date(2026, 3, 30))
    assert (name.date, name.source) == (date(2026, 5, 18), DateSource.NAME)


def test_a_copy_saved_again_later_keeps_its_name() -> None:
    name = edition_name("participatingAgencies05182026am.xlsx", datetime(2026, 6, 18, tzinfo=UTC), SIGNED)
    assert (name.date, name.source) == (date(2026, 5, 18), DateSource.NAME)


def test_a_file_that_tells_no_day_asks_for_one() -> None:
    with pytest.raises(WorkbookError) as caught:
        edition_name("list.xlsx", None, None)
    assert caught.value.code == "no_date"


def test_one_misprinted_signing_proves_nothing() -> None:
    days = ["2026-05-15", "2026-05-14", "2026-05-13", "2026-12-31", "", "7/72025", "5025-01-01"]
    assert newest_signing(map(printed_row, days)) == date(2026, 5, 14)
    assert newest_signing([printed_row("2026-05-15")]) is None
