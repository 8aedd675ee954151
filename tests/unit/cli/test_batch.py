"""`batch` keeps every row in its place, opens nothing that fits only nearly, and leaves no half file."""

from __future__ import annotations

import csv
import errno
import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.cli import batch
from desktop.cli.progress_bar import ProgressBar
from desktop.domain.answer import AgencyPage, PlaceAnswer, Suggestions
from desktop.domain.errors import FileTroubleError, NoAnswerError, UsageError
from desktop.runtime import whole_file
from tests.unit.cli.material import EDITION, HIT, SHERIFF, TODAY, FakeDesk, Ran, place_answer, ran

TABLE = "who,zip\na,32601\n=b,1234\nc,32601\nd,Birchvile\ne,\nf,99999\ng,77\nh,FL-alder-county-sheriffs-office\n"


@dataclass
class Desk(FakeDesk):
    """Knows 32601 and 01234; suggests for any name."""

    broken_at: str = "none"

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        self.asked.append((text, town))
        if text == self.broken_at:
            raise KeyboardInterrupt
        if text in {"32601", "01234"}:
            return place_answer()
        if not text:
            raise UsageError("empty_question", "Nothing was asked.", "")
        if text.isdigit():
            raise NoAnswerError("unknown_zip" if len(text) == 5 else "not_a_zip", "Not known.", "")
        return Suggestions(text, EDITION, TODAY, (HIT,))


def _asked(folder: Path, *more: str, desk: Desk | None = None, table: str = TABLE) -> Ran:
    source = folder / "in.csv"
    source.write_text(table, encoding="utf-8")
    return ran(batch.run, ["batch", str(source), *more], desk or Desk())


def _lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_every_row_is_kept_in_order_and_says_what_became_of_it(tmp_path: Path) -> None:
    lines = _lines(_asked(tmp_path).out)
    assert [(line["who"], line["result_code"]) for line in lines] == [
        ("a", "answered"), ("a", "answered"), ("'=b", "answered"), ("'=b", "answered"), ("c", "answered"),
        ("c", "answered"), ("d", "no_exact_match"), ("e", "empty"), ("f", "unknown_zip"), ("g", "not_a_zip"),
        ("h", "answered"),
    ]  # fmt: skip


def test_a_line_holds_what_the_list_says_of_one_agency(tmp_path: Path) -> None:
    line = _lines(_asked(tmp_path).out)[1]
    facts = {
        "zip": "32601",
        "place": "Birchville, FL",
        "agency": "Alder County Sheriff's Office",
        "agency_id": SHERIFF.id,
        "kind": "sheriff",
        "agency_state": "FL",
        "agency_county": "Alder County",
        "reach": "Serves this place",
        "status": "On the list",
        "status_code": "listed",
        "model": "TFM",
        "power_applies": "On patrol",
        "signed": "2025-02-26",
        "agreement": "https://www.ice.gov/doclib/287gMOA/alder.pdf",
        "list_date": "2026-05-18",
        "list_file": EDITION.file,
        "list_sha256": EDITION.sha256[:12],
    }
    assert facts.items() <= line.items()
    assert "Alder County and Elm County" in line["note"]


def test_what_is_not_on_the_list_says_what_that_does_not_mean(tmp_path: Path) -> None:
    line = _lines(_asked(tmp_path).out)[0]
    assert (line["status"], line["model"]) == ("Not on the list", "")
    assert "This does not mean it never works with ICE." in line["sentence"]


def test_a_zip_code_without_its_zero_is_answered_only_when_it_exists_and_marked(tmp_path: Path) -> None:
    lines = _lines(_asked(tmp_path).out)
    restored = next(line for line in lines if line["zip"] == "1234")
    assert restored["asked"] == "01234"
    assert restored["note"].startswith("“1234” was read as ZIP code 01234: spreadsheets drop zeros in front. Check it.")
    other = _lines(_asked(tmp_path, table="zip\n777\n").out)[0]
    assert (other["result"], other["asked"], other["agency"]) == ("Not a ZIP code", "777", "")


def test_a_name_that_fits_only_nearly_gets_suggestions_and_no_status(tmp_path: Path) -> None:
    line = next(line for line in _lines(_asked(tmp_path).out) if line["who"] == "d")
    assert (line["result"], line["agency"], line["status"]) == ("No exact match", "", "")
    suggested = "Birchville Police Department (Alder County, FL) [FL-birchville-police-department]"
    assert line["note"] == f"Nothing was opened. Did you mean: {suggested}"


def test_what_stands_twice_is_asked_once(tmp_path: Path) -> None:
    desk = Desk()
    _asked(tmp_path, desk=desk)
    assert desk.asked.count(("32601", None)) == 1
    assert desk.closed


def test_the_summary_counts_and_the_file_is_for_spreadsheets(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    told = _asked(tmp_path, "-o", str(target), "--json").document
    held = told.pop("list")
    assert isinstance(held, dict)
    assert held["sha256"] == EDITION.sha256
    assert told == {
        "file": str(target),
        "column": "zip",
        "column_number": 2,
        "state_column": None,
        "rows": 8,
        "distinct": 7,
        "zeros_restored": 1,
        "results": {"answered": 4, "no_exact_match": 1, "unknown_zip": 1, "not_a_zip": 1, "empty": 1},
        "sheets": 0,
    }
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfwho,zip,asked,result,")
    assert len(_lines(data.decode())) == 11


def test_json_without_a_file_holds_the_lines(tmp_path: Path) -> None:
    answers = _asked(tmp_path, "--json").document["answers"]
    assert isinstance(answers, list)
    assert (len(answers), answers[1]["status_code"]) == (11, "listed")


def test_each_answer_gets_one_sheet(tmp_path: Path) -> None:
    sheets = tmp_path / "sheets"
    assert _asked(tmp_path, "--sheets", str(sheets), "--quiet").err == ""
    assert {path.name for path in sheets.iterdir()} == {"zip-32601.pdf", f"{SHERIFF.id}.pdf"}


def test_all_sheets_go_into_one_pdf_in_the_order_of_the_table(tmp_path: Path) -> None:
    target = tmp_path / "all.pdf"
    more = ("--paper", "a4", "--large-print", "--second-lang", "es", "--lang", "en")
    _asked(tmp_path, "--sheets", str(target), *more)
    lines = target.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "a4 True"
    assert [line.count(" / ") for line in lines[1:]] == [1, 1]
    assert lines[1].startswith("en ZIP code 32601")
    assert SHERIFF.name in lines[2]


def test_where_no_row_has_an_answer_there_is_no_pdf(tmp_path: Path) -> None:
    _asked(tmp_path, "--sheets", str(tmp_path / "all.pdf"), table="zip\n99999\n")
    assert {path.name for path in tmp_path.iterdir()} == {"in.csv"}


def test_ctrl_c_leaves_no_half_pdf_either(tmp_path: Path) -> None:
    targets = ("-o", str(tmp_path / "out.csv"), "--sheets", str(tmp_path / "all.pdf"))
    with pytest.raises(KeyboardInterrupt):
        _asked(tmp_path, *targets, desk=Desk(broken_at="99999"))
    assert {path.name for path in tmp_path.iterdir()} == {"in.csv"}


def test_answers_and_sheets_are_never_the_same_file(tmp_path: Path) -> None:
    target = str(tmp_path / "all.pdf")
    with pytest.raises(UsageError, match="can't be the same file"):
        _asked(tmp_path, "-o", target, "--sheets", target)


def test_a_full_disk_is_said_with_the_file_that_it_met(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_file, "put_in_place", full)
    for option, name in (("-o", "out.csv"), ("--sheets", "all.pdf")):
        with pytest.raises(FileTroubleError) as told:
            _asked(tmp_path, option, str(tmp_path / name))
        assert told.value.message == f"{tmp_path / name} could not be written: the disk is full."
        assert told.value.hint == "Choose another folder or name, or make room on the disk."
    assert {path.name for path in tmp_path.iterdir()} == {"in.csv"}


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("Birchville,FL", "Birchville, FL"),
        ("Birchville,Florida", "Birchville, Florida"),
        ("Birchville FL,FL", "Birchville FL"),
        ("New York,New York", "New York, New York"),
        ("Birchville,", "Birchville"),
        ("99999,FL", "99999"),
    ],
)
def test_a_name_is_looked_for_in_the_state_that_stands_beside_it(tmp_path: Path, row: str, asked: str) -> None:
    desk = Desk()
    told = _asked(tmp_path, "--json", desk=desk, table=f"city,State\n{row}\n").document
    assert desk.asked == [(asked, None)]
    assert told["state_column"] == "State"


def test_a_state_column_that_asks_itself_stands_beside_nothing(tmp_path: Path) -> None:
    desk = Desk()
    _asked(tmp_path, "--column", "state", desk=desk, table="city,state\nBirchville,Florida\n")
    assert desk.asked == [("Florida", None)]


def test_no_answer_at_all_ends_with_1(tmp_path: Path) -> None:
    told = _asked(tmp_path, table="zip\n99999\n")
    assert (told.code, len(_lines(told.out))) == (1, 1)
    assert _asked(tmp_path).code == 0


def test_ctrl_c_leaves_what_stood_there_and_no_half_file(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before", encoding="utf-8")
    desk = Desk(broken_at="99999")
    with pytest.raises(KeyboardInterrupt):
        _asked(tmp_path, "-o", str(target), desk=desk)
    assert target.read_text(encoding="utf-8") == "before"
    assert {path.name for path in tmp_path.iterdir()} == {"in.csv", "out.csv"}
    assert desk.closed


def test_files_that_can_not_be_written_are_file_trouble(tmp_path: Path) -> None:
    for more in (["-o", str(tmp_path / "no" / "out.csv")], ["--sheets", str(tmp_path / "no" / "sheets")]):
        with pytest.raises(FileTroubleError):
            _asked(tmp_path, *more)


def test_the_file_that_is_read_is_never_written(tmp_path: Path) -> None:
    for option in ("-o", "--sheets"):
        with pytest.raises(UsageError, match="file that is read"):
            _asked(tmp_path, option, str(tmp_path / "in.csv"))
    assert (tmp_path / "in.csv").read_text(encoding="utf-8") == TABLE


def test_columns_that_the_table_has_too_are_told_apart(tmp_path: Path) -> None:
    line = _lines(_asked(tmp_path, table="zip,Status\n32601,mine\n").out)[0]
    assert (line["Status"], line["answer_status"]) == ("mine", "Not on the list")


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_many_rows_are_done_and_then_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = _Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    _asked(tmp_path)
    assert "100%  8 / 8" in screen.getvalue()
    assert screen.getvalue().endswith(" \r")


def test_rows_are_drawn_now_and_then() -> None:
    screen = _Screen()
    bar = ProgressBar(screen, wanted=True)
    for done in range(1, 26):
        bar.show_rows(done, 25)
    assert screen.getvalue().count("\r") == 3


def test_in_spanish_the_words_are_spanish_and_the_columns_and_codes_are_not(tmp_path: Path) -> None:
    told = _asked(tmp_path, "--lang", "es")
    line = _lines(told.out)[1]
    assert (line["result"], line["result_code"], line["power_applies"]) == ("Respondida", "answered", "En patrulla")
    assert "Columna “zip”: 4 de 8 filas con respuesta." in told.err
