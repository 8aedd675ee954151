"""A list chosen by hand is taken in, answered from, and never replaced by one that a check refuses."""

from __future__ import annotations

import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Command, Document
from tests.unit.roster.tiny_workbook import HEADER, Tiny

COUNTIES = ("Alachua", "Bay", "Clay", "Dixie", "Duval", "Flagler", "Gulf", "Hardee", "Lake", "Leon")


def offered_list(folder: Path, name: str, counties: tuple[str, ...]) -> Path:
    """A small workbook of ICE's kind: a sheriff with a Task Force agreement in each of these counties of Florida."""
    model, signed = "Task Force Model", 45922  # Excel's number of September 22, 2025
    names = [(f"{county} County Sheriff's Office", f"{county} County") for county in counties]
    rows = [("FLORIDA", name, "County", county, model, signed, "link", "") for name, county in names]
    links = [(f"G{number}", f"https://www.ice.gov/doclib/287gMOA/{number}.pdf") for number in range(2, len(rows) + 2)]
    path = folder / name
    path.write_bytes(Tiny(rows=(HEADER, *rows), links=links).data())
    return path


@pytest.fixture(scope="module")
def folder(command: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a list of ten agencies taken into an empty store below it."""
    made = tmp_path_factory.mktemp("lists")
    path = offered_list(made, "participatingAgencies05182026am.xlsx", COUNTIES)
    outcome = command.run("import", "--fresh", "--json", "--data-dir", str(made / "data"), str(path))
    assert outcome.code == 0, outcome.out
    (file,) = outcome.document()["files"]
    assert (file["outcome"], file["date"], file["rows"], file["kind"]) == (
        "accepted",
        "2026-05-18",
        10,
        "participating",
    )
    return made


def _status(command: Command, folder: Path) -> Document:
    return command.run("status", "--json", "--data-dir", str(folder / "data")).document()


def test_answers_come_from_the_list_that_was_taken_in(command: Command, folder: Path) -> None:
    status = _status(command, folder)
    assert (status["agreements"], status["editions"], status["list"]["source"]) == (10, 1, "file")
    answers = command.run("lookup", "32601", "--json", "--data-dir", str(folder / "data")).document()["answers"]
    assert [a["name"] for a in answers if a["status"] == "listed"] == ["Alachua County Sheriff's Office"]
    rows = command.run("list", "--json", "--data-dir", str(folder / "data")).document()["rows"]
    assert [row["row"] for row in rows] == list(range(2, 12))


def test_a_list_that_lost_most_rows_is_refused_with_three_and_the_held_one_stays(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    before = _status(command, folder)
    path = offered_list(tmp_path, "participatingAgencies05202026am.xlsx", COUNTIES[:2])
    outcome = command.run("import", "--json", "--data-dir", str(folder / "data"), str(path))
    assert outcome.code == 3
    (file,) = outcome.document()["files"]
    assert (file["outcome"], file["reasons"]) == ("refused", ["rows_fell"])
    assert _status(command, folder) == before


def test_the_same_list_again_is_said_to_be_held(command: Command, folder: Path) -> None:
    path = folder / "participatingAgencies05182026am.xlsx"
    outcome = command.run("import", "--json", "--data-dir", str(folder / "data"), str(path))
    assert outcome.code == 0
    assert outcome.document()["files"][0]["outcome"] == "already_held"


def test_a_workbook_is_inspected_without_taking_it_in(command: Command, folder: Path, tmp_path: Path) -> None:
    before = _status(command, folder)
    path = offered_list(tmp_path, "participatingAgencies05222026am.xlsx", COUNTIES[:3])
    outcome = command.run("inspect", "--json", "--data-dir", str(folder / "data"), str(path))
    assert outcome.code == 0
    found = outcome.document()
    assert (found["rows"], found["date"], found["by_model"]) == (3, "2026-05-22", {"TFM": 3})
    assert _status(command, folder) == before


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_an_import_at_once_and_leaves_no_half(command: Command, tmp_path: Path) -> None:
    older = offered_list(tmp_path, "participatingAgencies03102026am.xlsx", COUNTIES)  # all is made anew for it
    argv = command.argv("import", "--accept", "--data-dir", str(tmp_path / "data"), str(older))
    environment, begun = command.environment(), tmp_path / "data" / "locks" / "list"
    with subprocess.Popen(
        argv, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while not begun.exists():
            with suppress(subprocess.TimeoutExpired):
                pytest.fail(f"ended with {process.wait(0.02)}")
        process.send_signal(signal.SIGINT)
        pressed = time.monotonic()
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "")
    assert time.monotonic() - pressed < 10
    assert [path for path in (tmp_path / "data").rglob("*") if path.is_file()] == [begun]
