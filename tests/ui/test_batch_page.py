"""A whole table answered from the window, by keyboard: which file, which column, where to, stopped, and in words."""

from __future__ import annotations

import csv
import errno
from pathlib import Path
from threading import Event
from typing import Protocol

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.runtime import whole_file
from desktop.ui.pages.batch_page import BatchPage, SheetChoice
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.pages.start_page import StartPage
from tests import material as m
from tests.ui.conftest import Shown
from tests.ui.test_navigation import button, page, press, texts

TABLE = "client,zip\na,32601\nb,00000\nc,32601\n"


class Dialogs(Protocol):
    def __call__(self, *, opened: Path | str = "", saved: tuple[Path | str, ...] = (), folder: Path | str = "") -> None:
        """What a person answers to the dialogs, those that save in their order."""


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    def answer(*, opened: Path | str = "", saved: tuple[Path | str, ...] = (), folder: Path | str = "") -> None:
        waiting = [str(path) for path in saved]
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(opened), ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (waiting.pop(0), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))

    return answer


def open_page(shown: Shown) -> BatchPage:
    shown.navigator.open_page("batch")
    shown.settle()
    opened = page(shown)
    assert isinstance(opened, BatchPage)
    return opened


def choose(shown: Shown, dialogs: Dialogs, source: Path, text: str = TABLE) -> BatchPage:
    source.write_text(text, encoding="utf-8")
    opened = open_page(shown)
    dialogs(opened=source)
    press(shown, button(shown, "Choose a CSV file"), Qt.Key.Key_Space)
    shown.settle()
    return opened


def start(shown: Shown) -> None:
    press(shown, button(shown, "Answer the table"), Qt.Key.Key_Space)
    shown.settle()


def test_the_start_and_what_is_saved_lead_to_it(shown: Shown) -> None:
    for leave in ("", "saved"):
        if leave:
            shown.navigator.open_page(leave)
            shown.settle()
        press(shown, button(shown, "Many at once: answer a table from a spreadsheet"), Qt.Key.Key_Space)
        shown.settle()
        assert isinstance(page(shown), BatchPage)


def test_a_table_is_shown_with_its_rows_and_the_column_that_asks(
    shown: Shown, dialogs: Dialogs, tmp_path: Path
) -> None:
    opened = choose(shown, dialogs, tmp_path / "in.csv", "name,state\nBirchville,FL\nElmtown,GA\n")
    assert "in.csv: 2 rows" in texts(shown)
    assert opened._pick.word() == "name (Birchville, Elmtown)"
    assert "Names are looked for in the state of the column “state”." in texts(shown)
    assert opened.sheets is SheetChoice.NONE


def test_every_row_is_answered_into_the_file_that_was_named(shown: Shown, dialogs: Dialogs, tmp_path: Path) -> None:
    choose(shown, dialogs, tmp_path / "in.csv")
    dialogs(saved=(tmp_path / "out",))
    start(shown)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert list(dict.fromkeys((line["client"], line["result_code"]) for line in lines)) == [
        ("a", "answered"), ("b", "unknown_zip"), ("c", "answered"),
    ]  # fmt: skip
    said = texts(shown)
    assert "Column “zip”: 2 of 3 rows answered." in said
    assert f"Answers: {tmp_path / 'out.csv'}" in said.replace("\u200b", "")


def test_sheets_go_into_a_folder_or_one_pdf(shown: Shown, dialogs: Dialogs, tmp_path: Path) -> None:
    opened = choose(shown, dialogs, tmp_path / "in.csv")
    sheets = tmp_path / "sheets"
    sheets.mkdir()
    opened._sheets.choose(SheetChoice.FOLDER)
    dialogs(saved=(tmp_path / "out.csv",), folder=sheets)
    start(shown)
    assert [path.name for path in sheets.iterdir()] == ["zip-32601.pdf"]
    assert "Sheets written: 1" in texts(shown)
    opened._sheets.choose(SheetChoice.ONE_PDF)
    shown.settings.change(paper="a4", large_print=True, second_language="es")
    dialogs(saved=(tmp_path / "out.csv", tmp_path / "all"))
    start(shown)
    with pypdfium2.PdfDocument(tmp_path / "all.pdf") as document:
        text = " ".join(one.get_textpage().get_text_bounded() for one in document)
        assert round(document[0].get_size()[1]) == 842
    assert "Summary sheet" in text
    assert "Hoja de resumen" in text


@pytest.mark.parametrize("answers", [{"saved": ("",)}, {"saved": ("out.csv",), "folder": ""}])
def test_thinking_better_of_it_writes_nothing(
    shown: Shown, dialogs: Dialogs, tmp_path: Path, answers: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    opened = choose(shown, dialogs, tmp_path / "in.csv")
    opened._sheets.choose(SheetChoice.FOLDER)
    dialogs(**answers)  # type: ignore[arg-type]
    start(shown)
    assert [path.name for path in tmp_path.iterdir() if path.suffix] == ["in.csv"]


def test_the_table_itself_is_never_written(shown: Shown, dialogs: Dialogs, tmp_path: Path) -> None:
    choose(shown, dialogs, tmp_path / "in.csv")
    dialogs(saved=(tmp_path / "in.csv",))
    start(shown)
    assert (tmp_path / "in.csv").read_text(encoding="utf-8") == TABLE
    assert shown.window.foot._word.text() == "This is the table itself. Give the answers a name of their own."


def test_a_file_that_is_no_table_is_said(shown: Shown, dialogs: Dialogs, tmp_path: Path) -> None:
    choose(shown, dialogs, tmp_path / "in.csv", "\0\1\2")
    assert "This is not a CSV file. Save the table as CSV in your spreadsheet." in texts(shown)
    assert not button(shown, "Answer the table").isVisible()


class Slow(m.FakeDesk):
    """Waits at its second question until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.go = Event(), Event()

    def ask(self, text: str, town: str | None = None):  # type: ignore[no-untyped-def]  # noqa: ANN201
        if text == "00000":
            self.reached.set()
            self.go.wait(30)
        return super().ask(text, town)


@pytest.fixture
def slow(shown: Shown) -> Slow:
    desk = Slow()
    shown.jobs._open_desk = lambda: desk
    return desk


def begin(shown: Shown, slow: Slow, dialogs: Dialogs, folder: Path) -> BatchPage:
    opened = choose(shown, dialogs, folder / "in.csv")
    opened._sheets.choose(SheetChoice.ONE_PDF)
    dialogs(saved=(folder / "out.csv", folder / "all.pdf"))
    strike(button(shown, "Answer the table"))
    shown.bot.waitUntil(slow.reached.is_set, timeout=10000)
    return opened


def strike(pressed: QWidget) -> None:
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_cancel_leaves_no_half_file_and_says_so(shown: Shown, slow: Slow, dialogs: Dialogs, tmp_path: Path) -> None:
    begin(shown, slow, dialogs, tmp_path)
    cancel = button(shown, "Cancel answering the table")
    assert cancel.hasFocus()
    assert "Row 1 of 3" in texts(shown) or "Row 0 of 3" in texts(shown)
    strike(cancel)
    slow.go.set()
    shown.settle()
    assert left_in(tmp_path) == {"in.csv"}
    assert "Stopped before the end: no table of answers was written." in texts(shown)


def test_closing_the_window_meanwhile_leaves_no_half_file(
    shown: Shown, slow: Slow, dialogs: Dialogs, tmp_path: Path
) -> None:
    begin(shown, slow, dialogs, tmp_path)
    batches = shown.navigator._context.batches
    assert batches is not None
    shown.window.closing.connect(batches.cancel)
    shown.window.closing.connect(slow.go.set)
    shown.window.closing.connect(shown.jobs.close)
    shown.window.close()
    assert left_in(tmp_path) == {"in.csv"}
    assert slow.closed


def test_it_goes_on_while_the_window_is_built_anew_and_questions_are_answered(
    shown: Shown, slow: Slow, dialogs: Dialogs, tmp_path: Path
) -> None:
    begin(shown, slow, dialogs, tmp_path)
    shown.jobs._open_desk = m.FakeDesk
    shown.window.focus_search()
    shown.navigator.open_page("about")
    shown.bot.waitUntil(lambda: not isinstance(page(shown), BatchPage), timeout=5000)
    slow.go.set()
    shown.settle()
    open_page(shown)
    assert "Column “zip”: 2 of 3 rows answered." in texts(shown)
    assert left_in(tmp_path) == {"in.csv", "out.csv", "all.pdf"}


def test_a_full_disk_is_said_and_leaves_no_half_file(
    shown: Shown, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    choose(shown, dialogs, tmp_path / "in.csv")
    dialogs(saved=(tmp_path / "out.csv",))
    monkeypatch.setattr(whole_file, "put_in_place", full)
    start(shown)
    said = texts(shown).replace("\u200b", "")
    assert f"{tmp_path / 'out.csv'} could not be written: the disk is full." in said
    assert left_in(tmp_path) == {"in.csv"}


def test_where_no_file_may_be_saved_it_is_not_offered(shown: Shown) -> None:
    start_page = StartPage()
    shown.bot.addWidget(start_page)
    assert not start_page._many.isVisibleTo(start_page)


def test_leaving_quickly_leaves_nothing_half_written(
    shown: Shown, slow: Slow, dialogs: Dialogs, tmp_path: Path
) -> None:
    begin(shown, slow, dialogs, tmp_path)
    batches = shown.navigator._context.batches
    assert batches is not None
    slow.go.set()
    batches.leave(5)
    assert left_in(tmp_path) == {"in.csv"}


def test_forgetting_everything_ends_it_first_and_forgets_the_table(
    shown: Shown, slow: Slow, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(shown.errands, "forget", lambda: closed.append(slow.closed))
    begin(shown, slow, dialogs, tmp_path)
    shown.jobs._open_desk = m.FakeDesk
    shown.navigator.open_page("settings")
    shown.bot.waitUntil(lambda: isinstance(page(shown), SettingsPage))
    opened = page(shown)
    assert isinstance(opened, SettingsPage)
    opened.privacy.forget_asked.emit()
    slow.go.set()
    shown.bot.waitUntil(lambda: bool(closed))
    assert closed == [True]
    shown.settle()
    assert left_in(tmp_path) == {"in.csv"}
    open_page(shown)
    assert "in.csv" not in texts(shown)


def test_a_whole_state_makes_a_sheet(shown: Shown, dialogs: Dialogs, tmp_path: Path) -> None:
    opened = open_page(shown)
    opened.state.choose("FL")
    dialogs(saved=(tmp_path / "florida.pdf",))
    press(shown, button(shown, "Save a summary sheet as a file: the whole state that is chosen"), Qt.Key.Key_Space)
    shown.bot.waitUntil(lambda: not shown.jobs._waiting, timeout=5000)
    with pypdfium2.PdfDocument(tmp_path / "florida.pdf") as document:
        text = " ".join(one.get_textpage().get_text_bounded() for one in document)
    assert "agencies of Florida are on" in text
    assert all(one.agency.name in " ".join(text.split()) for one in (m.SHERIFF, m.LEFT))
