"""The painted map, kept: a shift draws what is kept, another size is first stretched, then painted piece by piece."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter

from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.map_sheet import Dress, MapSheet
from desktop.ui.widgets.map_view import MapView

_COARSE = 1.5  # times that a window may grow before it is painted anew at once
_MARGIN, _SPARE = 4, 12  # parts of the window's size: the margin of a sheet, and what must be left of it


class MapPicture:
    """Belongs to one widget; `shapes` never change.

    A sheet with a margin is kept, and the first one of the whole country below it, so that a quick shift never leads
    into the void. Another sheet is painted in time, while that one is shown.
    """

    def __init__(self, shapes: MapShapes) -> None:
        self._shapes = shapes
        self._kept: MapSheet | None = None
        self._below: MapSheet | None = None
        self._coming: MapSheet | None = None

    def show(self, painter: QPainter, view: MapView, dress: Dress) -> bool:
        """Draw the map at once; False says that it is not as sharp as it can be."""
        if self._kept is None or self._kept.dress != dress or _too_coarse(self._kept, view):
            self._begin_anew(view, dress)
        assert self._kept is not None  # noqa: S101 - painted above
        if self._kept.covers(view):
            self._kept.draw(painter, view)
            return True
        painter.fillRect(QRect(QPoint(0, 0), view.size), QColor(dress.tokens.page))
        if self._below is not None:
            self._below.draw(painter, view)
        self._kept.draw(painter, view)
        return False

    def is_due(self, view: MapView) -> bool:
        """Whether there is something to paint: what is seen is not sharp, or a shift will soon lead beside it."""
        spare = QSize(0, 0) if view.at_whole else view.size / _SPARE
        return self._kept is not None and not self._kept.covers(view, spare=spare)

    def is_coming(self, view: MapView) -> bool:
        """Whether the sheet for this view is being painted."""
        return self._coming is not None and self._coming.covers(view)

    def paint(self, view: MapView, dress: Dress, seconds: float) -> bool:
        """Paint for about so long at a sheet around this view; True when it is finished and will be shown."""
        if self._coming is None or self._coming.dress != dress or not self._coming.covers(view):
            margin = QSize(0, 0) if view.at_whole else view.size / _MARGIN
            self._coming = MapSheet(self._shapes, view, dress, margin)
        elif self._coming.paint(seconds):
            self._keep(self._coming, view)
            return True
        return False

    def _begin_anew(self, view: MapView, dress: Dress) -> None:
        """Paint what is seen, whatever time it takes: what is kept would say something else, or nothing."""
        sheet = MapSheet(self._shapes, view, dress, QSize(0, 0))
        sheet.paint()
        self._below = None
        self._keep(sheet, view)

    def _keep(self, sheet: MapSheet, view: MapView) -> None:
        self._kept, self._coming = sheet, None
        if view.at_whole:
            self._below = sheet


def _too_coarse(kept: MapSheet, view: MapView) -> bool:
    """Whether stretched pixels would be no map: a window painted once before it was given its room."""
    return kept.window != view.size and view.scale > kept.scale * _COARSE
