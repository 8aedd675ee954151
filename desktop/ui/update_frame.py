"""Updates in the frame: the button beside the list's date, the strip above it, files that are chosen or dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from desktop.domain.preferences import NO_SOURCE_YET, ONLY_FILES, Preferences
from desktop.ui.families.page_family import PageContext
from desktop.ui.file_dialog import ask_what_to_open
from desktop.ui.file_drop import FileDrop
from desktop.ui.history import Screen, Visit
from desktop.ui.links import AGREEMENT_HOSTS, LIST_PAGE
from desktop.ui.main_window import MainWindow
from desktop.ui.navigator import Navigator
from desktop.ui.update_notices import Action, UpdateNotices
from desktop.ui.widgets.address_line import AddressLine
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.update_strip import UpdateStrip


class UpdateFrame(QObject):
    """Stands as long as one building of the window; the update itself goes on beyond it."""

    def __init__(self, window: MainWindow, navigator: Navigator, context: PageContext) -> None:
        """Take up what an update that still runs, or has ended, has to say."""
        super().__init__(navigator)
        self._window, self._navigator, self._context = window, navigator, context
        self._updates, self._settings = context.updates, context.settings
        self._words = UpdateNotices(context.sentences, self)
        self._strip = UpdateStrip()
        window.foot.hold(self._strip)
        self._drop = FileDrop(window, self)
        self._connect()
        self._show_source()
        self._on_updates_changed()

    def _connect(self) -> None:
        self._window.foot.update_asked.connect(self._on_update_asked)
        self._navigator.start.source_chosen.connect(self._on_source_chosen)
        self._strip.cancelled.connect(self._updates.cancel)
        self._updates.changed.connect(self._on_updates_changed)
        self._updates.open_asked.connect(self.open_file)
        self._updates.progressed.connect(self._on_updates_progressed)
        self._updates.list_changed.connect(self._navigator.take_new_list)
        self._settings.changed.connect(self._on_settings_changed)
        self._navigator.list_known.connect(self._on_navigator_moved)
        self._navigator.arrived.connect(self._on_navigator_moved)
        self._drop.dropped.connect(self._updates.take_files)

    def open_file(self) -> None:
        """Let the person choose list files."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = ";;".join(
            (self.tr("ICE's list (*.xlsx)"), self.tr("List with history (*.287g)"), self.tr("All files (*)"))
        )
        files = ask_what_to_open(self._window, self.tr("Open a list file"), folder, kinds)
        if files:
            self._updates.take_files([Path(file) for file in files])

    def _on_update_asked(self) -> None:
        source = self._settings.value.source
        if source == NO_SOURCE_YET:
            self._navigator.ask_source()
        elif source == ONLY_FILES:
            self.open_file()
        else:
            self._updates.update()
            self._strip.take_focus()

    def _on_source_chosen(self, source: str, update: bool) -> None:
        self._settings.change(source=source)
        if source == ONLY_FILES:
            self._window.foot.say(self.tr("Nothing will be fetched. You can change this in Settings."))
        elif update:
            self._updates.update()
        else:
            text = self.tr("Lists will be fetched when you press Update. You can change this in Settings.")
            self._window.foot.say(text)
        self._window.focus_search()

    def _on_settings_changed(self, _now: Preferences, _before: Preferences) -> None:
        self._show_source()

    def _show_source(self) -> None:
        source = self._settings.value.source
        self._window.foot.name_button(opens_files=source == ONLY_FILES)
        self._navigator.start.show_question(source == NO_SOURCE_YET)

    def _on_navigator_moved(self) -> None:
        # The list's date may be another one now; and what is decided about on its page is not said below it again.
        if self._updates.told:
            self._on_updates_changed()

    def _on_updates_progressed(self, received: int, total: int | None) -> None:
        if not self._updates.running:
            return
        if received == total:
            self._strip.show_progress(1, self._words.checking())
        else:
            self._strip.show_progress(received / total if total else 0, self._words.progress(received, total))

    def _on_updates_changed(self) -> None:
        running, told = self._updates.running, self._updates.told
        if running:
            self._window.foot.say("")
            if self._updates.fetching:
                self._strip.show_work(self._words.fetching(self._settings.value.source))
            else:
                self._strip.show_work(self._words.checking())
        elif told is not None and self._navigator.history.current.screen is not Screen.OFFER:
            notice = self._words.notice(told, self._navigator.edition)
            self._strip.show_lines(notice.lines, [self._button(action) for action in notice.actions])
        else:
            self._strip.leave(self._window.foot.renew.setFocus)
        self._window.foot.renew.setEnabled(not running)

    def _button(self, action: Action) -> QWidget:
        if action is Action.PAGE:
            return AddressLine(self.tr("ICE's page"), LIST_PAGE, AGREEMENT_HOSTS, self.tr("where ICE links its list"))
        word, spoken = self._said(action)
        button = WordButton(word, spoken)
        button.clicked.connect(partial(self._on_button_clicked, self._done(action)))
        return button

    def _said(self, action: Action) -> tuple[str, str]:
        return {
            Action.SAVED: (self.tr("See what you saved"), ""),
            Action.CHANGES: (self.tr("See what changed"), self.tr("See what changed since the list before")),
            Action.DECIDE: (self.tr("Look at it and decide"), self.tr("Look at the list that was offered, and decide")),
            Action.KEEP: (self.tr("Keep the list I have"), ""),
            Action.AGAIN: (self.tr("Try again"), self.tr("Try again to get the newest list")),
            Action.OPEN_FILE: (self.tr("Open a list file …"), ""),
            Action.SETTINGS: (self.tr("Settings"), ""),
            Action.CLOSE: (self.tr("Close"), self.tr("Close this message")),
        }[action]

    def _done(self, action: Action) -> Callable[[], None]:
        ways: dict[Action, Callable[[], None]] = {
            Action.SAVED: partial(self._navigator.open_page, Screen.SAVED),
            Action.CHANGES: self._see_changes,
            Action.DECIDE: partial(self._navigator.visit, Visit(Screen.OFFER)),
            Action.KEEP: self._updates.dismiss,
            Action.AGAIN: self._on_update_asked,
            Action.OPEN_FILE: self.open_file,
            Action.SETTINGS: partial(self._navigator.open_page, Screen.SETTINGS),
            Action.CLOSE: self._updates.dismiss,
        }
        return ways[action]

    def _see_changes(self) -> None:
        told = self._updates.told
        self._updates.dismiss()
        if told and told.news:
            self._navigator.visit(Visit(Screen.CHANGES, f"{told.news.earlier} {told.news.later}"))

    def _on_button_clicked(self, do: Callable[[], None], _checked: bool = False) -> None:
        do()
