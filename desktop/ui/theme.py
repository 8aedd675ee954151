"""Follows the system's scheme and contrast and dresses the application in the matching tokens."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.style_sheet import style_sheet
from desktop.ui.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens, is_dark


class Theme(QObject):
    """Owns palette and style sheet of one application.

    A scheme is "light", "dark", or "" for the system's. What the system says are enumerations of `Qt`, and to ask for
    one makes all of them, which is 25 to 45 ms. So until `follow`, after the first paint, the system's scheme is read
    off its palette, and only then is it asked whether it wants high contrast. A scheme of the person's own is known at
    once, and told to the system for the window's frame.
    """

    def __init__(self, app: QApplication, scheme: str = "") -> None:
        """Dress `app` now."""
        super().__init__(app)
        self._app = app
        self._given = scheme
        self._worn: tuple[Tokens, bool] | None = None
        self._follows = False
        if scheme:
            self.follow()
        else:
            self._wear(DARK if is_dark(app.palette()) else LIGHT)

    def follow(self) -> None:
        """Listen to the system from now on, as long as this lives."""
        if self._follows:
            return
        self._follows = True
        hints = self._app.styleHints()
        if self._given:
            hints.setColorScheme(_scheme(self._given))
        hints.colorSchemeChanged.connect(self.dress)
        self._app.layoutDirectionChanged.connect(self.dress)
        hints.accessibility().contrastPreferenceChanged.connect(self.dress)
        self.dress()

    def keep(self, scheme: str) -> None:
        """Dress anew in this scheme."""
        self._given = scheme
        self._app.styleHints().setColorScheme(_scheme(scheme))
        self.dress()

    def tokens(self) -> Tokens:
        """The set that fits what the system says now."""
        hints = self._app.styleHints()
        # Not every platform takes a scheme from us; ours then still is what was asked for.
        scheme = _scheme(self._given) if self._given else hints.colorScheme()
        dark = scheme == QtCore.Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
            return HIGH_DARK if dark else HIGH_LIGHT
        return DARK if dark else LIGHT

    def dress(self) -> None:
        """Set palette and style sheet to those of what the system says now."""
        self._wear(self.tokens())

    def _wear(self, tokens: Tokens) -> None:
        mirrored = self._app.isRightToLeft()
        if (tokens, mirrored) != self._worn:
            self._worn = tokens, mirrored
            self._app.setPalette(palette(tokens))
            self._app.setStyleSheet(style_sheet(tokens, mirrored=mirrored))


def _scheme(name: str) -> QtCore.Qt.ColorScheme:
    schemes = QtCore.Qt.ColorScheme
    return {"light": schemes.Light, "dark": schemes.Dark}.get(name, schemes.Unknown)


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
