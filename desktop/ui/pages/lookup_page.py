"""Suggestions for what has been typed, or the word that nothing fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from desktop.domain.answer import Hit, Match
from desktop.services.wording import Sentences, fill
from desktop.ui.announce import announce
from desktop.ui.models.hit_delegate import HitDelegate
from desktop.ui.models.hit_model import HitModel
from desktop.ui.widgets.grid import BAR, WIDEST, side_margin
from desktop.ui.widgets.text import SECTION, Text


class LookupPage(QWidget):
    """A list one can walk from the search field; `opened` gives the chosen hit."""

    opened = Signal(object)

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._model = HitModel(sentences, self)
        self._build()
        self._list.activated.connect(self._on_list_activated)
        self._list.clicked.connect(self._on_list_activated)

    def _build(self) -> None:
        self.setProperty("role", "page")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._title = Text("", SECTION, bold=True)
        self._hint = Text("", role="muted").as_column()
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = HitDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setAccessibleName(self.tr("Suggestions"))
        for part in (self._title, self._hint):
            self._column.addWidget(part)
        self._column.addWidget(self._list, 1)
        self._column.addStretch(0)

    def show_hits(self, text: str, hits: Sequence[Hit], *, asked: bool) -> None:
        """Show what `text` may mean; `asked` says that Enter was pressed, so that a miss is named as one."""
        self._model.show(hits)
        self._list.setVisible(bool(hits))
        self._fit()
        fuzzy = bool(hits) and all(hit.match is Match.FUZZY for hit in hits)
        if not hits:
            self._say(
                fill(self.tr("Nothing found for “%1”."), text),
                self.tr("Check the spelling, or try a ZIP code. Finding nothing does not mean “not on the list”."),
            )
        elif asked and hits[0].match is Match.EXACT:
            self._say(
                self.tr("More than one has this name. Choose one."),
                self.tr("Look at state, county and kind before you choose."),
            )
        elif fuzzy or asked:
            self._say(
                self.tr("No exact match. Did you mean …"), self.tr("Look at state, county and kind before you choose.")
            )
        else:
            self._say(self.tr("Choose one"), self.tr("Arrow keys choose, Enter opens."))
        self._list.clearSelection()
        self._list.setCurrentIndex(QModelIndex())
        if asked or not hits:
            announce(self._title, self._title.text())

    def step(self, by: int) -> None:
        """Move the mark, from the search field."""
        rows = self._model.rowCount()
        if not rows:
            return
        at = self._list.currentIndex().row()
        new = min(max(at + by, 0), rows - 1)
        index = self._model.index(new)
        self._list.setCurrentIndex(index)
        announce(self._list, self._spoken(index))

    def chosen(self) -> Hit | None:
        """The marked hit, None when none is."""
        return self._model.hit(self._list.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in line with the field above; rows may need more lines."""
        side = side_margin(self.width())
        free = max(0, (self.width() - 4 - BAR - WIDEST) // 2)
        start, end = free + side + 2, free + side + 2 + BAR
        if self.isRightToLeft():
            start, end = end, start
        self._column.setContentsMargins(start, 8, end, 24)
        margins = self._column.contentsMargins()
        self._delegate.set_width(self.width() - margins.left() - margins.right())
        self._list.doItemsLayout()
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Make the list as high as its rows, where there is room."""
        rows = self._model.rowCount()
        self._list.setMaximumHeight(max(40, sum(self._list.sizeHintForRow(row) for row in range(rows)) + 4))

    def _say(self, title: str, hint: str) -> None:
        self._title.setText(title)
        self._hint.setText(hint)

    def _spoken(self, index: QModelIndex) -> str:
        return str(self._model.data(index, int(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_list_activated(self, index: QModelIndex) -> None:
        hit = self._model.hit(index.row())
        if hit is not None:
            self.opened.emit(hit)
