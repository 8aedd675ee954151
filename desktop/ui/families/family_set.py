"""The families of pages there are, each made when one of its screens is opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.ui.families.answer_pages import AnswerPages
from desktop.ui.families.offer_pages import OfferPages
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.families.reading_pages import AboutPages, RightsPages
from desktop.ui.history import Screen


class FamilySet(QObject):
    """One of each; `made` is emitted with each family when it is made, `answers` stands from the start."""

    made = Signal(object)

    def __init__(self, context: PageContext) -> None:
        """Make the pages of answers only: they are what most people come for."""
        super().__init__()
        self._context = context
        self.answers = AnswerPages(context)
        self.answers.setParent(self)
        self._standing: dict[Callable[[PageContext], PageFamily], PageFamily] = {}

    def family(self, screen: Screen) -> PageFamily:
        """The family that shows this screen."""
        maker = _MAKERS.get(screen)
        if maker is None:
            return self.answers
        if maker not in self._standing:
            self._standing[maker] = maker(self._context)
            self._standing[maker].setParent(self)
            self.made.emit(self._standing[maker])
        return self._standing[maker]

    def forget_list(self) -> None:
        """Tell those that stand that the editions held are not what they were."""
        for family in (self.answers, *self._standing.values()):
            family.forget_list()


def _change_pages(context: PageContext) -> PageFamily:
    # Measured: 35 ms of imports and 15 of building that the first answer need not wait for.
    from desktop.ui.families.change_pages import ChangePages  # noqa: PLC0415

    return ChangePages(context)


def _saved_pages(context: PageContext) -> PageFamily:
    # Likewise, with less.
    from desktop.ui.families.saved_pages import SavedPages  # noqa: PLC0415

    return SavedPages(context)


def _batch_pages(context: PageContext) -> PageFamily:
    # Likewise.
    from desktop.ui.families.batch_pages import BatchPages  # noqa: PLC0415

    return BatchPages(context)


def _settings_pages(context: PageContext) -> PageFamily:
    # Likewise.
    from desktop.ui.families.settings_pages import SettingsPages  # noqa: PLC0415

    return SettingsPages(context)


def _map_pages(context: PageContext) -> PageFamily:
    # Measured: 20 ms of imports and 15 of building that the first answer need not wait for.
    from desktop.ui.families.map_pages import MapPages  # noqa: PLC0415

    return MapPages(context)


_MAKERS: dict[Screen, Callable[[PageContext], PageFamily]] = {
    Screen.MAP: _map_pages,
    Screen.CHANGES: _change_pages,
    Screen.GROWTH: _change_pages,
    Screen.SAVED: _saved_pages,
    Screen.BATCH: _batch_pages,
    Screen.RIGHTS: RightsPages,
    Screen.ABOUT: AboutPages,
    Screen.OFFER: OfferPages,
    Screen.SETTINGS: _settings_pages,
}
