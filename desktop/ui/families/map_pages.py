"""The map with what belongs to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.domain.county_map import Choice
from desktop.ui.announce import announce
from desktop.ui.desk import Desk
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.history import Screen, Visit
from desktop.ui.map_figures import MapFigures
from desktop.ui.pages.map_page import MapPage
from desktop.ui.widgets.map_shapes import MapShapes


@dataclass(frozen=True, slots=True)
class MapData:
    """What every county shows, and the outlines."""

    figures: MapFigures
    shapes: MapShapes


class MapPages(PageFamily):
    """One page."""

    mark: ClassVar[str] = Screen.MAP

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = MapPage(context.sentences)
        self._page.county_asked.connect(self._on_county_asked)

    def waiting(self, _visit: Visit) -> QWidget | None:
        """The first time takes a tenth of a second."""
        self._page.wait()
        return self._page

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """The counties and their figures; what the page has already is not made again."""
        return partial(_map, self._page.figures, self._page.shapes, self._page.choice())

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show the map."""
        assert isinstance(view, MapData)  # noqa: S101 - what `question` gives
        self._page.show_map(view.figures, view.shapes)
        return self._page

    def announce(self, _view: object) -> None:
        """Say of which list the map is, and how much is shaded."""
        announce(self._page, self._page.summary())

    def _on_county_asked(self, geoid: str) -> None:
        self.visit_asked.emit(Visit(Screen.PLACE, geoid))


def _map(figures: MapFigures | None, shapes: MapShapes | None, choice: Choice, desk: Desk) -> MapData:
    """Raise KnownError for the world's failures."""
    country = desk.maps.counties
    if figures is None or figures.country is not country:
        figures = MapFigures(country, choice)
    return MapData(figures, shapes or MapShapes(desk.maps.outlines))
