"""A label that shows text as text: never markup, never a control character."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel

TITLE, SECTION, NAME, BODY, NOTE = 1.6, 1.2, 1.1, 1.0, 0.9
_COLUMN = 72
_PIECE = 8
_LONG_WORD = re.compile(r"\S{21,}")
# Control characters and those that turn the direction of writing: a name must not rearrange what stands beside it.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def shown(text: str) -> str:
    """Strip what can't be seen but changes what is."""
    return _HIDDEN.sub("", text)


def breakable(text: str) -> str:
    """Let a file name, an address or a checksum wrap: an invisible break after every few characters of a long word."""
    return _LONG_WORD.sub(_with_breaks, text)


def _with_breaks(word: re.Match[str]) -> str:
    letters = word.group(0)
    return "\u200b".join(letters[at : at + _PIECE] for at in range(0, len(letters), _PIECE))


def scaled_font(factor: float, bold: bool = False) -> QFont:
    """The application's font, `factor` times its size."""
    font = QApplication.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    font.setBold(bold)
    return font


class Text(QLabel):
    """Plain text that wraps; `role` picks its colour in the style sheet (muted, warning, ...).

    Enumerations of Qt are given by name, as everywhere that is built before the first paint: to ask the namespace `Qt`
    for one makes all of its 93, which is 25 to 45 ms.
    """

    def __init__(
        self, text: str = "", factor: float = BODY, *, bold: bool = False, role: str = "", wrap: bool = True
    ) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self._natural: QSize | None = None
        self._least: QSize | None = None
        self.setProperty("textFormat", "PlainText")
        self.setFont(scaled_font(factor, bold))
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        self.setProperty("textInteractionFlags", "TextSelectableByMouse")
        # Selecting by mouse must not make every paragraph a stop for the keyboard.
        self.setProperty("focusPolicy", "NoFocus")
        if QApplication.isRightToLeft():
            # A name in Latin letters would begin at the left, where nothing else does.
            self.setProperty("alignment", "AlignRight|AlignAbsolute|AlignVCenter")
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text` without its hidden characters; long words may break where they have to."""
        self._forget()
        super().setText(breakable(shown(text)))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font or the style has changed."""
        self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        """What was measured does not hold any more."""
        self._heights.clear()
        self._natural = self._least = None

    def heightForWidth(self, width: int) -> int:
        """Layouts ask for the width they have, not for the width they will be let have."""
        used = min(width, self.maximumWidth())
        # Measured: layouts ask ten times for each label, 38 ms before the first paint without this.
        if used not in self._heights:
            self._heights[used] = super().heightForWidth(used)
        return self._heights[used]

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word; QLabel asks for much more, which would push the page out of the window."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        if self._least is None:
            metrics = self.fontMetrics()
            words = self.text().replace("\u200b", " ").split()
            width = max((metrics.horizontalAdvance(word) for word in words), default=0)
            self._least = QSize(width + 2, metrics.height())
        return self._least

    def natural_size(self) -> QSize:
        """The size of the text on one line (each of its lines, if it has several)."""
        if self._natural is None:
            self._natural = self._measured()
        return self._natural

    def _measured(self) -> QSize:
        lines = self.text().split("\n")
        metrics = self.fontMetrics()
        width = min(max(metrics.horizontalAdvance(line) for line in lines) + 2, self.maximumWidth())
        # At some sizes QLabel rounds a line up to 1 px more than the font's spacing.
        return QSize(width, max(metrics.lineSpacing() * len(lines), self.heightForWidth(width)))

    def as_column(self) -> Text:
        """Keep lines to a readable length of about 72 characters."""
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _COLUMN)
        self._forget()
        return self
