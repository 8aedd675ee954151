"""The page on which a person decides about a list that a check spoke against."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.history import Screen, Visit
from desktop.ui.list_in_use import list_in_use
from desktop.ui.pages.offer_page import OfferPage
from desktop.ui.update_notices import UpdateNotices


class OfferPages(PageFamily):
    """One page; what it shows is what the last update left to be decided."""

    mark: ClassVar[str] = Screen.START

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = OfferPage(context.sentences, UpdateNotices(context.sentences, self))
        self._page.kept.connect(self._on_page_kept)
        self._page.taken.connect(self._on_page_taken)
        context.updates.changed.connect(self._on_updates_changed)

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """The list in use: the page itself asks the desk nothing."""
        return list_in_use

    def show(self, _visit: Visit, _view: object) -> QWidget:
        """Show the offer, or that there is none any more."""
        self._page.show_offer(self.context.updates.waiting)
        return self._page

    def announce(self, _view: object) -> None:
        """Say what it is about; keeping the list is what a press does."""
        self._page.begin()

    def _on_page_kept(self) -> None:
        self.context.updates.dismiss()
        self.left.emit()

    def _on_page_taken(self) -> None:
        self.context.updates.take_anyway()
        self.left.emit()

    def _on_updates_changed(self) -> None:
        if self.context.updates.waiting is None:
            self._page.show_offer(None)
