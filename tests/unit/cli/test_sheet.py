"""`sheet` writes whole files or none, and says the same in each form."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli import sheet
from desktop.domain.errors import FileTroubleError, NoAnswerError, UsageError
from tests.unit.cli.material import EDITION, SHERIFF, ran


def test_all_targets_stand_in_one_file_in_the_order_they_were_typed(tmp_path: Path) -> None:
    target = tmp_path / "all.pdf"
    argv = ["sheet", "32601", SHERIFF.id, "state:fl", "-o", str(target), "--paper", "a4", "--large-print"]
    assert ran(sheet.run, argv).code == 0
    titles = ["a4 True", "en ZIP code 32601 · Birchville, Florida", "en Alder County Sheriff's Office", "en Florida"]
    assert target.read_text(encoding="utf-8").splitlines() == titles


def test_in_a_folder_each_has_a_file_named_by_what_it_shows(tmp_path: Path) -> None:
    told = ran(sheet.run, ["sheet", "32601", SHERIFF.id, "state:FL", "-o", str(tmp_path / "new"), "--json"])
    names = ["zip-32601.pdf", f"{SHERIFF.id}.pdf", "state-FL.pdf"]
    files = [{"file": str(tmp_path / "new" / name), "format": "pdf"} for name in names]
    assert told.document == {"files": files, "sheets": 3}
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(names)


def test_one_unknown_target_and_nothing_is_written(tmp_path: Path) -> None:
    for output in ("one.pdf", "folder"):
        with pytest.raises(NoAnswerError):
            ran(sheet.run, ["sheet", "32601", "00000", "-o", str(tmp_path / output)])
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_leaves_what_stood_there_and_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept.txt"
    target.write_text("before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FileTroubleError, match="the disk is full"):
        ran(sheet.run, ["sheet", "32601", "-o", str(target)])
    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    "argv", [["-o", "a.pdf", "--format", "txt"], ["-o", "a.docx"], ["-o", "a.pdf", "--paper", "a3"], []]
)
def test_options_that_make_no_sense_are_refused(argv: list[str]) -> None:
    with pytest.raises(UsageError):
        ran(sheet.run, ["sheet", "32601", *argv])


@pytest.mark.parametrize("ending", ["txt", "html"])
def test_text_and_html_hold_the_answer_its_list_and_what_the_list_does_not_show(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"a.{ending}"
    ran(sheet.run, ["sheet", "32601", "-o", str(target)])
    told = " ".join(target.read_text(encoding="utf-8").replace("&#x27;", "'").split())
    facts = (
        "1 of the 2 agencies that police this ZIP code is on ICE's 287(g) list dated May 18, 2026.",
        "Not being on the list does not mean an agency never works with ICE.",
        "On patrol: Task Force Model, signed February 26, 2025",
        "Other ways police and jails may work with ICE that this list does not show",
        EDITION.file,
        "https://example.org/help",
        "1-800-555-0100",
        "General information, not legal advice.",
    )
    assert [fact for fact in facts if fact not in told] == []


def test_html_loads_and_runs_nothing_and_its_title_names_no_search(tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    ran(sheet.run, ["sheet", "32601", "-o", str(target)])
    text = target.read_text(encoding="utf-8")
    assert "<title>Summary sheet</title>" in text
    assert "default-src 'none'" in text
    assert [mark for mark in ("<script", "<img", "<link", "src=", "url(") if mark in text] == []


def test_a_letter_goes_to_an_agency_only(tmp_path: Path) -> None:
    target = tmp_path / "letter.txt"
    assert ran(sheet.run, ["sheet", SHERIFF.id, "--letter", "-o", str(target)]).code == 0
    told = " ".join(target.read_text(encoding="utf-8").split())
    assert "To the public-records officer of Alder County Sheriff's Office, Alder County, Florida" in told
    assert "ICE's 287(g) list dated May 18, 2026 names your agency." in told
    with pytest.raises(UsageError, match="one agency"):
        ran(sheet.run, ["sheet", "32601", "--letter", "-o", str(tmp_path / "other.txt")])


def test_a_second_language_that_does_not_ship_is_said_and_english_stands_once(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    told = ran(sheet.run, ["sheet", "32601", "--second-lang", "fr", "-o", str(target)])
    assert "fr" in told.err
    assert "/" not in target.read_text(encoding="utf-8")
