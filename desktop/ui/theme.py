"""Follows the system's scheme and contrast and dresses the application in the matching tokens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.style_sheet import style_sheet
from desktop.ui.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens


class Theme(QObject):
    """Owns palette and style sheet of one application; listens to the system as long as it lives."""

    def __init__(self, app: QApplication, scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown) -> None:
        """Dress `app` now; `scheme` other than Unknown is kept whatever the system says."""
        super().__init__(app)
        self._app = app
        self._given = scheme
        hints = app.styleHints()
        if scheme != Qt.ColorScheme.Unknown:
            hints.setColorScheme(scheme)
        hints.colorSchemeChanged.connect(self.dress)
        hints.accessibility().contrastPreferenceChanged.connect(self.dress)
        self.dress()

    def keep(self, scheme: Qt.ColorScheme) -> None:
        """Dress anew in this scheme; Unknown follows the system again."""
        self._given = scheme
        self._app.styleHints().setColorScheme(scheme)
        self.dress()

    def tokens(self) -> Tokens:
        """The set that fits what the system says now."""
        hints = self._app.styleHints()
        # Not every platform takes a scheme from us; ours then still is what was asked for.
        scheme = hints.colorScheme() if self._given == Qt.ColorScheme.Unknown else self._given
        dark = scheme == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return HIGH_DARK if dark else HIGH_LIGHT
        return DARK if dark else LIGHT

    def dress(self) -> None:
        """Set palette and style sheet."""
        tokens = self.tokens()
        self._app.setPalette(palette(tokens))
        self._app.setStyleSheet(style_sheet(tokens))


def palette(tokens: Tokens) -> QPalette:
    """A whole palette from the tokens, so that Qt's own dialogs and menus match."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.page, role.WindowText: tokens.text, role.Base: tokens.card, role.AlternateBase: tokens.side,
        role.Text: tokens.text, role.Button: tokens.card, role.ButtonText: tokens.text, role.Link: tokens.accent,
        role.Highlight: tokens.accent, role.HighlightedText: tokens.on_accent, role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.card, role.ToolTipText: tokens.text, role.Mid: tokens.line,
    }  # fmt: skip
    result = QPalette()
    for which, colour in colours.items():
        result.setColor(which, QColor(colour))
    return result
