"""Somebody without a mouse, at the real window over the real facts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import KnownError
from desktop.domain.offer import ListOffer
from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.ui.session import Session
from desktop.ui.translations import install
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.window_options import WindowOptions
from tests.ui.fake_errands import FakeErrands
from tests.ui.session_material import session_parts

FRESH = date(2026, 5, 19)
MOST_TABS = 120
_ROUNDS = 4
_SAME = 8  # letters that the names of one group begin with


class Person:
    """Somebody without a mouse: presses keys where the focus is, and reads what is shown."""

    def __init__(self, session: Session, bot: QtBot, errands: FakeErrands) -> None:
        self.session, self._bot, self._errands = session, bot, errands
        self._wanted, self._whole = "", False

    def focus(self) -> QWidget:
        focused = self.session._window.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifier)
        self.settle()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        self._bot.waitUntil(lambda: not self.session._jobs._waiting, timeout=10_000)
        page = self.page()
        self._bot.waitUntil(lambda: not (isinstance(page, ScrollPage) and page.is_growing), timeout=10_000)
        for _ in range(_ROUNDS):  # layouts ask each other by and by who needs how much
            QApplication.processEvents()

    def go_to(self, spoken: str, *, whole: bool = False) -> None:
        """Press Tab until a control whose name begins so (is so, if `whole`) has the focus; arrows walk in a group."""
        self._wanted, self._whole = spoken, whole
        for _ in range(MOST_TABS):
            if self._is_there():
                return
            focused = self.focus()
            related = whole or focused.accessibleName()[:_SAME] == spoken[:_SAME]
            if related and isinstance(focused, QAbstractButton) and focused.group() is not None and self._walk():
                return
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        pytest.fail(f"no key leads to {spoken!r}; the last stop was {self.focus().accessibleName()!r}")

    def _is_there(self) -> bool:
        return self._fits(self.focus().accessibleName())

    def _fits(self, name: str) -> bool:
        return name == self._wanted if self._whole else name.startswith(self._wanted)

    def _walk(self) -> bool:
        """By arrows to the button of this group that is wanted; False where the group has none."""
        for _ in range(MOST_TABS):
            here = self.focus()
            # Looked for anew: what an arrow has chosen may build the group again.
            goal = self._in_group(here)
            if goal is None or here is goal:
                return here is goal
            self.press(_towards(here, goal))
            if self.focus() is here:
                return False
        return False

    def _in_group(self, button: QWidget) -> QAbstractButton | None:
        group = button.group() if isinstance(button, QAbstractButton) else None
        several = [] if group is None else group.buttons()
        return next((one for one in several if self._fits(one.accessibleName())), None)

    def update(self, result: ListOffer | KnownError) -> None:
        """Fetch from ICE's site, with this for the end."""
        self._errands.result = result
        self.session.settings.change(source="ice")
        self.session._updates.update()
        self._bot.waitUntil(lambda: not self.session._updates.running, timeout=10_000)
        self.settle()

    def page(self) -> QWidget:
        current = self.session._window._pages.currentWidget()
        assert current is not None
        return current

    def reads(self) -> str:
        labels = [label for label in self.page().findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.text().replace("\u200b", "") for label in labels)


def _towards(here: QWidget, there: QWidget) -> Qt.Key:
    way = there.mapToGlobal(there.rect().center()) - here.mapToGlobal(here.rect().center())
    if abs(way.y()) > here.height() // 2:
        return Qt.Key.Key_Down if way.y() > 0 else Qt.Key.Key_Up
    return Qt.Key.Key_Right if way.x() > 0 else Qt.Key.Key_Left


@contextmanager
def sitting(
    app: QApplication,
    bot: QtBot,
    data_dir: Path,
    *,
    translations: Path | None = None,
    language: str = "",
    scale: int = 0,
) -> Iterator[Person]:
    """A person at a window in `language`, of the catalogs in `translations`, text at `scale` %; both come back."""
    font = app.font()
    options = WindowOptions()
    options.lang, options.text_scale = language, scale
    parts = session_parts(lambda: open_desk(data_dir, resource_dir(), FRESH), data_dir, FRESH)
    errands = FakeErrands()
    parts = parts._replace(translations=translations or parts.translations, open_errands=lambda: errands)
    session = Session(app, options, parts, 0.0)
    bot.addWidget(session._window)
    session.show()
    session._window.activateWindow()
    bot.waitUntil(lambda: session._navigator is not None)
    person = Person(session, bot, errands)
    person.settle()
    yield person
    session.close()
    install(app, "en", parts.translations)
    app.setFont(font)
