"""The numbers of the map under one choice, worked out once for map, table and sentences alike."""

from __future__ import annotations

from desktop.domain.county_map import Choice, CountyMap, CountySummary, Shade, Tally
from desktop.ui.widgets.map_shapes import MapShapes


class MapFigures:
    """What every county shows under a choice."""

    def __init__(self, country: CountyMap, choice: Choice) -> None:
        """A hundredth of a second."""
        self.country, self.choice = country, choice
        self._summaries = {one.county.geoid: one for one in country.counties}
        self._tallies = {one.county.geoid: one.tally(choice) for one in country.counties}
        self._shades = {geoid: tally.shade for geoid, tally in self._tallies.items()}
        states = {one.county.state for one in country.counties}
        self._statewide = {state: country.statewide_of(state, choice) for state in states}

    def summary(self, geoid: str) -> CountySummary:
        """A county of the directory."""
        return self._summaries[geoid]

    def tally(self, geoid: str) -> Tally:
        """The chosen agencies of a county."""
        return self._tallies[geoid]

    def statewide(self, state: str) -> int:
        """How many chosen agencies a state has that cover all of it."""
        return self._statewide.get(state, 0)

    def counties(self, state: str | None) -> tuple[CountySummary, ...]:
        """The counties of one state, or all, by state and name."""
        return tuple(one for one in self.country.counties if state in {None, one.county.state})

    def shaded(self, state: str | None) -> int:
        """How many counties of a state, or of all, have a chosen agency of their own."""
        return sum(self._tallies[one.county.geoid].total > 0 for one in self.counties(state))

    def shade(self, geoids: tuple[str, ...]) -> Shade:
        """What the shape of these counties is shaded as: the strongest of theirs."""
        if len(geoids) == 1:
            return self._shades[geoids[0]]
        found = {self._shades[geoid] for geoid in geoids}
        return next(shade for shade in Shade if shade in found)

    def shades(self, shapes: MapShapes) -> tuple[Shade, ...]:
        """The shades of all shapes, in their order."""
        return tuple(self.shade(shape.geoids) for shape in shapes.shapes)

    def occurring(self) -> tuple[Shade, ...]:
        """The shades that occur, the strongest first."""
        found = set(self._shades.values())
        return tuple(shade for shade in Shade if shade in found)
