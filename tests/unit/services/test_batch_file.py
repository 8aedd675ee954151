"""A table of questions is read as people's spreadsheets write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError, UsageError
from desktop.services.batch_file import Questions, read_questions, unquoted


def _read(folder: Path, data: str | bytes, column: str | None = None) -> Questions:
    path = folder / "in.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_questions(path, column)


@pytest.mark.parametrize(
    ("text", "column", "rows"),
    [
        ("client,ZIP Code\na,32601\n", 1, 1),
        ("county,zip\nAlder,32601\n", 1, 1),
        ("id;Agency_Name\n1;Alder PD\n", 1, 1),
        ("32601\n02138\n", 0, 2),
        ("Birchville\nElmtown\n", 0, 2),
        ("code\n32601\n2138\n", 0, 2),
        ("a,b\nx,32601\ny,2138\nz,\n", 1, 3),
        ("x,32601\ny,32602\n", 1, 2),
        ("17,Alder\n18,Oak\n", 1, 2),
        ("where\t n\nx\t1\n", 0, 2),
    ],
)
def test_the_column_that_asks_and_the_head_are_found(tmp_path: Path, text: str, column: int, rows: int) -> None:
    found = _read(tmp_path, text)
    assert (found.column, len(found.rows)) == (column, rows)


@pytest.mark.parametrize(("wanted", "column"), [("home", 1), ("HOME", 1), ("2", 1), ("1", 0)])
def test_a_column_is_named_or_numbered(tmp_path: Path, wanted: str, column: int) -> None:
    found = _read(tmp_path, "zip,Home\n32601,02138\n", wanted)
    assert (found.column, found.columns, len(found.rows)) == (column, ("zip", "Home"), 1)


@pytest.mark.parametrize(("text", "column"), [("1,2\n3,4\n", None), ("zip\n32601\n", "town"), ("zip\n32601\n", "2")])
def test_a_column_that_can_not_be_told_is_wrong_usage(tmp_path: Path, text: str, column: str | None) -> None:
    with pytest.raises(UsageError) as told:
        _read(tmp_path, text, column)
    assert told.value.code == "no_column"


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffzip,name\n32601,Doña Ana\n".encode(),
        "zip,name\r\n32601,Doña Ana\r\n".encode("utf-16"),
        "zip,name\r32601,Doña Ana\r".encode("cp1252"),
    ],
)
def test_every_code_page_that_excel_writes_is_read(tmp_path: Path, data: bytes) -> None:
    found = _read(tmp_path, data)
    assert (found.columns, found.rows) == (("zip", "name"), (("32601", "Doña Ana"),))


@pytest.mark.parametrize("data", [b"PK\x03\x04x", b"a\0b", b"", b"\n \n", b"zip\n" + b"a" * 200_000])
def test_what_is_no_table_is_file_trouble(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileTroubleError):
        _read(tmp_path, data)


def test_a_file_that_is_missing_or_a_folder_is_file_trouble(tmp_path: Path) -> None:
    for path in (tmp_path / "no.csv", tmp_path):
        with pytest.raises(FileTroubleError, match="no such file"):
            read_questions(path, None)


def test_short_rows_are_filled_and_empty_ones_between_others_kept(tmp_path: Path) -> None:
    assert _read(tmp_path, "zip,n\n1\n\n2,b,c\n\n").rows == (("1", "", ""), ("", "", ""), ("2", "b", "c"))


@pytest.mark.parametrize("cell", ["02138", "'02138", '="02138"', " 02138 "])
def test_what_keeps_a_cell_a_text_is_taken_off(cell: str) -> None:
    assert unquoted(cell) == "02138"
