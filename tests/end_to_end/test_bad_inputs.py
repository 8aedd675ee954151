"""Whatever is typed or offered: a plain message, the right exit code, no traceback, and the held list stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.conftest import Command

NO_ANSWER = {
    "an unknown ZIP code": "00000",
    "a word that is nothing": "qqqqzzzzxxxx",
    "an SQL operator": "' OR 1=1; DROP TABLE zips; --",
    "an SQL wildcard": "%_%",
    "a full-text operator": 'NEAR("a" "b", 5) AND b*',
    "an open quote": '"',
    "a column filter": "name : x",
    "brackets": "((((((",
    "markup": "<script>alert(1)</script>",
    "an emoji": "🚓🚓",
    "a right-to-left override": "\u202egfe\u202c",
    "zero-width spaces": "\u200b\u200b",
    "a path": "../../etc/passwd",
    "five thousand characters": "x" * 5000,
    "five thousand words": "lake " * 1000,
}
SEARCHED = {name: NO_ANSWER[name] for name in ("a full-text operator", "an open quote", "five thousand words")}
WRONG_USE = {
    "nothing": "",
    "spaces": "   ",
    "four digits": "3260",
    "six digits": "326011",
}


@pytest.mark.parametrize("text", NO_ANSWER.values(), ids=NO_ANSWER)
def test_a_question_without_an_answer_is_said_to_have_none(command: Command, text: str) -> None:
    outcome = command.run("lookup", "--json", "--", text)
    assert outcome.clean(), outcome.err
    assert outcome.code == 1
    document = outcome.document()
    assert "answers" not in document
    assert document.get("error") or "suggestions" in document


@pytest.mark.parametrize("text", SEARCHED.values(), ids=SEARCHED)
def test_a_search_for_anything_ends_with_hits_or_without_never_with_a_traceback(command: Command, text: str) -> None:
    outcome = command.run("search", "--json", "--", text)
    assert outcome.clean(), outcome.err
    assert outcome.code == (0 if outcome.document().get("results") else 1)


@pytest.mark.parametrize("text", WRONG_USE.values(), ids=WRONG_USE)
def test_what_cannot_be_a_question_is_wrong_usage(command: Command, text: str) -> None:
    outcome = command.run("lookup", "--json", text)
    assert outcome.clean(), outcome.err
    assert outcome.code == 2
    error = outcome.document()["error"]
    assert error["code"]
    assert error["message"]
    assert error["hint"]


def test_an_unknown_zip_code_says_nothing_of_any_agency(command: Command) -> None:
    outcome = command.run("lookup", "00000", "--json")
    assert outcome.code == 1
    document = outcome.document()
    assert document["error"]["code"] == "unknown_zip"
    assert set(document) & {"answers", "notes", "place", "headline"} == set()


def test_an_unknown_agency_has_no_answer(command: Command) -> None:
    outcome = command.run("agency", "FL-no-such-agency", "--json")
    assert outcome.code == 1
    assert set(outcome.document()["error"]) == {"code", "message", "hint"}


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("lookup",),
        ("lookup", "32601", "--colour"),
        ("list", "--model", "XYZ"),
        ("list", "--state", "Florida"),
        ("search", "a", "--limit", "many"),
        ("list", "--on", "yesterday"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two_and_words(command: Command, words: tuple[str, ...]) -> None:
    outcome = command.run(*words)
    assert outcome.code == 2
    assert outcome.err.strip()
    assert outcome.clean(), outcome.err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"P",
        b"PK",
        b"PK\x03\x04" + b"\0" * 100,
        b"<html>403</html>",
        b"%PDF-1.7",
        b"a,b\n1,2\n",
        b"\xd0\xcf\x11\xe0",
    ],
    ids=["empty", "one byte", "PK", "a broken zip", "a web page", "a PDF", "a CSV", "an old workbook"],
)
def test_a_file_that_is_no_workbook_is_refused_and_the_held_list_stays(
    command: Command, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "participatingAgencies06012026am.xlsx"
    file.write_bytes(content)
    before = command.run("status", "--json").document()
    inspected, imported = command.run("inspect", str(file), "--json"), command.run("import", str(file), "--json")
    assert (inspected.code, imported.code) == (4, 4)
    assert inspected.clean()
    assert imported.clean()
    assert command.run("status", "--json").document() == before


def test_a_file_that_is_not_there_is_file_trouble(command: Command, tmp_path: Path) -> None:
    outcome = command.run("inspect", str(tmp_path / "none.xlsx"), "--json")
    assert outcome.code == 4
    assert outcome.clean()


def test_a_folder_in_place_of_a_file_is_file_trouble(command: Command, tmp_path: Path) -> None:
    outcome = command.run("inspect", str(tmp_path), "--json")
    assert outcome.code == 4
    assert outcome.clean()


def test_a_data_folder_that_cannot_be_made_is_said_plainly(command: Command, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    outcome = command.run("lookup", "32601", "--json", "--data-dir", str(blocked))
    assert outcome.clean(), outcome.err
    # Either the answer from what ships, or a plain word about the folder.
    assert outcome.code in {0, 4, 5}
    assert "answers" in outcome.document() or "error" in outcome.document()
    assert blocked.read_text() == "in the way"
