"""Sheets taken out of the window by keyboard: saved as files, printed, or in words why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QGraphicsView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.page_setup import PageSetup, Paper
from desktop.runtime.paths import resource_dir
from desktop.services.saved import SavedPlaces, snapshot
from desktop.services.sheets import SheetMaker
from desktop.services.wording import Sentences, plain_translate
from desktop.ui.families.answer_questions import PlaceView, answer
from desktop.ui.history import Screen, Visit
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.paper import page_setup
from desktop.ui.permissions import AT_HOME, KIOSK, Permissions
from desktop.ui.printing.sheet_printer import SheetPreview, paint, print_sheets, sheet_printer
from desktop.ui.theme import Theme
from desktop.ui.translations import speech
from desktop.ui.widgets.sheet_actions import SheetActions
from tests import material as m
from tests.ui.conftest import Shown
from tests.ui.test_navigation import button, page, press

LETTER = PageSetup(Paper.LETTER)


class Answers(Protocol):
    def __call__(self, path: Path | str, kind: str = "PDF (*.pdf)") -> list[str]: ...


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """What a person answers to the file dialog; gives the names that it proposes."""

    def answer(path: Path | str, kind: str = "PDF (*.pdf)") -> list[str]:
        proposed: list[str] = []

        def ask(*asked: object) -> tuple[str, str]:
            proposed.append(Path(str(asked[2])).name)
            return str(path), kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return proposed

    return answer


@pytest.fixture
def one_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Front desk"])


def said(shown: Shown) -> str:
    shown.settle()
    word = shown.window.foot._word
    return word.text().replace("\u200b", "") if word.isVisible() else ""


def save(shown: Shown) -> str:
    press(shown, button(shown, "Save a summary sheet as a file: "), Qt.Key.Key_Space)
    shown.bot.waitUntil(lambda: not shown.jobs._waiting, timeout=5000)
    return said(shown)


def print_it(shown: Shown) -> str:
    press(shown, button(shown, "Print a summary sheet: "), Qt.Key.Key_Space)
    return said(shown)


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(one.get_textpage().get_text_bounded() for one in document).split())


def page_size(path: Path) -> tuple[int, int]:
    with pypdfium2.PdfDocument(path) as document:
        width, height = document[0].get_size()
    return round(width), round(height)


def headline(shown: Shown) -> str:
    return shown.navigator._context.sentences.headline(m.place_answer())


def test_a_place_is_saved_as_pdf_under_a_name_that_tells_nothing(
    shown: Shown, answers: Answers, tmp_path: Path
) -> None:
    proposed = answers(tmp_path / "mine.pdf")
    shown.type_in("32601")
    assert save(shown) == f"Saved as {tmp_path / 'mine.pdf'}"
    assert proposed == ["287g-summary-sheet.pdf"]
    text = pdf_text(tmp_path / "mine.pdf")
    assert headline(shown) in text
    assert "May 18, 2026" in text


def test_an_agency_is_saved_as_a_web_page_and_as_text(shown: Shown, answers: Answers, tmp_path: Path) -> None:
    shown.type_in("32601")
    shown.navigator._families.answers._on_agency_asked(m.SHERIFF.agency.id)
    shown.settle()
    answers(tmp_path / "one.html")
    assert save(shown).startswith("Saved as ")
    assert m.SHERIFF.agency.name in (tmp_path / "one.html").read_text(encoding="utf-8")
    answers(tmp_path / "two", "Text (*.txt)")
    assert save(shown) == f"Saved as {tmp_path / 'two.txt'}"
    assert m.SHERIFF.agency.name in (tmp_path / "two.txt").read_text(encoding="utf-8")


def test_everything_saved_makes_one_file(shown: Shown, answers: Answers, tmp_path: Path) -> None:
    places = SavedPlaces(tmp_path / "person")
    places.add(snapshot(m.place_answer()))
    places.add(snapshot(m.agency_page()))
    shown.navigator.open_page("saved")
    shown.settle()
    answers(tmp_path / "all.pdf")
    assert save(shown).startswith("Saved as ")
    with pypdfium2.PdfDocument(tmp_path / "all.pdf") as document:
        assert len(document) >= 2
    assert headline(shown) in pdf_text(tmp_path / "all.pdf")


def test_where_nothing_is_saved_no_sheet_is_offered(shown: Shown) -> None:
    shown.navigator.open_page("saved")
    shown.settle()
    assert page(shown).findChildren(SheetActions) == []


def test_cancelling_writes_nothing(shown: Shown, answers: Answers, tmp_path: Path) -> None:
    answers("", "")
    shown.type_in("32601")
    assert save(shown) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_written_is_said_and_leaves_no_half_file(
    shown: Shown, answers: Answers, tmp_path: Path
) -> None:
    shown.type_in("32601")
    answers(tmp_path / "none" / "mine.pdf")
    reason = "The file could not be written: there is no such file or folder. Choose another folder or name."
    assert save(shown) == reason
    taken = tmp_path / "taken.pdf"
    taken.mkdir()
    answers(taken)
    assert save(shown).startswith("The file could not be written: ")
    assert list(tmp_path.iterdir()) == [taken]
    assert list(taken.iterdir()) == []


def test_a_file_that_the_dialog_did_not_ask_about_is_not_replaced(
    shown: Shown, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"of old")
    answers(tmp_path / "mine")
    shown.type_in("32601")
    assert save(shown) == f"There is a file {tmp_path / 'mine.pdf'} already. Choose another name."
    assert (tmp_path / "mine.pdf").read_bytes() == b"of old"


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_paper_and_large_print_are_those_of_preferences(
    shown: Shown, answers: Answers, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    shown.type_in("32601")
    shown.settings.change(paper=paper)
    answers(tmp_path / "mine.pdf")
    save(shown)
    assert page_size(tmp_path / "mine.pdf") == size
    with pypdfium2.PdfDocument(tmp_path / "mine.pdf") as document:
        pages = len(document)
    shown.settings.change(large_print=True)
    save(shown)
    with pypdfium2.PdfDocument(tmp_path / "mine.pdf") as document:
        assert len(document) > pages


def test_without_a_setting_the_paper_is_that_of_the_country(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, paper in (("en_US", Paper.LETTER), ("de_DE", Paper.A4)):
        monkeypatch.setattr(QLocale, "system", lambda name=name: QLocale(name))
        assert page_setup(shown.settings.value).paper is paper


def test_the_second_language_of_preferences_stands_beside_the_first(
    shown: Shown, answers: Answers, tmp_path: Path
) -> None:
    shown.settings.change(second_language="es")
    shown.type_in("32601")
    answers(tmp_path / "both.txt", "Text (*.txt)")
    save(shown)
    text = " ".join((tmp_path / "both.txt").read_text(encoding="utf-8").split())
    assert headline(shown) in text
    assert Sentences(speech(resource_dir() / "i18n", "es"), "es").headline(m.place_answer()) in text


def test_without_a_printer_a_pdf_is_offered(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    shown.type_in("32601")
    assert print_it(shown) == (
        "No printer is set up on this computer. “Save sheet …” makes a PDF that can be printed elsewhere."
    )
    assert page(shown).findChildren(SheetPreview) == []


@pytest.mark.usefixtures("one_printer")
def test_a_press_shows_how_it_will_be_printed_and_the_preview_goes_with_its_page(shown: Shown, tmp_path: Path) -> None:
    shown.type_in("32601")
    print_it(shown)
    preview = page(shown).findChild(SheetPreview)
    assert isinstance(preview, SheetPreview)
    assert preview.isVisible()
    assert preview._printer.docName() == "Summary sheet"
    preview._printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.paintRequested.emit(preview._printer)
    assert headline(shown) in pdf_text(tmp_path / "printed.pdf")
    gone: list[bool] = []
    preview.destroyed.connect(lambda: gone.append(True))
    shown.window.build()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5])
@pytest.mark.parametrize("way", [QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape])
def test_on_whatever_paper_the_printer_holds_nothing_is_cut(
    tmp_path: Path, size: QPageSize.PageSizeId, way: QPageLayout.Orientation
) -> None:
    printer = sheet_printer(LETTER)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(way)
    paint([SheetMaker(m.FakeDesk(), [(plain_translate, "en")]).summary(m.place_answer())], LETTER, printer)
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as document:
        for sheet in document:
            picture = sheet.render(scale=1, grayscale=True)
            dots, step = bytes(picture.buffer), picture.stride
            rows = [dots[n * step : n * step + picture.width] for n in range(picture.height)]
            edges = b"".join(row[:14] + row[-14:] for row in rows) + b"".join(rows[:14] + rows[-14:])
            assert set(edges) == {255}
            assert set(b"".join(rows)) != {255}


@pytest.mark.parametrize(
    ("may", "words"),
    [
        (AT_HOME, ["Print …", "Save sheet …"]),
        (KIOSK, []),
        (KIOSK._replace(printing=True), ["Print …"]),
    ],
)
def test_a_public_computer_saves_no_file_and_prints_only_where_it_may(
    shown: Shown, may: Permissions, words: list[str]
) -> None:
    place = PlacePage(shown.navigator._context.sentences, may, can_save=False)
    shown.bot.addWidget(place)
    view = answer(Visit(Screen.QUERY, "32601"), shown.desk)
    assert isinstance(view, PlaceView)
    place.show_view(view)
    offered = [one.text() for one in place.answer_actions.findChildren(QPushButton)]
    assert offered == ["Copy as text", *words]


@pytest.mark.usefixtures("one_printer")
def test_a_public_computer_prints_by_a_dialog_that_writes_no_file(
    shown: Shown, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[bool] = []

    def choose(dialog: QPrintDialog) -> int:
        asked.append(dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile))
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return int(QPrintDialog.DialogCode.Accepted)

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    done: list[bool] = []
    sheet = SheetMaker(shown.desk, [(plain_translate, "en")]).summary(m.place_answer())
    print_sheets([sheet], LETTER, page(shown), lambda: done.append(True), to_file=False)
    assert (asked, done) == ([False], [True])
    assert headline(shown) in pdf_text(tmp_path / "printed.pdf")


def test_one_fact_is_copied_with_its_source(shown: Shown) -> None:
    shown.type_in("32601")
    name = m.SHERIFF.agency.name
    for about in (name, f"{name}, Task Force Model, signed February 26, 2025"):
        press(shown, button(shown, f"Copy with its source: {about}"), Qt.Key.Key_Space)
        copied = QApplication.clipboard().text()
        assert name in copied
        assert m.EDITION.sha256 in copied
        assert "https://www.ice.gov/doclib/287gMOA/Alachua.pdf" in copied
        assert "row 162" in copied
        shown.navigator._families.answers._on_agency_asked(m.SHERIFF.agency.id)
        shown.settle()


@pytest.fixture
def preview(qapp: QApplication, qtbot: QtBot) -> Iterator[SheetPreview]:
    """Over a window in dark colours."""
    before, dress = qapp.palette(), qapp.styleSheet()
    Theme(qapp, "dark")
    window = QWidget()
    qtbot.addWidget(window)
    sheet = SheetMaker(m.FakeDesk(), [(plain_translate, "en")]).summary(m.place_answer())
    shown = SheetPreview([sheet], LETTER, window)
    shown.resize(900, 900)
    shown.open()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()
    qapp.setPalette(before)
    qapp.setStyleSheet(dress)


def test_the_preview_shows_black_on_white_in_a_dark_window_too(preview: SheetPreview) -> None:
    view = preview.findChild(QGraphicsView)
    assert view is not None
    picture = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    paper = [y for y in range(picture.height()) if picture.pixelColor(picture.width() // 3, y).lightness() > 250]
    head = range(paper[0], paper[0] + len(paper) // 9)  # from the title to the line below it
    dark = sum(picture.pixelColor(x, y).lightness() < 100 for y in head for x in range(200, picture.width() - 250))
    assert dark > 200


def test_the_preview_is_open_to_the_keyboard_and_says_what_each_control_does(
    preview: SheetPreview,
) -> None:
    first = preview.focusWidget()
    assert first.accessibleName() == "Print"
    reached: list[str] = []
    for _ in range(40):
        QTest.keyClick(preview.focusWidget(), Qt.Key.Key_Tab)
        reached.append(preview.focusWidget().accessibleName())
        if preview.focusWidget() is first:
            break
    assert all(reached)
    wanted = {"Fit page", "Zoom", "Landscape", "Page shown", "Page setup", "Pages as they will be printed", "Print"}
    assert wanted <= set(reached)
    assert [one.key().toString() for one in preview.findChildren(QShortcut)] == ["Ctrl+P"]
