"""A table of ZIP codes and names, answered as a person or a script asks for it."""

from __future__ import annotations

import csv
from pathlib import Path

import pypdfium2

from tests.end_to_end.conftest import Command

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
