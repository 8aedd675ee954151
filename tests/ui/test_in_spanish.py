"""In Spanish nothing is left in English: every page is walked, and all that is read or heard there looked through."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QGroupBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.services.saved import SavedPlaces, snapshot
from desktop.ui.translations import install
from tests.english_left import english_in
from tests.ui.lie import faults
from tests.ui.person import FRESH, sitting
from tests.ui.tour import stops, texts_of


def save_something(data_dir: Path) -> None:
    desk = open_desk(data_dir, resource_dir(), FRESH)
    SavedPlaces(data_dir).add(snapshot(desk.agency("FL-alachua-county-sheriffs-office")))
    desk.close()


NATIVE = QKeySequence.SequenceFormat.NativeText
# What is shown as ICE printed it, a language by its own name, a county.
AS_PRINTED = {
    "County",
    "Task Force Model",
    "Warrant Service Officer",
    "link",
    "link pending",
    "English",
    "District of Columbia",
}


def test_every_page_in_spanish_is_whole_at_twice_the_size_in_a_narrow_window_and_holds_no_english_but_names(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    save_something(tmp_path)
    left: dict[str, str] = {}
    with sitting(qapp, qtbot, tmp_path, language="es", scale=200) as person:
        window = person.session._window
        window.resize(420, 900)
        QApplication.processEvents()
        hints = {button.toolTip() for button in window.top.findChildren(QAbstractButton)}
        back, forward = (QKeySequence(keys).toString(NATIVE) for keys in ("Alt+Left", "Alt+Right"))
        assert hints == {f"Atrás ({back})", f"Adelante ({forward})"}
        assert back in {"Alt+Izquierda", "⌥←"}
        for stop in stops(person):
            left |= dict.fromkeys(faults(window), stop)
            for one in english_in({" ".join(text.split()) for text in texts_of(window)} - AS_PRINTED):
                left.setdefault(one, stop)
    assert [f"{stop}: {one}" for one, stop in left.items()] == []


def dialog_texts() -> set[str]:
    """What Qt's own dialogs say, where the system brings none of its own."""
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    printer = QPrinter()
    found: set[str] = set()
    for dialog in (files, QPrintDialog(printer), QPrintPreviewDialog(printer)):
        found.add(dialog.windowTitle())
        found |= {button.text() for button in dialog.findChildren(QAbstractButton)}
        found |= {label.text() for label in dialog.findChildren(QLabel)}
        found |= {action.text() for action in dialog.findChildren(QAction)}
        found |= {box.title() for box in dialog.findChildren(QGroupBox)}
    return found


def test_dialogs_of_qt_itself_speak_spanish_too(qapp: QApplication) -> None:
    english = dialog_texts()
    install(qapp, "es", resource_dir() / "i18n")
    spanish = dialog_texts()
    install(qapp, "en", resource_dir() / "i18n")
    assert {text for text in english & spanish if any(map(str.isalpha, text))} == {"Color"}
