"""`inspect` says what a workbook holds, whatever the file is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.errors import FileTroubleError, WorkbookError
from desktop.roster.bounds import FILE_BYTES
from desktop.services.inspection import inspect_file

TODAY = date(2026, 11, 24)
HEADER = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"]


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADER)
    sheet.append(["FLORIDA", "Alder County Sheriff's Office ", "County", "Alder County", "Task Force Model", "7/72025"])
    sheet.append(["UTAHJ", "Birchville PD", "Municipality", "#N/A", "Warrant Services Officer", "2025-03-01", "link"])
    sheet["G3"].hyperlink = "https://www.ice.gov/doclib/287gMOA/birchville.pdf"
    book.save(path)
    return path


def test_a_workbook_is_seen_through(tmp_path: Path) -> None:
    found = inspect_file(_workbook(tmp_path / "participatingAgencies06012026am.xlsx"), TODAY)
    assert (found.kind, found.rows, found.states, found.agreement_links) == ("participating", 2, 2, 1)
    assert found.date_printed == "06012026am"
    assert found.by_model == {"TFM": 1, "WSO": 1}
    codes = {(one.code, one.row) for one in found.anomalies}
    assert {("stray_space", 2), ("state_misspelt", 3), ("county_missing", 3), ("model_variant", 3)} <= codes


@pytest.mark.parametrize("content", [b"", b"PK", b"<html></html>", b"%PDF-1.7", b"a,b\n1,2\n"])
def test_a_file_that_is_no_workbook_is_said_to_be_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(WorkbookError) as told:
        inspect_file(path, TODAY)
    assert told.value.exit_code == 4
    assert told.value.hint


def test_a_missing_file_a_folder_and_a_huge_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileTroubleError, match="no such file"):
        inspect_file(tmp_path / "none.xlsx", TODAY)
    with pytest.raises(FileTroubleError, match="folder"):
        inspect_file(tmp_path, TODAY)
    huge = tmp_path / "huge.xlsx"
    with huge.open("wb") as file:
        file.truncate(FILE_BYTES + 1)
    with pytest.raises(WorkbookError, match="larger than 10 MB"):
        inspect_file(huge, TODAY)
