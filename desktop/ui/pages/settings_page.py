"""Everything that can be set, on one page; what is changed holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.preferences import Preferences
from desktop.ui.widgets.look_settings import LookSettings, SheetSettings
from desktop.ui.widgets.privacy_settings import PrivacySettings
from desktop.ui.widgets.proxy_settings import ProxySettings
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.source_settings import SourceSettings
from desktop.ui.widgets.text import TITLE, Text


class SettingsPage(ScrollPage):
    """`changed` gives the name of a setting and its new value."""

    changed = Signal(str, object)

    def __init__(self, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.sources, self.privacy = SourceSettings(), PrivacySettings()
        self._look, self._sheets, self._proxy = LookSettings(languages), SheetSettings(languages), ProxySettings()
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Settings"))
        self.add(Text(self.tr("Settings"), TITLE, bold=True))
        self.add(Text(self.tr("Changes here take effect right away."), role="muted"))
        for card in (self._look, self.sources):
            self.add(card, above=4)
        for below in (self._proxy, self._sheets, self.privacy):
            self.then(partial(self.add, below, above=4))
        self.then(self.finish)
        for one in (self._look, self.sources, self._proxy, self._sheets):
            one.changed.connect(self.changed)
        self.privacy.question_asked.connect(self._on_question_asked)

    def show_settings(self, value: Preferences) -> None:
        """Show what is set."""
        for one in (self._look, self.sources, self._proxy, self._sheets):
            one.show_settings(value)

    def _on_question_asked(self, part: QWidget) -> None:
        # What has just been shown has its place once the layout has settled.
        QTimer.singleShot(0, part, partial(self.ensureWidgetVisible, part))

    def focus_on(self, name: str) -> None:
        """Put the focus on a setting that has just been made, where the page was built anew for it."""
        self._look.focus_on(name)
