"""The counties on a map and in a table that says the same."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.domain.county_map import Choice
from desktop.services.wording import Sentences
from desktop.ui.announce import announce
from desktop.ui.map_figures import MapFigures
from desktop.ui.map_words import MapWords
from desktop.ui.widgets.county_table import CountyTable
from desktop.ui.widgets.map_card import MapCard
from desktop.ui.widgets.map_controls import MapControls
from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import NOTE, SECTION, TITLE, Text


class MapPage(ScrollPage):
    """Built once; `county_asked` gives the GEOID of a county whose answer is wanted."""

    county_asked = Signal(str)

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences, self._words = sentences, MapWords(sentences)
        self.figures: MapFigures | None = None
        self.shapes: MapShapes | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        title = self.tr("Map")
        self.setAccessibleName(title)
        self._sum, self._age = Text(), Text(role="warning")
        self._controls, self._card = MapControls(self._sentences), MapCard(self._words)
        self._table = CountyTable(self._sentences, self._words)
        self._limits = Text("", NOTE, role="muted").as_column()
        head = Text(self.tr("The same as a table"), SECTION, bold=True)
        self._parts = (self._controls, self._card, self._limits, head, self._table)
        self.add(Text(title, TITLE, bold=True))
        for part in (self._sum, self._age, *self._parts):
            self.add(part)
        self.add(Text(self._sentences.legal(), NOTE, role="muted"))
        self.finish()
        self.wait()

    def _connect(self) -> None:
        self._controls.changed.connect(self._on_choice_changed)
        self._controls.state_chosen.connect(self._on_state_chosen)
        self._card.whole_asked.connect(self._on_whole_asked)
        self._card.county_asked.connect(self.county_asked)
        self._table.opened.connect(self.county_asked)

    def wait(self) -> None:
        """Say that the map is being read, unless one is shown already."""
        if self.figures is None:
            self._sum.setText(self.tr("Reading the map …"))
            for part in (self._age, *self._parts):
                part.hide()

    def choice(self) -> Choice:
        """Which agencies are shown."""
        return self._controls.choice()

    def show_map(self, figures: MapFigures, shapes: MapShapes) -> None:
        """Show this list on the map; the same one again stays as it was left.

        `figures` are those of `choice` as it was when they were asked for. The table stands below what is seen first
        and is filled once that is painted.
        """
        country = figures.country
        if self.figures is not None and country is self.figures.country:
            return
        self.shapes = shapes
        self._controls.offer(country)
        self._age.setText(self._sentences.age(country.edition, country.today))
        for part in self._parts:
            part.show()
        self._age.setVisible(bool(self._age.text()))
        asked_for = figures.choice == self.choice()
        self._show_figures(figures if asked_for else MapFigures(country, self.choice()), shapes)
        self.then(self._fill_table)

    def summary(self) -> str:
        """What the map shows, in a sentence or two."""
        return f"{self._sum.text()} {self._age.text()}".strip()

    def _show_figures(self, figures: MapFigures, shapes: MapShapes) -> None:
        self.figures = figures
        self._card.show_figures(figures, shapes)
        self._limits.setText("\n".join(self._words.limits(figures)))
        self._sum_up()

    def _sum_up(self) -> None:
        if self.figures is not None:
            self._sum.setText(self._words.summary(self.figures, self._controls.state()))

    def _fill_table(self) -> None:
        self.forget_steps()
        if self.figures is not None:
            self._table.show_counties(self.figures, self._controls.state())

    def _show_state(self) -> None:
        self._sum_up()
        self._fill_table()

    def _on_choice_changed(self) -> None:
        if self.figures is not None and self.shapes is not None:
            self._show_figures(MapFigures(self.figures.country, self.choice()), self.shapes)
            self._fill_table()
        announce(self._sum, self._sum.text())

    def _on_state_chosen(self) -> None:
        state = self._controls.state()
        if state is None:
            self._card.canvas.show_whole()
        else:
            self._card.canvas.show_state(state)
        self._show_state()
        announce(self._sum, self._sum.text())

    def _on_whole_asked(self) -> None:
        self._card.canvas.show_whole()
        if self._controls.state() is not None:
            self._controls.clear_state()
            self._show_state()
