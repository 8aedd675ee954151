"""A walk through every page of the window, and all that is read or heard there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from desktop.fetch.fetch_error import CONNECTION, FetchError
from desktop.ui.history import Screen, Visit
from desktop.ui.navigator import Navigator
from desktop.ui.window_options import PAGES
from tests.ui.person import Person
from tests.ui.test_updates import REFUSED

QUESTIONS = {
    "a ZIP code": "32601", "towns": "17821", "a PO box": "32602", "a military ZIP code": "96742",
    "no ZIP code": "00000", "a county": "cobb county ga", "an agency": "Alachua County Sheriff's Office",
    "one that left": "Frederick County Sheriff's Office", "several": "lake county", "like it": "alachoa county",
    "nothing": "qqqzzz",
}  # fmt: skip
FEW = ("towns", "no ZIP code", "an agency", "several", "nothing")
NO_NAME = "The name %1 could not be looked up. Is there an internet connection?"
_ROWS = 60
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def stops(person: Person, asked: Collection[str] = tuple(QUESTIONS)) -> Iterator[str]:
    """Bring every page up, one after the other, those of answers to `asked`; give its name once it is whole."""
    navigator = person.session._navigator
    assert navigator is not None
    yield "the first start"
    for name, come in _ways(navigator, asked):
        come()
        person.settle()
        yield name
    person.update(FetchError("no_name", NO_NAME, CONNECTION, values=("www.ice.gov",), passing=True))
    yield "no network"
    person.update(REFUSED)
    yield "a list in doubt"
    navigator.visit(Visit(Screen.OFFER))
    person.settle()
    yield "its page"


def _ways(navigator: Navigator, asked: Collection[str]) -> Iterator[tuple[str, Callable[[], None]]]:
    for name in asked:
        yield name, lambda text=QUESTIONS[name]: navigator.ask(text)  # type: ignore[misc]  # a default of its own
    for page in PAGES:
        yield page, lambda page=page: navigator.open_page(page)  # type: ignore[misc]  # likewise


def texts_of(window: QWidget) -> Iterator[str]:
    """All that is shown or spoken of a window, hints and open lists included."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel):
            yield widget.text()
        elif isinstance(widget, QAbstractButton):
            yield widget.text().replace("&&", "&")
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model: QAbstractItemModel = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(), _ROWS)):
        for column in range(columns):
            for role in _ROLES:
                yield str(model.index(row, column).data(role) or "")
    if isinstance(view, QTableView):
        horizontal = Qt.Orientation.Horizontal
        yield from (str(model.headerData(column, horizontal) or "") for column in range(columns))
