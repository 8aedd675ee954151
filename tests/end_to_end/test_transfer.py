"""Two computers answer alike once one has the other's list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.conftest import Command, Document
from tests.end_to_end.test_lists_from_disk import COUNTIES, offered_list

QUESTIONS = (
    ("lookup", "32601"),
    ("agency", "FL-alachua-county-sheriffs-office"),
    ("list",),
    ("changes",),
    ("status",),
)


@pytest.fixture(scope="module")
def folder(command: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Computer `a` with two small editions of its own, and its list as a file."""
    made = tmp_path_factory.mktemp("usb")
    lists = [
        offered_list(made, "participatingAgencies05182026am.xlsx", COUNTIES[:-1]),
        offered_list(made, "participatingAgencies05202026am.xlsx", COUNTIES),
    ]
    outcome = command.run("import", "--fresh", "--data-dir", str(made / "a"), *map(str, lists))
    assert outcome.code == 0, outcome.err
    outcome = command.run("export-data", str(made / "list.287g"), "--data-dir", str(made / "a"))
    assert outcome.code == 0, outcome.err
    return made


def _answer(command: Command, data_dir: Path, question: tuple[str, ...]) -> Document:
    document = command.run(*question, "--json", "--data-dir", str(data_dir)).document()
    document.pop("data_dir", None)
    return document


def test_every_answer_is_the_same_on_both(command: Command, folder: Path) -> None:
    taken = command.run("import-data", str(folder / "list.287g"), "--accept", "--json", "--data-dir", str(folder / "b"))
    assert (taken.code, taken.document()["outcome"], taken.document()["editions"]) == (0, "accepted", 2)
    for question in QUESTIONS:
        assert _answer(command, folder / "b", question) == _answer(command, folder / "a", question), question


def test_an_older_list_is_refused_with_three_a_damaged_one_with_four(command: Command, folder: Path) -> None:
    usual = folder / "c"
    older = folder / "older.287g"
    assert command.run("export-data", str(older), "--data-dir", str(usual)).code == 0
    refused = command.run("import-data", str(older), "--json", "--data-dir", str(folder / "a"))
    assert (refused.code, refused.document()["reasons"]) == (3, ["older_list"])
    damaged = folder / "damaged.287g"
    damaged.write_bytes(older.read_bytes()[:-1])
    broken = command.run("import-data", str(damaged), "--json", "--data-dir", str(folder / "a"))
    assert (broken.code, broken.document()["error"]["code"]) == (4, "not_list_data")
    assert _answer(command, folder / "a", ("status",))["editions"] == 2
