"""A table of ZIP codes and names, answered as a person or a script asks for it."""

from __future__ import annotations

import csv
from pathlib import Path

import pypdfium2
import pytest

from tests.end_to_end.conftest import Command
from tests.small_disk import on_small_disk

TABLE = "who;zip\nDoña;2138\nB;32601\nC;32601\nD;00000\nE;Alachua County Sheriff's Office\nF;Alachua Sherif\n"


def test_a_table_is_answered_row_by_row_as_single_questions_are(command: Command, tmp_path: Path) -> None:
    source, target, sheets = tmp_path / "in.csv", tmp_path / "out.csv", tmp_path / "sheets"
    source.write_bytes(TABLE.encode("cp1252"))
    done = command.run("batch", str(source), "-o", str(target), "--sheets", str(sheets), "--json")
    assert (done.code, done.clean()) == (0, True), done.err
    told = done.document()
    assert (told["rows"], told["distinct"], told["zeros_restored"], told["sheets"]) == (6, 5, 1, 3)
    assert all(path.read_bytes().startswith(b"%PDF") for path in sheets.iterdir())
    with target.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert list(dict.fromkeys(line["who"] for line in lines)) == ["Doña", "B", "C", "D", "E", "F"]
    alone = command.run("lookup", "32601", "--json").document()["answers"]
    asked = [(line["agency_id"], line["status_code"], line["sentence"]) for line in lines if line["who"] == "C"]
    assert asked == [(one["agency_id"], one["status"], one["sentence"]) for one in alone]
    by_who = {line["who"]: line for line in lines}
    assert by_who["Doña"]["asked"] == "02138"
    assert by_who["D"]["result_code"] == "unknown_zip"
    assert by_who["E"]["agency_id"] == "FL-alachua-county-sheriffs-office"
    assert (by_who["F"]["result_code"], by_who["F"]["status"]) == ("no_exact_match", "")


def test_cities_of_one_name_are_told_apart_by_the_state_beside_them_and_their_sheets_make_one_pdf(
    command: Command, tmp_path: Path
) -> None:
    source, target, pdf = tmp_path / "in.csv", tmp_path / "out.csv", tmp_path / "all.pdf"
    source.write_text("city,state\nGainesville,FL\nGainesville,Georgia\nSpringfield,\n", encoding="utf-8")
    done = command.run("batch", str(source), "-o", str(target), "--sheets", str(pdf), "--second-lang", "es", "--json")
    assert (done.code, done.document()["sheets"]) == (0, 2), done.err
    with target.open(encoding="utf-8-sig", newline="") as file:
        found = {(line["asked"], line["result_code"], line["place"]) for line in csv.DictReader(file)}
    assert found == {
        ("Gainesville, FL", "answered", "Gainesville, FL"),
        ("Gainesville, Georgia", "answered", "Gainesville, GA"),
        ("Springfield", "no_exact_match", ""),
    }
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert all(word in text for word in ("Gainesville", "Florida", "Georgia", "Summary sheet", "Hoja"))


def test_a_table_without_an_answer_or_a_column_says_so(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("zip,n\n00000,1\n", encoding="utf-8")
    assert command.run("batch", str(source)).code == 1
    assert command.run("batch", str(source), "--column", "town").code == 2
    assert command.run("batch", str(tmp_path / "none.csv")).code == 4


LISTED = 'mount -t tmpfs -o "$1",mode=700 none "$2" && folder="$2" && shift 2 && "$@"; code=$?; ls -A "$folder" >&2'


@pytest.mark.parametrize("sheets", ["all.pdf", "folder"])
def test_a_disk_that_fills_up_is_said_and_leaves_no_half_file(command: Command, tmp_path: Path, sheets: str) -> None:
    source, small = tmp_path / "in.csv", tmp_path / "small"
    source.write_text("zip\n32601\n94110\n63121\n17821\n22030\n", encoding="utf-8")
    small.mkdir()
    before = on_small_disk("size=100k", str(small), f"{LISTED}; exit $code")
    told = command.run(
        "batch", str(source), "-o", str(small / "out.csv"), "--sheets", str(small / sheets), "--json", before=before
    )
    said = told.document()["error"]["message"]
    assert (told.code, said.startswith(str(small)), said.endswith(" could not be written: the disk is full.")) == (
        4, True, True
    )  # fmt: skip
    assert told.clean()
    assert told.err.split() == ([] if sheets == "all.pdf" else [sheets])
