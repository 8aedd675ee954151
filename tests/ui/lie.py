"""How the parts of a window lie: what is cut, sticks out, lies over another or is too wide for its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from tests.ui.test_access import clipped

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


def too_wide(window: QWidget) -> Iterator[str]:
    """What makes a page wider than it is shown, where no bar leads to its right edge."""
    for page in window.findChildren(QScrollArea):
        content = page.widget()
        if page.isVisible() and content is not None and content.width() > page.viewport().width() + 1:
            wide = [one for one in leaves(content) if one.minimumSizeHint().width() > page.viewport().width() - 60]
            yield f"{content.width()} px in {page.viewport().width()} for {[name(one) for one in wide]}"


def faults(window: QWidget) -> list[str]:
    """All that is wrong with how the parts of a window lie."""
    return [*clipped(window), *outside(window), *overlapping(window), *cut_in_fields(window), *too_wide(window)]
