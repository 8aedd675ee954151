"""What the shades of the map mean, each with a piece of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.county_map import Shade
from desktop.ui.map_words import MapWords
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.map_tone import brush
from desktop.ui.widgets.text import NOTE, Text, scaled_font

_GAP = 8


class _Swatch(QWidget):
    """A framed piece of a shade, as high as a line of text."""

    def __init__(self, shade: Shade) -> None:
        super().__init__()
        self._shade = shade
        self.setFont(scaled_font(NOTE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Twice as wide as high."""
        height = self.fontMetrics().height()
        return QSize(2 * height, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it as the map fills a county."""
        painter = QPainter(self)
        tokens = tokens_of(QGuiApplication.palette())
        painter.setBrush(brush(self._shade, tokens, self.devicePixelRatioF()))
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Entry(QWidget):
    """A shade and its words: in one line where there is room."""

    def __init__(self, shade: Shade, words: str) -> None:
        super().__init__()
        self._swatch, self._text = _Swatch(shade), Text(words, NOTE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._swatch)
        row.addWidget(self._text, 1)

    def sizeHint(self) -> QSize:
        """The words on one line; their layout would ask for a column."""
        text, swatch = self._text.natural_size(), self._swatch.sizeHint()
        return QSize(swatch.width() + _GAP + text.width(), max(text.height(), swatch.height()))


class MapLegend(QWidget):
    """Only the shades that occur."""

    def __init__(self, words: MapWords) -> None:
        super().__init__()
        self._entries: dict[Shade, QWidget] = {shade: _Entry(shade, words.shade(shade)) for shade in Shade}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(*self._entries.values(), gap=20))

    def show_shades(self, shades: Sequence[Shade]) -> None:
        """Show these."""
        for shade, entry in self._entries.items():
            entry.setVisible(shade in shades)
