"""The families of pages there are, each made when one of its screens is opened, and its code loaded before that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.families.answer_pages import AnswerPages
from desktop.ui.families.offer_pages import OfferPages
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.families.reading_pages import AboutPages, RightsPages
from desktop.ui.history import Screen

Kind = Callable[[PageContext], PageFamily]
_QUIET_MS = 700


class FamilySet(QObject):
    """One of each; `made` is emitted with each family when it is made, `answers` stands from the start."""

    made = Signal(object)

    def __init__(self, context: PageContext) -> None:
        """Make the pages of answers only: they are what most people come for."""
        super().__init__()
        self._context = context
        self.answers = AnswerPages(context)
        self.answers.setParent(self)
        self._standing: dict[Kind, PageFamily] = {}
        self._unloaded = list(_LATER)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet_timeout)

    def family(self, screen: Screen) -> PageFamily:
        """The family that shows this screen."""
        load = _KINDS.get(screen)
        if load is None:
            return self.answers
        kind = load()
        if kind not in self._standing:
            self._standing[kind] = kind(self._context)
            self._standing[kind].setParent(self)
            self.made.emit(self._standing[kind])
        return self._standing[kind]

    def load_soon(self) -> None:
        """Load the code of what was not opened yet, one by one, once the person has done nothing for a moment.

        Without that, most of the time in which a page is opened first goes by with reading its code.
        """
        if self._unloaded:
            self._quiet.start()

    @property
    def is_loaded(self) -> bool:
        """Whether there is no more to load."""
        return not self._unloaded

    def _on_quiet_timeout(self) -> None:
        self._unloaded.pop(0)()
        self.load_soon()

    def forget_list(self) -> None:
        """Tell those that stand that the editions held are not what they were."""
        for family in (self.answers, *self._standing.values()):
            family.forget_list()


def _change_pages() -> Kind:
    # Measured: 35 ms of imports that the first answer need not wait for.
    from desktop.ui.families.change_pages import ChangePages  # noqa: PLC0415

    return ChangePages


def _saved_pages() -> Kind:
    # Likewise, with less.
    from desktop.ui.families.saved_pages import SavedPages  # noqa: PLC0415

    return SavedPages


def _batch_pages() -> Kind:
    # Likewise.
    from desktop.ui.families.batch_pages import BatchPages  # noqa: PLC0415

    return BatchPages


def _settings_pages() -> Kind:
    # Likewise.
    from desktop.ui.families.settings_pages import SettingsPages  # noqa: PLC0415

    return SettingsPages


def _map_pages() -> Kind:
    # Measured: 20 ms of imports that the first answer need not wait for.
    from desktop.ui.families.map_pages import MapPages  # noqa: PLC0415

    return MapPages


def _rights_pages() -> Kind:
    return RightsPages


def _about_pages() -> Kind:
    return AboutPages


def _offer_pages() -> Kind:
    return OfferPages


_KINDS: dict[Screen, Callable[[], Kind]] = {
    Screen.MAP: _map_pages,
    Screen.CHANGES: _change_pages,
    Screen.GROWTH: _change_pages,
    Screen.SAVED: _saved_pages,
    Screen.BATCH: _batch_pages,
    Screen.RIGHTS: _rights_pages,
    Screen.ABOUT: _about_pages,
    Screen.OFFER: _offer_pages,
    Screen.SETTINGS: _settings_pages,
}
_LATER = (_map_pages, _change_pages, _settings_pages, _saved_pages)
