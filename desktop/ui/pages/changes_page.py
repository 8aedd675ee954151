"""What changed on ICE's list between any two editions held."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from desktop.services.wording import Sentences, count, fill
from desktop.ui.announce import announce
from desktop.ui.change_selection import ChangeSelection
from desktop.ui.families.change_questions import ChangesView
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.change_filters import ChangeFilters
from desktop.ui.widgets.change_list import ChangeList
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.span_picker import SpanPicker
from desktop.ui.widgets.text import NOTE, SECTION, TITLE, Text

_LINES, _MOST = 16, 0.9


class ChangesPage(ScrollPage):
    """Built once and filled for each comparison, so that focus, filters and place stay while one looks around."""

    span_asked = Signal(int, int)
    agency_asked = Signal(str)
    growth_asked = Signal()
    copy_asked = Signal(ChangeSelection)
    save_asked = Signal(ChangeSelection)

    def __init__(self, sentences: Sentences, *, files: bool = True) -> None:
        """`files` says that a table may be saved."""
        super().__init__()
        self._sentences = sentences
        self._view: ChangesView | None = None
        self._build()
        if not files:
            self._save.hide()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Changes"))
        self._span, self._filters = SpanPicker(self._sentences), ChangeFilters(self._sentences)
        self._line, self._sum = Text("", SECTION, bold=True), Text()
        self._shown = Text("", role="muted")
        self._all = WordButton(self.tr("Show all"), self.tr("Show all changes, without filters"))
        self._copy = WordButton(self.tr("Copy as text"), self.tr("Copy these changes as text, with dates and sources"))
        self._save = WordButton(self.tr("Save as CSV …"), self.tr("Save these changes as a table"))
        self._growth = WordButton(self.tr("How the list grew"))
        self._said, self._files = Text("", NOTE, role="muted"), Text("", NOTE, role="muted")
        self._list = ChangeList(self._sentences)
        self._summary = Card(gap=8)
        self._buttons = FlowRow(self._copy, self._save, self._all, self._growth)
        for part in (self._line, self._sum, self._shown, self._files, self._buttons, self._said):
            self._summary.add(part)
        self.add(Text(self.tr("Changes on ICE's list"), TITLE, bold=True))
        self.add(self._span)
        self.add(self._filters)
        self.add(self._summary)
        self.add(self._list, stretch=1)
        self.add(Text(self._meaning(), NOTE, role="muted").as_column())
        self.add(Text(self._sentences.legal(), NOTE, role="muted"))
        self.finish(0)
        self.wait_for("")

    def _connect(self) -> None:
        self._span.chosen.connect(self.span_asked)
        self._filters.changed.connect(self._on_filters_changed)
        self._all.clicked.connect(self._on_all_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._growth.clicked.connect(self.growth_asked)
        self._list.opened.connect(self.agency_asked)

    def key(self) -> str:
        """The positions of the two lists compared, as a visit keeps them; empty while there is nothing."""
        return f"{self._view.earlier} {self._view.later}" if self._view else ""

    def forget(self) -> None:
        """Show nothing of what was compared: the lists held are not what they were."""
        self._view = None
        self.wait_for("")

    def wait_for(self, key: str) -> None:
        """Say that lists are being compared, unless what `key` asks for ("3 182", "" for any) is shown already."""
        if self._view is not None and key in {"", self.key()}:
            return
        self._view = None
        self._line.setText(self.tr("Comparing the lists held here …"))
        for part in (self._sum, self._shown, self._said, self._files, self._buttons, self._list, self._filters):
            part.hide()
        self._span.setVisible(self._span.has_editions())

    def show_view(self, view: ChangesView) -> None:
        """Show a comparison; the same one again stays as it was left."""
        if view == self._view:
            return
        self._view = view
        self._span.show_span(view.editions, view.earlier, view.later)
        self._filters.show_choices(view.log.changes)
        self._files.setText(self._sentences.changes.files(view.log))
        for part in (self._span, self._buttons, self._files):
            part.show()
        self._filters.setVisible(bool(view.log.changes))
        self._said.hide()
        self._fill(view)
        announce(self._line, f"{self._line.text()}. {self._sum.text()}")

    def show_said(self, text: str) -> None:
        """Show and speak what became of copying or saving."""
        self._said.setText(text)
        self._said.show()
        announce(self._said, text)

    def chosen(self) -> ChangeSelection | None:
        """What the filters leave of the comparison, None while there is none."""
        if self._view is None:
            return None
        log = self._view.log
        changes = self._filters.filter().of(log.changes)
        return ChangeSelection(log, changes, self._filters.words(), self._view.editions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list room to be read, however much stands above it."""
        super().resizeEvent(event)
        self._make_room()

    def _fill(self, view: ChangesView) -> None:
        words, all_changes = self._sentences.changes, view.log.changes
        changes = self._filters.filter().of(all_changes)
        self._line.setText(words.span(view.log))
        if all_changes:
            self._sum.setText(words.summary(changes) or words.hidden(all_changes))
        else:
            self._sum.setText(words.nothing(view.log))
        self._sum.show()
        part = fill(self.tr("Shown: %1 of %2 changes."), count(len(changes)), count(len(all_changes)))
        self._shown.setText(part)
        self._shown.setVisible(0 < len(changes) < len(all_changes))
        self._all.setVisible(len(changes) < len(all_changes))
        for button in (self._copy, self._save):
            button.setEnabled(bool(changes))
        self._list.setVisible(bool(changes))
        self._list.show_changes(changes)
        self._make_room()

    def _make_room(self) -> None:
        height = self.viewport().height()
        wanted = min(self.fontMetrics().height() * _LINES, round(height * _MOST))
        self._list.setMinimumHeight(min(wanted, self._list.maximumHeight()))

    def _meaning(self) -> str:
        return self.tr(
            "The changes are those of the list, not of what an agency does. Agreements are counted; an agency can have "
            "several. Each change is dated by the first list held that shows it. Confirmed: the lists held prove it. "
            "Possible: it may be something else, such as a typing error or a row left off by mistake."
        )

    def _on_filters_changed(self) -> None:
        if self._view is not None:
            self._said.hide()
            self._fill(self._view)
            announce(self._sum, self._sum.text())

    def _on_all_clicked(self) -> None:
        self._filters.clear()
        self._on_filters_changed()
        self._list.setFocus()
        self.ensureWidgetVisible(self._list)

    def _on_copy_clicked(self) -> None:
        self.copy_asked.emit(self.chosen())

    def _on_save_clicked(self) -> None:
        self.save_asked.emit(self.chosen())
