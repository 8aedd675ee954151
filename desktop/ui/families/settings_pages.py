"""The page of settings, and what a press on it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from desktop.domain.preferences import Preferences
from desktop.services.forgetting import Stored
from desktop.ui.desk import Desk
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.file_dialog import ask_where_to_save
from desktop.ui.history import Screen, Visit
from desktop.ui.list_in_use import list_in_use
from desktop.ui.pages.settings_page import SettingsPage


class SettingsPages(PageFamily):
    """One page. A visit's key names the setting that has just been made, so that the focus comes back to it."""

    mark: ClassVar[str] = Screen.SETTINGS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = SettingsPage(context.languages)
        self._fresh, self._made = True, ""
        self._connect()

    def _connect(self) -> None:
        self._page.changed.connect(self._on_page_changed)
        self._page.sources.open_asked.connect(self.context.updates.open_asked)
        self._page.sources.export_asked.connect(self._on_export_asked)
        self._page.privacy.forget_asked.connect(self._on_forget_asked)
        self.context.settings.changed.connect(self._on_settings_changed)
        self.context.updates.changed.connect(self._on_updates_changed)
        self.context.updates.stored.connect(self._on_stored)

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """Nothing of the desk's; the list in use is at hand."""
        return list_in_use

    def show(self, visit: Visit, _view: object) -> QWidget:
        """Show what is set, and soon what is stored."""
        self._made = visit.key if self._fresh else ""
        self._fresh = False
        self._page.show_settings(self.context.settings.value)
        self.context.updates.look_stored()
        return self._page

    def announce(self, _view: object) -> None:
        """Where the page was built anew for a setting, go on there."""
        if self._made:
            self._page.focus_on(self._made)

    def _on_stored(self, stored: Stored) -> None:
        self._page.privacy.show_holdings(stored.folder, stored.holdings)
        looked = stored.looked
        self._page.sources.show_looked(self.context.sentences.date(looked.astimezone().date()) if looked else "")

    def _on_updates_changed(self) -> None:
        if self._page.isVisible() and not self.context.updates.running:
            self.context.updates.look_stored()

    def _on_page_changed(self, name: str, value: object) -> None:
        self.amend_asked.emit(Visit(Screen.SETTINGS, name))
        self.context.settings.change(**{name: value})

    def _on_settings_changed(self, now: Preferences, _before: Preferences) -> None:
        self._page.show_settings(now)

    def _on_forget_asked(self) -> None:
        # A table that is being answered keeps files open that are to be removed, and is forgotten too.
        if self.context.batches is None:
            self.context.updates.forget()
        else:
            self.context.batches.give_up(self.context.updates.forget)

    def _on_export_asked(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title, kinds = self.tr("Save the list with its history"), self.tr("List with history (*.287g)")
        answer, _kind = ask_where_to_save(self.context.window, title, str(Path(folder) / "list.287g"), kinds)
        if answer:
            self.context.updates.export(Path(answer) if Path(answer).suffix else Path(f"{answer}.287g"))
