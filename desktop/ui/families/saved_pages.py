"""What the person saved: shown beside the list in use, opened, removed, wiped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from desktop.domain.saved import Saved, SavedKey, SavedKind, SavedNews
from desktop.services.saved import SavedPlaces, look_again
from desktop.ui.desk import Desk
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.history import Screen, Visit
from desktop.ui.pages.saved_page import SavedPage
from desktop.ui.sheet_outlet import SheetOutlet

if TYPE_CHECKING:
    from desktop.services.sheets import Found

_MANY = 10  # about what can be looked at again within a blink
_SCREENS = {SavedKind.ZIP: Screen.QUERY, SavedKind.PLACE: Screen.PLACE, SavedKind.AGENCY: Screen.AGENCY}


@dataclass(frozen=True, slots=True)
class SavedView:
    """Everything saved beside the list in use; `damaged` says that the file was set aside just now."""

    news: tuple[SavedNews, ...]
    damaged: bool


class SavedPages(PageFamily):
    """One page."""

    mark: ClassVar[str] = Screen.SAVED

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = SavedPage(context.sentences, context.permissions)
        self._outlet = SheetOutlet(context, self)
        self._kept: tuple[Saved, ...] = ()
        self._connect()

    def _connect(self) -> None:
        self._page.opened.connect(self._on_opened)
        self._page.print_asked.connect(self._on_print_asked)
        self._page.sheet_asked.connect(self._on_sheet_asked)
        self._page.batch_asked.connect(self._on_batch_asked)
        if self.context.shelf is None:
            return
        shelf = self.context.shelf
        self._page.seen.connect(shelf.mark_seen)
        self._page.removed.connect(shelf.remove)
        self._page.wiped.connect(self._on_wiped)
        shelf.changed.connect(self._on_shelf_changed)

    def waiting(self, _visit: Visit) -> QWidget | None:
        """Many take a moment."""
        if self.context.shelf is None or self.context.shelf.count <= _MANY or self._page.is_filled:
            return None
        self._page.wait()
        return self._page

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """Each saved thing, looked at again."""
        return partial(_saved, self.context.shelf.places if self.context.shelf else None)

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show them."""
        assert isinstance(view, SavedView)  # noqa: S101 - what `question` gives
        self._kept = tuple(one.saved for one in view.news)
        self._page.show_news(view.news, damaged=view.damaged)
        return self._page

    def _on_opened(self, key: SavedKey) -> None:
        self.visit_asked.emit(Visit(_SCREENS[key.kind], key.id, key.town))

    def _on_print_asked(self) -> None:
        self._outlet.print(self._page, partial(_found, self._kept))

    def _on_sheet_asked(self) -> None:
        self._outlet.save(self._page, partial(_found, self._kept))

    def _on_batch_asked(self) -> None:
        self.visit_asked.emit(Visit(Screen.BATCH))

    def _on_wiped(self) -> None:
        assert self.context.shelf is not None  # noqa: S101 - connected only then
        self._page.tell_wiped()
        self.context.shelf.wipe()

    def _on_shelf_changed(self) -> None:
        if self._page.isVisible():
            self.amend_asked.emit(Visit(Screen.SAVED))


def _found(kept: tuple[Saved, ...], desk: Desk) -> Found:
    from desktop.services.sheets import known_subjects  # noqa: PLC0415 - in the worker, see SheetOutlet

    return known_subjects(kept, desk)


def _saved(places: SavedPlaces | None, desk: Desk) -> SavedView:
    if places is None:
        return SavedView((), damaged=False)
    content = places.content()
    return SavedView(tuple(look_again(saved, desk) for saved in content.saved), content.damaged)
