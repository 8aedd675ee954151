"""In a language whose words are longer than ours nothing is cut, nothing lies over another, nothing is left English."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.english_left import english_in
from tests.ui.person import sitting
from tests.ui.pseudo import LONG, lengthened, write_catalog
from tests.ui.test_access import clipped
from tests.ui.test_in_spanish import AS_PRINTED, save_something
from tests.ui.tour import FEW, stops, texts_of

LEAVES = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def leaves(window: QWidget) -> Iterator[QWidget]:
    """What says something: labels, buttons, fields and boxes of choices."""
    for widget in window.findChildren(QWidget):
        shown = widget.isVisible() and isinstance(widget, LEAVES) and widget.width() > 0
        if shown and not isinstance(widget.parentWidget(), QComboBox):
            yield widget


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def name(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {text[:60]!r}"


def outside(window: QWidget) -> Iterator[str]:
    """Parts that stick out of what holds them, where that does not scroll."""
    for widget in leaves(window):
        holder = widget.parentWidget()
        if holder is None:
            continue
        inner = widget.geometry()
        if not holder.rect().adjusted(0, 0, 1, 1).contains(inner):
            yield f"{name(widget)} {inner} sticks out of {type(holder).__name__} {holder.rect()}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Parts of one holder that lie on each other."""
    for holder in {widget.parentWidget() for widget in leaves(window)}:
        if holder is None:
            continue
        children = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        parts = [(one, one.geometry()) for one in children if one.isVisible() and not one.isWindow()]
        for (one, here), (other, there) in combinations(parts, 2):
            both = here.intersected(there)
            if both.width() > 1 and both.height() > 1:
                yield f"{name(one)} {here} lies over {name(other)} {there}"


def cut_in_fields(window: QWidget) -> Iterator[str]:
    """Hints in empty fields and chosen words in boxes that have no room for all of their text."""
    for field in window.findChildren(QLineEdit):
        margins = field.textMargins()
        room = field.width() - margins.left() - margins.right() - 8
        if field.isVisible() and field.fontMetrics().horizontalAdvance(field.placeholderText()) > room:
            yield f"{field.placeholderText()!r} has {room} px"
    for box in window.findChildren(QComboBox):
        if box.isVisible() and box.fontMetrics().horizontalAdvance(box.currentText()) > box.width() - 28:
            yield f"{box.currentText()!r} is cut in its box"


def faults(window: QWidget) -> list[str]:
    """All that is wrong with how the parts of a window lie."""
    return [*clipped(window), *outside(window), *overlapping(window), *cut_in_fields(window)]


def outside_of_brackets(text: str) -> str:
    """What no catalog has given."""
    depth, kept = 0, []
    for letter in text:
        depth += {"[": 1, "]": -1}.get(letter, 0)
        kept.append(" " if depth > 0 or letter == "]" else letter)
    return "".join(kept)


def test_longer_words_are_never_cut_and_none_is_left_english(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    save_something(tmp_path / "person")
    catalogs = write_catalog(tmp_path / "i18n", LONG, lengthened)
    found: dict[str, str] = {}
    with sitting(qapp, qtbot, tmp_path / "person", translations=catalogs, language=LONG) as person:
        window = person.session._window
        window.resize(420, 900)
        QApplication.processEvents()
        for stop in stops(person, FEW):
            found |= dict.fromkeys(faults(window), stop)
            own = {" ".join(outside_of_brackets(text).split()) for text in texts_of(window)} - AS_PRINTED
            found |= dict.fromkeys(english_in(own), stop)
    assert [f"{stop}: {one}" for one, stop in found.items()] == []
