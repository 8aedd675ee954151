"""The map with its legend, what is said of the county pointed at, and buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from desktop.services.wording import fill
from desktop.ui.announce import announce
from desktop.ui.map_figures import MapFigures
from desktop.ui.map_words import MapWords
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.map_canvas import STEP, MapCanvas
from desktop.ui.widgets.map_legend import MapLegend
from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.text import Text

_MOST = 2  # counties that one outline stands for


class MapCard(Card):
    """`county_asked` gives the GEOID of a county whose answer is wanted; `whole_asked` follows that button."""

    county_asked = Signal(str)
    whole_asked = Signal()

    def __init__(self, words: MapWords) -> None:
        super().__init__(gap=8)
        self._words = words
        self._figures: MapFigures | None = None
        self._shapes: MapShapes | None = None
        self._geoids: tuple[str, ...] = ()
        self.canvas = MapCanvas(self._describe)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._legend, self._pointed = MapLegend(self._words), Text()
        self._opens = tuple(WordButton("") for _ in range(_MOST))
        self._closer = WordButton(self.tr("Zoom in"), self.tr("Zoom the map in"))
        self._further = WordButton(self.tr("Zoom out"), self.tr("Zoom the map out"))
        self._whole = WordButton(self.tr("Whole country"), self.tr("Show the whole country on the map"))
        for part in (self._legend, self.canvas, self._pointed):
            self.add(part)
        self.add(FlowRow(*self._opens, self._closer, self._further, self._whole))
        keys = self.tr(
            "Walk from county to county with the arrow keys; Enter or a click opens the county's answer. Plus, minus "
            "and the wheel zoom, Home shows the whole country."
        )
        self._pointed.setText(keys)
        self.canvas.setAccessibleDescription(keys)
        for button in self._opens:
            button.hide()

    def _connect(self) -> None:
        self._closer.clicked.connect(partial(self.canvas.zoom, STEP))
        self._further.clicked.connect(partial(self.canvas.zoom, 1 / STEP))
        self._whole.clicked.connect(self.whole_asked)
        self.canvas.pointed.connect(self._on_shape_pointed)
        self.canvas.opened.connect(self._on_shape_opened)
        for number, button in enumerate(self._opens):
            button.clicked.connect(partial(self._on_open_clicked, number))

    def show_figures(self, figures: MapFigures, shapes: MapShapes) -> None:
        """Shade the map; what is seen and pointed at stays."""
        self._figures, self._shapes = figures, shapes
        self.canvas.show_shapes(shapes, figures.shades(shapes))
        self._legend.show_shades(figures.occurring())
        if self.canvas.at is not None:
            self._pointed.setText(self._describe(self.canvas.at))

    def _describe(self, number: int) -> str:
        if self._figures is None or self._shapes is None:
            return ""
        return self._words.shape(self._figures, self._shapes.shapes[number].geoids)

    def _on_shape_pointed(self, number: int) -> None:
        if self._figures is None or self._shapes is None:
            return
        self._geoids = self._shapes.shapes[number].geoids
        self._pointed.setText(self._describe(number))
        for place, button in enumerate(self._opens):
            button.setVisible(place < len(self._geoids))
            if place < len(self._geoids):
                county = self._figures.summary(self._geoids[place]).county
                text = fill(self.tr("Open %1", "a county"), self._words.name(county))
                button.setText(text.replace("&", "&&"))
                button.setAccessibleName(text)

    def _on_shape_opened(self, _number: int) -> None:
        if len(self._geoids) == 1:
            self.county_asked.emit(self._geoids[0])
            return
        self._opens[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.canvas, self.tr("This outline stands for two counties. Choose one."))

    def _on_open_clicked(self, number: int, _checked: bool = False) -> None:
        self.county_asked.emit(self._geoids[number])
